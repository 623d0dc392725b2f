import { basename } from 'node:path';
import { systemActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { FetchRefused, fetchUrl } from '#platform/server/fetch-url.ts';
import type { ListSubject } from '../../lists.ts';
import { lastRead } from '../feeds.ts';
import { FeedHeld } from '../import-report.ts';
import { FeedUnreadable } from '../read-feed.ts';
import { fetchReason } from '../reasons.ts';
import { servicesLimit } from '../services/read-list.ts';
import type { NamedFile } from '../services/read-list.ts';
import { fileOf } from './held-files.ts';
import { begin, end, feedNamed } from './reading.ts';
import type { Reading } from './reading.ts';
import { limitOf } from './take-file.ts';
import { takeList } from './take-list.ts';
import { unpackList } from './unpack.ts';

type Got = { file: NamedFile; etag: string | null; lastModified: string | null };

/**
 * Reads the list at an address, or the file that somebody sent, and writes down how it went: taken, unchanged since the last
 * time, held because most of it was missing, or failed with why. May run twice: a reading that ended is not done again.
 */
export async function readAddress(
	app: App,
	reading: Reading,
	get: typeof fetchUrl = fetchUrl
): Promise<void> {
	const actor = systemActor(reading.organizationId, 'directory.read-list');
	const write = <T>(work: (ctx: WriteContext) => Promise<T>) => app.write(actor, 'import lists', work);
	const row = await write((ctx) => begin(ctx, reading.importId));
	if (!row) return;
	const what = row.kind as ListSubject;
	const sent = await app.read(actor, 'import lists', (ctx) => fileOf(ctx, reading.importId));
	// A file has no address of its own: two of them with one name may be two lists.
	const last = sent ? undefined : await app.read(actor, 'import lists', (ctx) => lastRead(ctx, row.source));
	const known = last ? { id: last.id, failures: last.failures } : null;
	try {
		const got: Got | null = sent
			? { file: { name: row.source, bytes: sent }, etag: null, lastModified: null }
			: await fetched(get, row.source, limitOf(what), reading.acceptLoss ? undefined : last);
		if (!got) return await write((ctx) => end(ctx, reading, { state: 'done', feed: known }));
		const files = await unpackList(got.file, servicesLimit);
		await write(async (ctx) => {
			const report = await takeList(ctx, what, files, {
				source: row.source,
				name: row.list_name,
				timezone: row.timezone,
				etag: got.etag,
				lastModified: got.lastModified,
				acceptLoss: reading.acceptLoss
			});
			await end(ctx, reading, { state: 'done', feed: await feedNamed(ctx, report.feed), report });
		});
	} catch (error) {
		if (error instanceof FeedHeld) {
			const feed = known ?? (error.feedId ? { id: error.feedId, failures: 0 } : null);
			return write((ctx) =>
				end(ctx, reading, { state: 'held', feed, held: { gone: error.gone, of: error.before } })
			);
		}
		if (!(error instanceof FeedUnreadable || error instanceof FetchRefused)) throw error;
		const problem = error instanceof FeedUnreadable ? error.said : { code: fetchReason[error.code] };
		await write((ctx) => end(ctx, reading, { state: 'failed', feed: known, problem }));
	}
}

/** What stands at the address; null when it is what we have. What a person has decided about is asked for whole. */
async function fetched(
	get: typeof fetchUrl,
	source: string,
	maxBytes: number,
	last?: { etag: string | null; last_modified: string | null }
): Promise<Got | null> {
	const got = await get(source, {
		maxBytes,
		etag: last?.etag ?? null,
		lastModified: last?.last_modified ?? null
	});
	if (got.status === 'not-modified') return null;
	const { bytes, etag, lastModified } = got;
	return { file: { name: basename(new URL(got.url).pathname), bytes }, etag, lastModified };
}
