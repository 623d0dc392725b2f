import { sql } from 'kysely';
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { LOOK_WAITS_DAYS, addDays, lookState, type LookDays } from '../long-look.ts';

/** What is known of somebody's long looks, dates alone. */
export interface LookDates {
	personId: string;
	firstTalkAt: Date | null;
	lastHeldAt: Date | null;
	/** How many were held. */
	held: number;
	open: { id: string; openedAt: Date } | null;
	/** The latest word that put the coming one off. */
	putOff: { until: string; byId: string | null; at: Date; times: number } | null;
}

/** The dates of these persons' long looks, where the actor may see them. No record is opened. */
export async function longLookDates(
	ctx: ReadContext,
	personIds: readonly string[]
): Promise<Map<string, LookDates>> {
	if (personIds.length === 0) return new Map();
	const org = ctx.actor.organizationId;
	const rows = await ctx.db
		.selectFrom(sql<{ id: string }>`unnest(${[...new Set(personIds)]}::uuid[])`.as<'p'>(sql`p(id)`))
		.leftJoinLateral(
			(eb) =>
				eb
					.selectFrom('sessions.visits')
					.select('starts_at')
					.where('organization_id', '=', org)
					.whereRef('person_id', '=', 'p.id')
					.where('kind', '=', 'weekly_review')
					.where('state', '=', 'held')
					.orderBy('starts_at')
					.limit(1)
					.as('talk'),
			(join) => join.onTrue()
		)
		.leftJoinLateral(
			(eb) =>
				eb
					.selectFrom('sessions.long_looks')
					.select((l) => [
						l.fn.max('held_at').as('last_held_at'),
						sql<number>`count(held_at)::int`.as('held'),
						sql<string | null>`(array_agg(id) filter (where held_at is null))[1]`.as('open_id'),
						sql<Date | null>`max(opened_at) filter (where held_at is null)`.as('opened_at')
					])
					.where('organization_id', '=', org)
					.whereRef('person_id', '=', 'p.id')
					.as('look'),
			(join) => join.onTrue()
		)
		.leftJoinLateral(
			(eb) =>
				eb
					.selectFrom('sessions.long_look_waits')
					.select([
						'by_id',
						'at',
						sql<string>`to_char(until_on, 'YYYY-MM-DD')`.as('until_on'),
						sql<number>`(count(*) over ())::int`.as('times')
					])
					.where('organization_id', '=', org)
					.whereRef('person_id', '=', 'p.id')
					.where('n', '=', sql<number>`look.held + 1`)
					.orderBy('at', 'desc')
					.limit(1)
					.as('wait'),
			(join) => join.onTrue()
		)
		.select([
			'p.id as personId',
			'talk.starts_at as firstTalkAt',
			'look.last_held_at as lastHeldAt',
			'look.held',
			'look.open_id',
			'look.opened_at',
			'wait.until_on',
			'wait.by_id',
			'wait.at',
			'wait.times'
		])
		.execute();
	return new Map(
		rows
			.filter((row) => row.firstTalkAt || row.held || row.open_id)
			.map((row) => [
				row.personId,
				{
					personId: row.personId,
					firstTalkAt: row.firstTalkAt,
					lastHeldAt: row.lastHeldAt,
					held: row.held ?? 0,
					open: row.open_id && row.opened_at ? { id: row.open_id, openedAt: row.opened_at } : null,
					putOff:
						row.until_on && row.at
							? { until: row.until_on, byId: row.by_id, at: row.at, times: row.times ?? 1 }
							: null
				}
			])
	);
}

/** As calendar days where the person lives: what the rules read. */
export function lookDaysIn(timeZone: string, dates: LookDates | undefined): LookDays {
	const day = (at: Date | null | undefined) => (at ? dayIn(timeZone, at) : null);
	return {
		firstTalkOn: day(dates?.firstTalkAt),
		lastHeldOn: day(dates?.lastHeldAt),
		openSince: day(dates?.open?.openedAt),
		putOffUntil: dates?.putOff?.until ?? null
	};
}

export interface LookWaiting {
	personId: string;
	dueOn: string;
	timesPutOff: number;
}

/**
 * For a supervisor: long looks of these persons that were due four weeks ago and more, however often they were put off.
 * The longest first.
 */
export async function longLooksWaiting(
	ctx: ReadContext,
	personIds: readonly string[],
	timeZone: string
): Promise<LookWaiting[]> {
	if (!hasRole(ctx.actor, 'supervisor'))
		throw new Refusal('not_found', 'not a supervisor', {
			detail: { audit: { action: 'long-looks.listed' } }
		});
	const latest = addDays(dayIn(timeZone, ctx.now), -LOOK_WAITS_DAYS);
	return [...(await longLookDates(ctx, personIds)).values()]
		.flatMap((dates) => {
			const state = lookState(lookDaysIn(timeZone, dates), latest);
			return state && state.dueOn <= latest
				? [{ personId: dates.personId, dueOn: state.dueOn, timesPutOff: dates.putOff?.times ?? 0 }]
				: [];
		})
		.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}
