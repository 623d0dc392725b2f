import type { WriteContext } from '#platform/server/context.ts';
import { newId } from '#platform/ids.ts';
import type { ServiceKind } from './shape.ts';

export type ServiceFeed = { id: string; name: string; kind: ServiceKind; known: boolean };
type From = {
	source: string;
	name?: string | null;
	etag?: string | null;
	lastModified?: string | null;
	isSample?: boolean;
};

/** Which list of services this is: by its given name, else by where it came from and its form, else a new one. */
export async function serviceFeed(ctx: WriteContext, from: From, kind: ServiceKind): Promise<ServiceFeed> {
	const all = await ctx.db
		.selectFrom('directory.feeds')
		.select(['id', 'name', 'source', 'kind'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.orderBy('first_read_at')
		.execute();
	const same = from.name
		? all.find((one) => one.name === from.name && one.kind === kind)
		: all.find((one) => one.source === from.source && one.kind === kind);
	if (same) return { id: same.id, name: same.name, kind, known: true };
	const names = new Set(all.map((one) => one.name));
	const base = (from.name ?? from.source).slice(0, 190);
	let name = base;
	for (let next = 2; names.has(name); next += 1) name = `${base} (${next})`;
	return { id: newId(), name, kind, known: false };
}

/** A new list stands before its rows do: they point to it. */
export async function addServiceFeed(ctx: WriteContext, feed: ServiceFeed): Promise<void> {
	if (feed.known) return;
	await ctx.tx
		.insertInto('directory.feeds')
		.values({
			organization_id: ctx.actor.organizationId,
			id: feed.id,
			name: feed.name,
			kind: feed.kind,
			source: feed.name,
			host: null,
			fellowship: null,
			is_sample: false,
			timezones: [],
			meetings: 0,
			read_at: ctx.now,
			first_read_at: ctx.now,
			changed_at: ctx.now
		})
		.execute();
}

export async function saveServiceFeed(
	ctx: WriteContext,
	feed: ServiceFeed,
	from: From,
	services: number,
	changed: boolean
): Promise<void> {
	const now = {
		source: from.source.slice(0, 2000),
		services,
		is_sample: from.isSample ?? false,
		etag: from.etag ?? null,
		last_modified: from.lastModified ?? null,
		read_at: ctx.now
	};
	await ctx.tx
		.updateTable('directory.feeds')
		.set(changed ? { ...now, changed_at: ctx.now } : now)
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', feed.id)
		.execute();
}
