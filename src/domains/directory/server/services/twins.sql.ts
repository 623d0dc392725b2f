import { sql } from 'kysely';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';

export type Candidate = {
	one: string;
	other: string;
	one_name: string;
	other_name: string;
	why: string[];
};

/** A telephone or a house that more entries than this share belongs to a whole organization, and tells nothing. */
const shared = 40;

/** Entries of two lists that share a telephone that can be dialled, or a house number in one ZIP. */
export async function twinCandidates(ctx: WriteContext, ids: string[]): Promise<Candidate[]> {
	const { rows } = await sql<Candidate>`
		with live as materialized (
			select s.id, s.feed_id, s.name, s.phones || sl.phones || coalesce(l.phones, '[]') as phones,
				left(l.postal_code, 5) || ' ' || substring(l.address_1 from '^\\s*(\\d+)') as house
			from directory.service_locations sl
			join directory.services s on s.organization_id = sl.organization_id and s.id = sl.service_id
			left join directory.locations l on l.organization_id = sl.organization_id and l.id = sl.location_id
			where sl.organization_id = ${ctx.actor.organizationId} and sl.shown
		), keys as materialized (
			select id, feed_id, 'phone' as kind, phone ->> 'dial' as key
			from live, jsonb_array_elements(phones) as phone
			where phone ->> 'dial' is not null and coalesce(phone ->> 'type', '') not in ('fax', 'tty')
			union select id, feed_id, 'address', house from live where house is not null
		), telling as materialized (
			select kind, key from keys group by kind, key
			having count(distinct id) between 2 and ${shared} and count(distinct coalesce(feed_id, id)) > 1
		), mine as materialized (
			select k.* from keys k join telling using (kind, key) where k.id = any(${ids}::uuid[])
		), pairs as (
			select least(a.id, b.id) as one, greatest(a.id, b.id) as other, array_agg(distinct a.kind order by a.kind) as why
			from mine a join keys b on b.kind = a.kind and b.key = a.key
			where a.feed_id is distinct from b.feed_id and a.id <> b.id
			group by 1, 2
		)
		select p.one, p.other, a.name as one_name, b.name as other_name, p.why
		from pairs p
		join directory.services a on a.organization_id = ${ctx.actor.organizationId} and a.id = p.one
		join directory.services b on b.organization_id = ${ctx.actor.organizationId} and b.id = p.other
		limit 50000`.execute(ctx.tx);
	return rows;
}

/** Whether there is a second list at all. */
export async function hasOtherLists(ctx: ReadContext, feedId: string): Promise<boolean> {
	const other = await ctx.db
		.selectFrom('directory.services')
		.select('id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where((e) => e.or([e('feed_id', 'is', null), e('feed_id', '<>', feedId)]))
		.limit(1)
		.executeTakeFirst();
	return other !== undefined;
}

/** A pair that was proposed or decided once is not proposed again. */
export async function saveTwins(
	ctx: WriteContext,
	rows: { id: string; one_id: string; other_id: string; why: string[]; score: number }[]
): Promise<void> {
	for (let from = 0; from < rows.length; from += 1000)
		await ctx.tx
			.insertInto('directory.twins')
			.values(
				rows
					.slice(from, from + 1000)
					.map((row) => ({ ...row, organization_id: ctx.actor.organizationId, created_at: ctx.now }))
			)
			.onConflict((conflict) => conflict.columns(['organization_id', 'one_id', 'other_id']).doNothing())
			.execute();
}
