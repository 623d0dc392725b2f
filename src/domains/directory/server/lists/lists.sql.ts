import { sql } from 'kysely';
import type { ReadContext } from '#platform/server/context.ts';
import type { RowNote, Said } from '../reasons.ts';

/** A reading of this address that waits or runs. One that never ended is not waited for after an hour. */
export async function runningImport(ctx: ReadContext, source: string): Promise<boolean> {
	const found = await ctx.db
		.selectFrom('directory.imports')
		.select('id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('source', '=', source)
		.where('state', 'in', ['waiting', 'reading'])
		.where('asked_at', '>', new Date(ctx.now.getTime() - 3_600_000))
		.executeTakeFirst();
	return found !== undefined;
}

/** Every list, and how its readings go. */
export const allLists = (ctx: ReadContext) =>
	ctx.db
		.selectFrom('directory.feeds')
		.select(['id', 'name', 'source', 'kind', 'meetings', 'services', 'is_sample', 'read_at', 'changed_at'])
		.select(['refresh_hours', 'next_read_at', 'problem', 'held_at', 'held_gone', 'held_of', 'given_at'])
		.select(sql<Said | null>`problem_said`.as('said'))
		.where('organization_id', '=', ctx.actor.organizationId)
		.orderBy('name')
		.execute();

export type ImportCounts = {
	added: number;
	changed: number;
	unchanged: number;
	gone: number;
	rejected: number;
};

/** A row that was left out. Before there were codes, the reason stood as an English sentence. */
export type StoredNote = RowNote | { row: number; reason: string };

/** The last readings, newest first, with their reports. */
export const lastImports = (ctx: ReadContext) =>
	ctx.db
		.selectFrom('directory.imports')
		.select(['id', 'source', 'list_name', 'kind', 'state', 'problem', 'asked_at', 'finished_at'])
		.select(sql<Said | null>`problem_said`.as('said'))
		.select(sql<Partial<ImportCounts>>`counts`.as('counts'))
		.select(sql<StoredNote[]>`rejected`.as('rejected'))
		.where('organization_id', '=', ctx.actor.organizationId)
		.orderBy('asked_at', 'desc')
		.orderBy('id', 'desc')
		.limit(5)
		.execute();

export type TwinSide = {
	id: string;
	name: string;
	provider: string;
	list: string | null;
	address: string | null;
	phone: string | null;
	description: string | null;
	confirmed_at: string | null;
	confirmed_name: string | null;
};

/** Pairs that wait for a decision, the most alike first. */
export async function waitingTwins(
	ctx: ReadContext,
	most: number
): Promise<{ pairs: { id: string; why: string[]; one: TwinSide; other: TwinSide }[]; of: number }> {
	const org = ctx.actor.organizationId;
	const side = sql`select jsonb_build_object('id', s.id, 'name', s.name, 'provider', p.name, 'list', f.name,
			'confirmed_at', s.confirmed_at, 'confirmed_name', s.confirmed_name, 'description', left(s.description, 200),
			'address', (select concat_ws(', ', l.address_1, l.city, l.state) from directory.service_locations sl
				join directory.locations l on l.organization_id = sl.organization_id and l.id = sl.location_id
				where sl.organization_id = s.organization_id and sl.service_id = s.id and sl.shown and not l.confidential order by l.id limit 1),
			'phone', coalesce(s.phones -> 0, p.phones -> 0) ->> 'number') as side
		from directory.services s
		join directory.providers p on p.organization_id = s.organization_id and p.id = s.provider_id
		left join directory.feeds f on f.organization_id = s.organization_id and f.id = s.feed_id`;
	const open = sql`from directory.twins t
		join directory.services a on a.organization_id = t.organization_id and a.id = t.one_id
		join directory.services b on b.organization_id = t.organization_id and b.id = t.other_id
		where t.organization_id = ${org} and t.state = 'proposed' and a.merged_into is null and b.merged_into is null
			and a.gone_at is null and b.gone_at is null and a.retired_at is null and b.retired_at is null`;
	const { rows: counted } = await sql<{ n: number }>`select count(*)::int as n ${open}`.execute(
		ctx.db as never
	);
	const { rows } = await sql<{ id: string; why: string[]; one: TwinSide; other: TwinSide }>`
		select t.id, t.why,
			(${side} where s.organization_id = ${org} and s.id = t.one_id) as one,
			(${side} where s.organization_id = ${org} and s.id = t.other_id) as other
		from (select t.id, t.why, t.score, t.one_id, t.other_id ${open} order by t.score desc, t.id limit ${most}) t
		order by t.score desc, t.id`.execute(ctx.db as never);
	return { pairs: rows, of: counted[0]?.n ?? 0 };
}
