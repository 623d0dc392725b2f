import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { FeedMeeting } from '../directory.ts';
import type { FeedSource } from './import-meetings.ts';

export type Feed = { id: string; name: string; host: string | null; known: boolean };

const feedRows = (ctx: ReadContext) =>
	ctx.db.selectFrom('directory.feeds').where('organization_id', '=', ctx.actor.organizationId);

/**
 * Which list this is. By its given name; else the one last read from the same source; else one whose
 * links lead to the same host and that shares at least half of the slugs (two states of one list,
 * in two files); else a new one.
 */
export async function findFeed(ctx: WriteContext, from: FeedSource, meetings: FeedMeeting[]): Promise<Feed> {
	const host = commonHost(meetings);
	const all = await feedRows(ctx)
		.select(['id', 'name', 'source', 'host'])
		.where('kind', 'in', ['meeting-guide', 'bmlt'])
		.orderBy('first_read_at')
		.execute();
	if (from.name) {
		const named = all.find((one) => one.name === from.name);
		return named ? { ...named, known: true } : fresh(from.name, host);
	}
	const same = all.find((one) => one.source === from.source && one.host === host);
	if (same) return { ...same, known: true };
	for (const one of all) {
		if (host === null || one.host !== host) continue;
		if (await sharesHalf(ctx, one.id, meetings)) return { ...one, known: true };
	}
	const names = new Set(all.map((one) => one.name));
	const base = host ?? from.source;
	let name = base;
	for (let next = 2; names.has(name); next += 1) name = `${base} (${next})`;
	return fresh(name, host);
}

const fresh = (name: string, host: string | null): Feed => ({
	id: newId(),
	name: name.slice(0, 200),
	host,
	known: false
});

/** The host that at least half of the rows link to. */
function commonHost(meetings: FeedMeeting[]): string | null {
	const counts = new Map<string, number>();
	for (const { url } of meetings) {
		const host = url ? new URL(url).hostname.replace(/^www\./, '') : null;
		if (host) counts.set(host, (counts.get(host) ?? 0) + 1);
	}
	const [most] = [...counts].sort((a, b) => b[1] - a[1]);
	return most && most[1] * 2 >= meetings.length ? most[0] : null;
}

async function sharesHalf(ctx: WriteContext, feedId: string, meetings: FeedMeeting[]): Promise<boolean> {
	const rows = await ctx.db
		.selectFrom('directory.meetings')
		.select('slug')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('feed_id', '=', feedId)
		.where('gone_at', 'is', null)
		.execute();
	const known = new Set(rows.map((row) => row.slug));
	const shared = meetings.filter((one) => known.has(one.slug)).length;
	return shared > 0 && shared * 2 >= Math.min(known.size, meetings.length);
}

export async function saveFeed(
	ctx: WriteContext,
	feed: Feed,
	from: FeedSource & { kind: 'meeting-guide' | 'bmlt' },
	meetings: FeedMeeting[],
	changed: boolean
): Promise<void> {
	const now = {
		source: from.source.slice(0, 2000),
		host: feed.host,
		timezones: [...new Set(meetings.map((one) => one.timezone))].sort(),
		meetings: meetings.length,
		etag: from.etag ?? null,
		last_modified: from.lastModified ?? null,
		read_at: ctx.now
	};
	if (feed.known) {
		await ctx.tx
			.updateTable('directory.feeds')
			.set(changed ? { ...now, changed_at: ctx.now } : now)
			.where('organization_id', '=', ctx.actor.organizationId)
			.where('id', '=', feed.id)
			.execute();
		return;
	}
	await ctx.tx
		.insertInto('directory.feeds')
		.values({
			...now,
			organization_id: ctx.actor.organizationId,
			id: feed.id,
			name: feed.name,
			kind: from.kind,
			fellowship: from.fellowship ?? null,
			is_sample: from.isSample ?? false,
			first_read_at: ctx.now,
			changed_at: ctx.now
		})
		.execute();
}

/** What we last got from this address, to ask only for what is new. */
export async function lastRead(ctx: ReadContext, source: string) {
	return feedRows(ctx)
		.select(['id', 'name', 'etag', 'last_modified', 'meetings', 'services', 'failures'])
		.where('source', '=', source)
		.executeTakeFirst();
}

/** The lists behind the directory, for the note under the search: whose, how many, when read. */
export async function listFeeds(ctx: ReadContext) {
	return feedRows(ctx)
		.select(['name', 'meetings', 'is_sample', 'read_at', 'changed_at'])
		.where('kind', 'in', ['meeting-guide', 'bmlt'])
		.orderBy('name')
		.execute();
}
