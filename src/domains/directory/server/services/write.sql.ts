import { sql } from 'kysely';
import type { WriteContext } from '#platform/server/context.ts';
import { keepWords } from './stored-words.sql.ts';

export type ServiceTable = 'providers' | 'services' | 'locations' | 'service_locations' | 'changes';
export type Stored = Record<string, unknown> & {
	id: string;
	external_id: string;
	full_hash: string;
	kept: string[];
	gone_at: string | null;
};

const batch = 1000;

/**
 * A foreign key is checked by a plan that the connection keeps. One made while the tables were nearly empty reads the
 * whole table for every row that comes in: 12,000 rows took minutes, and take seconds with plans made for many rows.
 */
export async function planForMany(ctx: WriteContext): Promise<void> {
	await sql`discard plans`.execute(ctx.tx);
	await sql`set local enable_seqscan = off`.execute(ctx.tx);
}

export type Print = { full_hash: string; gone: boolean };

/** What a list has or had, by fingerprint: enough to see that a list is the same as the last time. */
export async function storedPrints(
	ctx: WriteContext,
	table: ServiceTable,
	feedId: string
): Promise<Map<string, Print>> {
	const { rows } = await sql<Print & { external_id: string }>`
		select external_id, full_hash, gone_at is not null as gone from ${sql.table(`directory.${table}`)}
		where organization_id = ${ctx.actor.organizationId} and feed_id = ${feedId}`.execute(ctx.tx);
	return new Map(rows.map((row) => [row.external_id, row]));
}

/** Every row that a list has or had, by its own id in that list. */
export async function storedRows(
	ctx: WriteContext,
	table: ServiceTable,
	feedId: string
): Promise<Map<string, Stored>> {
	const { rows } = await sql<{
		row: Stored;
	}>`select to_jsonb(t) as row from ${sql.table(`directory.${table}`)} t
		where t.organization_id = ${ctx.actor.organizationId} and t.feed_id = ${feedId}`.execute(ctx.tx);
	return new Map(rows.map(({ row }) => [row.external_id, row]));
}

export type StoredPair = { id: string; service_id: string; location_id: string | null };

/**
 * What stands where, of these services, at places of this list: places that were taken over from another list stay.
 * Asked by ids: a join by the list is slow before the tables have statistics.
 */
export async function storedPairs(
	ctx: WriteContext,
	feedId: string,
	serviceIds: string[]
): Promise<Map<string, StoredPair>> {
	const found = new Map<string, StoredPair>();
	for (let from = 0; from < serviceIds.length; from += batch) {
		const { rows } =
			await sql<StoredPair>`select sl.id, sl.service_id, sl.location_id from directory.service_locations sl
			left join directory.locations l on l.organization_id = sl.organization_id and l.id = sl.location_id
			where sl.organization_id = ${ctx.actor.organizationId}
				and sl.service_id = any(${serviceIds.slice(from, from + batch)}::uuid[])
				and (sl.location_id is null or l.feed_id = ${feedId})`.execute(ctx.tx);
		for (const row of rows) found.set(`${row.service_id}/${row.location_id ?? ''}`, row);
	}
	return found;
}

/** Inserts or replaces by id. A batch goes as one JSON parameter. */
export async function saveRows(
	ctx: WriteContext,
	table: ServiceTable,
	rows: Record<string, unknown>[]
): Promise<void> {
	const [first] = rows;
	if (!first) return;
	const columns = Object.keys(first);
	// What a service answers is read from its words when it is stored, and not at every search.
	const needs = table === 'service_locations';
	const list = sql.join(columns.map((column) => sql.ref(column)));
	const into = needs ? sql`${list}, needs` : list;
	const read = needs ? sql`${list}, directory.read_needs(search_text, tokens, name)` : list;
	const update = sql.join(
		[...columns, ...(needs ? ['needs'] : [])]
			.filter((column) => column !== 'organization_id' && column !== 'id')
			.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`)
	);
	const name = sql.table(`directory.${table}`);
	// History is only added to: nobody may rewrite it, so it asks for no more than adding.
	const again = table === 'changes' ? sql`` : sql`on conflict (organization_id, id) do update set ${update}`;
	for (let from = 0; from < rows.length; from += batch) {
		const part = JSON.stringify(rows.slice(from, from + batch));
		await sql`insert into ${name} (${into})
			select ${read} from json_populate_recordset(null::${name}, ${part}::json) ${again}`.execute(ctx.tx);
	}
	if (needs)
		await keepWords(
			ctx,
			rows.map((row) => String(row['id']))
		);
}

export async function hidePairs(ctx: WriteContext, ids: string[]): Promise<void> {
	for (let from = 0; from < ids.length; from += 5000)
		await ctx.tx
			.updateTable('directory.service_locations')
			.set({ shown: false })
			.where('organization_id', '=', ctx.actor.organizationId)
			.where('id', 'in', ids.slice(from, from + 5000))
			.execute();
}

/** No row of the list has these any more. They stay, and come back when the list has them again. */
export async function markGone(
	ctx: WriteContext,
	table: 'providers' | 'services' | 'locations',
	ids: string[]
): Promise<void> {
	for (let from = 0; from < ids.length; from += 5000)
		await sql`update ${sql.table(`directory.${table}`)} set gone_at = ${ctx.now}
			where organization_id = ${ctx.actor.organizationId} and id = any(${ids.slice(from, from + 5000)}::uuid[])`.execute(
			ctx.tx
		);
}

/** Takes back what was merged into these; gives the ids of what stands by itself again. */
export async function unmerge(ctx: WriteContext, ids: string[]): Promise<string[]> {
	if (ids.length === 0) return [];
	const { rows } = await sql<{
		id: string;
	}>`update directory.services set merged_into = null, changed_at = ${ctx.now}
		where organization_id = ${ctx.actor.organizationId} and merged_into = any(${ids}::uuid[])
		returning id`.execute(ctx.tx);
	return rows.map((row) => row.id);
}

/** Which of these another entry was merged into: they have places of another list. */
export async function mergedInto(ctx: WriteContext, ids: string[]): Promise<string[]> {
	if (ids.length === 0) return [];
	const { rows } = await sql<{ id: string }>`select distinct merged_into as id from directory.services
		where organization_id = ${ctx.actor.organizationId} and merged_into = any(${ids}::uuid[])`.execute(ctx.tx);
	return rows.map((row) => row.id);
}
