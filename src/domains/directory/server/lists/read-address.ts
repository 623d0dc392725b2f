import { basename } from 'node:path';
import { sql } from 'kysely';
import { systemActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { FetchRefused, fetchUrl } from '#platform/server/fetch-url.ts';
import { nextReading } from '../../lists.ts';
import type { ListSubject } from '../../lists.ts';
import { lastRead } from '../feeds.ts';
import { FeedHeld } from '../import-report.ts';
import type { ImportReport } from '../import-report.ts';
import { FeedUnreadable, feedLimit } from '../read-feed.ts';
import { servicesLimit } from '../services/read-list.ts';
import { takeList } from './take-list.ts';

export type Reading = {
	organizationId: string;
	importId: string;
	refreshHours: number | null;
	acceptLoss: boolean;
};
type Ended = {
	state: 'done' | 'held' | 'failed';
	feed: { id: string; failures: number } | null;
	problem?: string;
	report?: ImportReport;
	held?: { gone: number; of: number };
};

/**
 * Reads the list at an address and writes down how it went: taken, unchanged since the last time, held because most
 * of it was missing, or failed with why. May run twice: a reading that ended is not done again.
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
	const last = await app.read(actor, 'import lists', (ctx) => lastRead(ctx, row.source));
	const known = last ? { id: last.id, failures: last.failures } : null;
	try {
		const got = await get(row.source, {
			maxBytes: what === 'meetings' ? feedLimit : servicesLimit,
			// What a person has decided about is asked for whole, though it has not changed since.
			etag: reading.acceptLoss ? null : (last?.etag ?? null),
			lastModified: reading.acceptLoss ? null : (last?.last_modified ?? null)
		});
		if (got.status === 'not-modified')
			return await write((ctx) => end(ctx, reading, { state: 'done', feed: known }));
		await write(async (ctx) => {
			const report = await takeList(
				ctx,
				what,
				{ name: basename(new URL(got.url).pathname), bytes: got.bytes },
				{
					source: row.source,
					timezone: row.timezone,
					etag: got.etag,
					lastModified: got.lastModified,
					acceptLoss: reading.acceptLoss
				}
			);
			await end(ctx, reading, { state: 'done', feed: await feedNamed(ctx, report.feed), report });
		});
	} catch (error) {
		if (error instanceof FeedHeld)
			return write((ctx) =>
				end(ctx, reading, { state: 'held', feed: known, held: { gone: error.gone, of: error.before } })
			);
		if (!(error instanceof FeedUnreadable || error instanceof FetchRefused)) throw error;
		await write((ctx) => end(ctx, reading, { state: 'failed', feed: known, problem: error.message }));
	}
}

async function begin(ctx: WriteContext, importId: string) {
	const row = await ctx.tx
		.updateTable('directory.imports')
		.set({ state: 'reading' })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', importId)
		.where('state', 'in', ['waiting', 'reading'])
		.returning(['source', 'kind'])
		.executeTakeFirst();
	if (!row) return null;
	const { time_zone: timezone } = await ctx.tx
		.selectFrom('people.organizations')
		.select('time_zone')
		.where('organization_id', '=', ctx.actor.organizationId)
		.executeTakeFirstOrThrow();
	return { ...row, timezone };
}

async function feedNamed(ctx: WriteContext, name: string) {
	const found = await ctx.tx
		.selectFrom('directory.feeds')
		.select('id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('name', '=', name)
		.executeTakeFirstOrThrow();
	return { id: found.id, failures: 0 };
}

async function end(ctx: WriteContext, reading: Reading, ended: Ended): Promise<void> {
	const { report, held, feed } = ended;
	await ctx.tx
		.updateTable('directory.imports')
		.set({
			state: ended.state,
			feed_id: feed?.id ?? null,
			problem: ended.problem ?? null,
			finished_at: ctx.now,
			counts: JSON.stringify(
				report
					? {
							added: report.imported,
							changed: report.changed,
							unchanged: report.unchanged,
							gone: report.gone,
							rejected: report.rejected.length
						}
					: {}
			),
			rejected: JSON.stringify((report?.rejected ?? []).slice(0, 1000))
		})
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', reading.importId)
		.execute();
	if (!feed) return;
	const failures = ended.state === 'failed' ? feed.failures + 1 : 0;
	await ctx.tx
		.updateTable('directory.feeds')
		.set({
			failures,
			problem: ended.problem ?? null,
			refresh_hours: reading.refreshHours,
			next_read_at: reading.refreshHours ? nextReading(ctx.now, reading.refreshHours, failures) : null,
			held_at: held ? ctx.now : null,
			held_gone: held?.gone ?? null,
			held_of: held?.of ?? null,
			...(ended.state === 'done' && { read_at: sql<Date>`${ctx.now}` })
		})
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', feed.id)
		.execute();
}
