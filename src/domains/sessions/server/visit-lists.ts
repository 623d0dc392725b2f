import { sql } from 'kysely';
import type { ReadContext } from '#platform/server/context.ts';
import { USUAL_RHYTHM, weeksBetween } from '#domains/people/people.ts';
import { openRecord, rhythmsOf } from '#domains/people/server/people.ts';
import type { Visit } from '../sessions.ts';
import { visitColumns, visitOf } from './rows.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The next planned visit of a person; one that began within the last two hours still counts. */
export async function nextVisitFor(ctx: ReadContext, personId: string): Promise<Visit | null> {
	await openRecord(ctx, personId, 'next-visit');
	const row = await ctx.db
		.selectFrom('sessions.visits')
		.select(visitColumns)
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('state', '=', 'planned')
		.where('starts_at', '>', new Date(ctx.now.getTime() - 2 * HOUR))
		.orderBy('starts_at')
		.executeTakeFirst();
	return row ? visitOf(row) : null;
}

/** Planned visits of these persons that begin in the given time, soonest first. Dates only: no record is opened. */
export async function visitsDue(
	ctx: ReadContext,
	personIds: readonly string[],
	from: Date,
	to: Date
): Promise<Visit[]> {
	if (personIds.length === 0) return [];
	const rows = await ctx.db
		.selectFrom('sessions.visits')
		.select(visitColumns)
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
		.where('state', '=', 'planned')
		.where('starts_at', '>=', from)
		.where('starts_at', '<', to)
		.orderBy('starts_at')
		.execute();
	return rows.map(visitOf);
}

/** A person whose weekly review is due. */
export interface ReviewDue {
	personId: string;
	/** The planned visit: today's, or one that has passed without a word about it. */
	visitId: string | null;
	startsAt: Date | null;
	/** The last review held; null when there was none. */
	lastHeldAt: Date | null;
	/** Weeks from one review to the next, as the person wants it. */
	weeks: number;
}

/**
 * Whose review is due: one is planned by the end of today and not held, or none is planned and the last is as long ago
 * as the person wants it: a week, two, or four. Somebody with neither has not begun weekly reviews. Dates only: no record is opened.
 * @param endOfToday midnight in the reader's zone
 */
export async function reviewsDue(
	ctx: ReadContext,
	personIds: readonly string[],
	endOfToday: Date
): Promise<ReviewDue[]> {
	if (personIds.length === 0) return [];
	const org = ctx.actor.organizationId;
	// The planned one that comes first and the held one that was last, each by one look into an index.
	const rows = await ctx.db
		.selectFrom(sql<{ id: string }>`unnest(${[...personIds]}::uuid[])`.as<'p'>(sql`p(id)`))
		.leftJoinLateral(
			(eb) =>
				eb
					.selectFrom('sessions.visits')
					.select(['id', 'starts_at'])
					.where('organization_id', '=', org)
					.whereRef('person_id', '=', 'p.id')
					.where('kind', '=', 'weekly_review')
					.where('state', '=', 'planned')
					.orderBy('starts_at')
					.limit(1)
					.as('planned'),
			(join) => join.onTrue()
		)
		.leftJoinLateral(
			(eb) =>
				eb
					.selectFrom('sessions.visits')
					.select(['starts_at'])
					.where('organization_id', '=', org)
					.whereRef('person_id', '=', 'p.id')
					.where('kind', '=', 'weekly_review')
					.where('state', '=', 'held')
					.orderBy('starts_at', 'desc')
					.limit(1)
					.as('held'),
			(join) => join.onTrue()
		)
		.select([
			'p.id as personId',
			'planned.id as visitId',
			'planned.starts_at as startsAt',
			'held.starts_at as lastHeldAt'
		])
		.execute();
	const rhythms = await rhythmsOf(ctx, personIds);
	return rows
		.map((row) => ({
			...row,
			weeks: weeksBetween((rhythms.get(row.personId) ?? USUAL_RHYTHM).reviewEvery)
		}))
		.filter(({ startsAt, lastHeldAt, weeks }) =>
			startsAt
				? startsAt < endOfToday
				: lastHeldAt !== null && lastHeldAt.getTime() < endOfToday.getTime() - (weeks * 7 + 1) * DAY
		);
}
