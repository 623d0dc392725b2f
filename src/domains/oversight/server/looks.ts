import { sql } from 'kysely';
import type { PersonActor } from '#platform/actor.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { organizationOf } from '#domains/people/server/people.ts';
import { RULE_DAYS, unusual, type Look, type Mark } from '../rules.ts';
import { oversee, type Reach } from './oversee.ts';

const DAY = 86_400_000;
/** A worker's own lists, with a line about each: no look at anybody's record. */
const LISTS = ['my day', 'my people'];

export interface NamedMark extends Mark {
	worker: string;
}

/** What the rules marked in the looks of staff over the last days. Supervisors and directors. */
export function unusualLooks(app: Reach, actor: PersonActor): Promise<NamedMark[]> {
	return oversee(app, actor, 'oversight.opened', async (ctx) => {
		const house = await organizationOf(ctx);
		const staff = await staffNames(ctx);
		const looks = await looksOf(ctx, new Date(ctx.now.getTime() - RULE_DAYS * DAY));
		return unusual(
			looks.filter((look) => staff.has(look.workerId)),
			house
		).map((mark) => ({ ...mark, worker: staff.get(mark.workerId) ?? '' }));
	});
}

export interface RefusedLooks {
	staff: { worker: string; times: number; last: Date }[];
	/** Attempts of participants and allies, all together. */
	others: number;
}

/** Looks that were refused in the last seven days: by whom of staff, how often; never at whom. */
export function refusedLooks(app: Reach, actor: PersonActor): Promise<RefusedLooks> {
	return oversee(app, actor, 'oversight.opened', async (ctx) => {
		const staff = await staffNames(ctx);
		const rows = await ctx.db
			.selectFrom('audit.entries')
			.select((eb) => ['actor_id', eb.fn.countAll<number>().as('times'), eb.fn.max<Date>('at').as('last')])
			.where('organization_id', '=', ctx.actor.organizationId)
			.where('outcome', '=', 'refused')
			.where('basis', 'in', ['not_found', 'forbidden'])
			.where('actor_id', 'is not', null)
			.where('at', '>', new Date(ctx.now.getTime() - 7 * DAY))
			.groupBy('actor_id')
			.orderBy('times', 'desc')
			.execute();
		const known = rows.filter((row) => staff.has(row.actor_id!));
		return {
			staff: known.map((row) => ({
				worker: staff.get(row.actor_id!)!,
				times: Number(row.times),
				last: row.last
			})),
			others: rows.filter((row) => !staff.has(row.actor_id!)).reduce((sum, row) => sum + Number(row.times), 0)
		};
	});
}

/** Names of everybody on staff, also of those who have left. */
export async function staffNames(ctx: ReadContext): Promise<Map<string, string>> {
	const rows = await ctx.db
		.selectFrom('people.persons')
		.select(['id', 'preferred_name'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('is_staff', '=', true)
		.execute();
	return new Map(rows.map((row) => [row.id, row.preferred_name]));
}

/** Audit rows of people about others. One page leaves many rows, so looks are put together in steps of five minutes; refusals and searches are counted one by one. */
async function looksOf(ctx: ReadContext, since: Date): Promise<Look[]> {
	const rows = await ctx.db
		.selectFrom('audit.entries')
		.select([
			'actor_id',
			'person_id',
			'action',
			'outcome',
			'basis',
			sql<Date>`case when outcome = 'refused' or action = 'emergency.searched' then at else date_bin('5 minutes', at, '2000-01-01') end`.as(
				'bin'
			),
			// Two at the same instant are two.
			sql<string>`case when outcome = 'refused' or action = 'emergency.searched' then id::text else '' end`.as(
				'each'
			)
		])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('actor_kind', '=', 'person')
		.where('at', '>', since)
		.where((eb) => eb.or([eb('person_id', 'is', null), eb('person_id', '!=', eb.ref('actor_id'))]))
		.where((eb) =>
			eb.or([
				eb('outcome', '=', 'refused'),
				eb('action', '=', 'emergency.searched'),
				eb.and([
					eb('person_id', 'is not', null),
					eb.or([eb('action', 'like', '%.opened'), eb('action', 'like', '%.read')]),
					eb('purpose', 'not in', LISTS)
				])
			])
		)
		.distinct()
		.execute();
	return rows.map((row) => ({
		workerId: row.actor_id!,
		personId: row.person_id,
		action: row.action,
		refused: row.outcome === 'refused',
		basis: row.basis,
		at: row.bin
	}));
}
