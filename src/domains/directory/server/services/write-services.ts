import { createHash } from 'node:crypto';
import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { byPlace, indexService } from './index-service.ts';
import { proposeTwins } from './propose-twins.ts';
import { reindexServices } from './reindex-service.ts';
import { addServiceFeed } from './service-feed.ts';
import type { ServiceFeed } from './service-feed.ts';
import type { Content } from './shape.ts';
import {
	hidePairs,
	markGone,
	mergedInto,
	planForMany,
	saveRows,
	storedPairs,
	storedPrints,
	storedRows,
	unmerge
} from './write.sql.ts';
import type { ServiceTable, Stored, StoredPair } from './write.sql.ts';

export type Written = {
	imported: number;
	changed: number;
	unchanged: number;
	gone: number;
	/** So much is missing that nothing was written. */
	held: { gone: number; of: number } | null;
};
type Row = Record<string, unknown>;

/** Puts a list that was read beside what is stored and writes the difference, with its history. */
export async function writeServices(
	ctx: WriteContext,
	feed: ServiceFeed,
	content: Content,
	how: { whole: boolean; acceptLoss: boolean }
): Promise<Written> {
	if (feed.known && (await isSame(ctx, feed, content)))
		return { imported: 0, changed: 0, unchanged: content.services.size, gone: 0, held: null };
	const before = {
		providers: await storedRows(ctx, 'providers', feed.id),
		locations: await storedRows(ctx, 'locations', feed.id),
		services: await storedRows(ctx, 'services', feed.id)
	};
	const active = [...before.services.values()].filter((one) => one.gone_at === null);
	const missing = how.whole
		? active.filter(
				(one) => !content.services.has(one.external_id) && !content.rejectedIds.has(one.external_id)
			)
		: [];
	if (!how.acceptLoss && missing.length > 20 && missing.length > active.length / 2)
		return {
			imported: 0,
			changed: 0,
			unchanged: 0,
			gone: 0,
			held: { gone: missing.length, of: active.length }
		};
	await planForMany(ctx);
	await addServiceFeed(ctx, feed);

	const plan = new Plan(ctx, feed, content.hidden);
	const providers = plan.table(
		'providers',
		content.providers,
		before.providers,
		(one) => ({ ...one }),
		content.unnamed
	);
	const providerId = (external: string) => providers.rows.get(external)?.['id'];
	const locations = plan.table('locations', content.locations, before.locations, ({ provider, ...one }) => ({
		...one,
		provider_id: providerId(provider)
	}));
	const services = plan.table(
		'services',
		content.services,
		before.services,
		({ provider, places: _places, ...one }) => ({
			...one,
			provider_id: providerId(provider)
		})
	);
	let changed = 0;
	const pairs: Row[] = [];
	const stale: string[] = [];
	const known = await storedPairs(
		ctx,
		feed.id,
		[...before.services.values()].map((one) => one.id)
	);
	const ofService = Map.groupBy(known.values(), (one) => one.service_id);
	for (const [external, service] of content.services) {
		const row = services.rows.get(external) as Row;
		const touched =
			services.touched.has(external) ||
			providers.touched.has(service.provider) ||
			service.places.some((place) => place.location !== null && locations.touched.has(place.location));
		if (!touched) continue;
		if (!services.added.has(external)) changed += 1;
		const provider = providers.rows.get(service.provider) as Row;
		const here = new Set<string>();
		for (const place of service.places) {
			const location = place.location === null ? null : (locations.rows.get(place.location) as Row);
			const key = `${String(row['id'])}/${location ? String(location['id']) : ''}`;
			here.add(key);
			pairs.push({
				organization_id: ctx.actor.organizationId,
				id: known.get(key)?.id ?? newId(),
				service_id: row['id'],
				location_id: location?.['id'] ?? null,
				description: place.description,
				phones: place.phones,
				schedules: place.schedules,
				...indexService(row as never, String(provider['name']), location as never)
			});
		}
		stale.push(...staleOf(ofService.get(String(row['id'])), here));
	}
	stale.push(...missing.flatMap((one) => staleOf(ofService.get(one.id), new Set())));

	await saveRows(ctx, 'providers', providers.save);
	await saveRows(ctx, 'locations', locations.save);
	await saveRows(ctx, 'services', services.save);
	await saveRows(ctx, 'service_locations', pairs.toSorted(byPlace));
	await hidePairs(ctx, stale);
	await markGone(
		ctx,
		'services',
		missing.map((one) => one.id)
	);
	if (how.whole) {
		// A service that was left out of this reading stays, and so do its provider and its places.
		const left = [...before.services.values()].filter((one) => content.rejectedIds.has(one.external_id));
		const stay = new Set<unknown>(
			left.flatMap((one) => [
				one['provider_id'],
				...(ofService.get(one.id) ?? []).map((pair) => pair.location_id)
			])
		);
		for (const table of ['providers', 'locations'] as const)
			await markGone(
				ctx,
				table,
				[...before[table].values()]
					.filter((one) => one.gone_at === null && !content[table].has(one.external_id) && !stay.has(one.id))
					.map((one) => one.id)
			);
	}
	await saveRows(ctx, 'changes', plan.changes);
	await setApart(
		ctx,
		missing.map((one) => one.id)
	);
	const touched = [...services.touched].map((external) => String(services.rows.get(external)?.['id']));
	await reindexServices(ctx, await mergedInto(ctx, touched));
	await proposeTwins(ctx, feed.id, touched);
	const imported = services.added.size;
	return {
		imported,
		changed,
		unchanged: content.services.size - imported - changed,
		gone: missing.length,
		held: null
	};
}

/** Whether the list is to the letter what is stored: most readings are, and need no more than the fingerprints. */
async function isSame(ctx: WriteContext, feed: ServiceFeed, content: Content): Promise<boolean> {
	for (const table of ['services', 'providers', 'locations'] as const) {
		const prints = await storedPrints(ctx, table, feed.id);
		const rows: Map<string, object> = content[table];
		for (const [external, row] of rows) {
			const print = prints.get(external);
			if (!print || print.gone) return false;
			if (print.full_hash !== hash(row) && !(table === 'providers' && content.unnamed.has(external)))
				return false;
		}
		for (const [external, print] of prints) if (!print.gone && !rows.has(external)) return false;
	}
	return true;
}

/** What was merged into a service that is gone is found again by itself. */
async function setApart(ctx: WriteContext, gone: string[]): Promise<void> {
	const into = await mergedInto(ctx, gone);
	await reindexServices(ctx, [...into, ...(await unmerge(ctx, into))]);
}

const staleOf = (pairs: StoredPair[] | undefined, here: Set<string>): string[] =>
	(pairs ?? []).filter((one) => !here.has(`${one.service_id}/${one.location_id ?? ''}`)).map((one) => one.id);

const hash = (value: unknown): string =>
	createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
const said = (value: unknown): string | null =>
	value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);

type Sorted = { rows: Map<string, Row>; save: Row[]; touched: Set<string>; added: Set<string> };

/** Sorts the rows of one table into new, changed and the same, and keeps the history of what changed. */
class Plan {
	readonly changes: Row[] = [];
	readonly #ctx: WriteContext;
	readonly #feed: ServiceFeed;
	readonly #hidden: Set<object>;
	constructor(ctx: WriteContext, feed: ServiceFeed, hidden: Set<object>) {
		this.#ctx = ctx;
		this.#feed = feed;
		this.#hidden = hidden;
	}

	table<T extends object>(
		table: ServiceTable,
		list: Map<string, T>,
		before: Map<string, Stored>,
		fields: (one: T) => Row,
		/** External ids of rows of which the list says no more than that they are. */
		bare: Set<string> = new Set()
	): Sorted {
		const sorted: Sorted = { rows: new Map(), save: [], touched: new Set(), added: new Set() };
		for (const [external, one] of list) {
			const stored = before.get(external);
			const full = hash(one);
			if (stored && stored.gone_at === null && (stored.full_hash === full || bare.has(external))) {
				sorted.rows.set(external, stored);
				continue;
			}
			const isNew = !stored || stored.gone_at !== null;
			sorted.touched.add(external);
			if (isNew) sorted.added.add(external);
			const row = this.#row(fields(one), stored, full);
			if (stored) this.#remember(table, stored, row, this.#hidden.has(one));
			sorted.rows.set(external, row);
			sorted.save.push(row);
		}
		// What a person here decided (kept, retired, merged) is part of the index but never written from a list.
		for (const [external, row] of sorted.rows) {
			const stored = before.get(external);
			if (stored && stored !== row) sorted.rows.set(external, { ...stored, ...row });
		}
		return sorted;
	}

	#row(fields: Row, stored: Stored | undefined, full: string): Row {
		// A place that has come to keep its address to itself keeps nothing of what was known.
		const keys = fields['confidential'] === true ? [] : (stored?.kept ?? []);
		const kept = Object.fromEntries(keys.filter((key) => key in fields).map((key) => [key, stored?.[key]]));
		return {
			organization_id: this.#ctx.actor.organizationId,
			id: stored?.id ?? newId(),
			feed_id: this.#feed.id,
			...fields,
			...kept,
			full_hash: full,
			first_seen: stored?.['first_seen'] ?? this.#ctx.now,
			changed_at: this.#ctx.now,
			gone_at: null
		};
	}

	#remember(table: ServiceTable, stored: Stored, row: Row, hidden: boolean): void {
		for (const field of Object.keys(row)) {
			if (
				['full_hash', 'first_seen', 'changed_at', 'feed_id', 'organization_id', 'id', 'provider_id'].includes(
					field
				)
			)
				continue;
			const [was, is] = [said(stored[field]), said(row[field])];
			if (was === is || sameJson(stored[field], row[field])) continue;
			this.changes.push({
				organization_id: this.#ctx.actor.organizationId,
				id: newId(),
				subject: table.slice(0, -1),
				subject_id: stored.id,
				how: 'import',
				field,
				// What was known of a place that now keeps its address to itself is not kept as history either.
				before: hidden ? null : was,
				after: is,
				feed_id: this.#feed.id,
				by_id: this.#ctx.actor.kind === 'person' ? this.#ctx.actor.personId : null,
				at: this.#ctx.now
			});
		}
	}
}

// The database gives the keys of an object in an order of its own.
const sameJson = (a: unknown, b: unknown): boolean =>
	JSON.stringify(a, ordered) === JSON.stringify(b, ordered);
const ordered = (_key: string, value: unknown): unknown =>
	typeof value === 'object' && value !== null && !Array.isArray(value)
		? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
		: value;
