import { sql } from 'kysely';
import type { ReadContext } from '#platform/server/context.ts';
import { USUAL_RHYTHM, weeksBetween } from '#domains/people/people.ts';
import { rhythmsOf } from '#domains/people/server/people.ts';

const DAY = 86_400_000;
const WEEK = 7 * DAY;

/** A review that did not happen: for the supervisor, dates and names only. */
export interface ReviewMissed {
	/** Null: none was planned. */
	visitId: string | null;
	personId: string;
	workerId: string;
	/** When it was to be. */
	startsAt: Date;
	/** `planned`: a day and more has passed and nobody said what became of it. `not_planned`: a week over the rhythm. */
	state: 'missed' | 'planned' | 'not_planned';
}

/**
 * Reviews that were missed, or planned more than a day ago and not settled, with none held since; and people whose
 * rhythm has passed by a week with no date made. Looks back four weeks, or twice the person's own rhythm. Oldest first.
 */
export async function reviewsMissed(ctx: ReadContext): Promise<ReviewMissed[]> {
	const lines = [...(await planned(ctx)), ...(await notPlanned(ctx))];
	const rhythms = await rhythmsOf(
		ctx,
		lines.map((line) => line.personId)
	);
	const weeks = (personId: string) => weeksBetween((rhythms.get(personId) ?? USUAL_RHYTHM).reviewEvery);
	return lines
		.flatMap((line): ReviewMissed[] => {
			const every = weeks(line.personId) * WEEK;
			if (line.state !== 'not_planned')
				return line.startsAt.getTime() > ctx.now.getTime() - Math.max(4 * WEEK, 2 * every) ? [line] : [];
			const due = new Date(line.startsAt.getTime() + every);
			return due.getTime() < ctx.now.getTime() - WEEK ? [{ ...line, startsAt: due }] : [];
		})
		.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

async function planned(ctx: ReadContext): Promise<ReviewMissed[]> {
	const rows = await ctx.db
		.selectFrom('sessions.visits as v')
		.select(['v.id', 'v.person_id', 'v.worker_id', 'v.starts_at', 'v.state'])
		.where('v.organization_id', '=', ctx.actor.organizationId)
		.where('v.kind', '=', 'weekly_review')
		.where('v.state', 'in', ['missed', 'planned'])
		.where('v.starts_at', '<', new Date(ctx.now.getTime() - DAY))
		.where('v.starts_at', '>', new Date(ctx.now.getTime() - 8 * WEEK))
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('sessions.visits as h')
						.select('h.id')
						.where('h.organization_id', '=', ctx.actor.organizationId)
						.whereRef('h.person_id', '=', 'v.person_id')
						.where('h.kind', '=', 'weekly_review')
						.where('h.state', '=', 'held')
						.whereRef('h.starts_at', '>', 'v.starts_at')
				)
			)
		)
		.execute();
	return rows.map((row) => ({
		visitId: row.id,
		personId: row.person_id,
		workerId: row.worker_id,
		startsAt: row.starts_at,
		state: row.state === 'missed' ? 'missed' : 'planned'
	}));
}

/** Who has had reviews, is walked with now, and has neither a date nor one that was missed. `startsAt` is the last held. */
async function notPlanned(ctx: ReadContext): Promise<ReviewMissed[]> {
	const org = ctx.actor.organizationId;
	const rows = await ctx.db
		.selectFrom('people.assignments as a')
		.innerJoinLateral(
			(eb) =>
				eb
					.selectFrom('sessions.visits')
					.select(['state', 'starts_at'])
					.where('organization_id', '=', org)
					.whereRef('person_id', '=', 'a.person_id')
					.where('kind', '=', 'weekly_review')
					.where('state', 'in', ['held', 'planned', 'missed'])
					.orderBy('starts_at', 'desc')
					.limit(1)
					.as('last'),
			(join) => join.onTrue()
		)
		.distinctOn('a.person_id')
		.select(['a.person_id', 'a.worker_id', 'last.starts_at'])
		.where('a.organization_id', '=', org)
		.where('a.ended_at', 'is', null)
		.where('last.state', '=', 'held')
		.where('last.starts_at', '<', new Date(ctx.now.getTime() - 2 * WEEK))
		.where(
			sql<boolean>`not exists (select 1 from sessions.visits p where p.organization_id = ${org} and p.person_id = a.person_id and p.kind = 'weekly_review' and p.state = 'planned')`
		)
		.orderBy('a.person_id')
		.orderBy('a.started_at')
		.execute();
	return rows.map((row) => ({
		visitId: null,
		personId: row.person_id,
		workerId: row.worker_id,
		startsAt: row.starts_at,
		state: 'not_planned'
	}));
}
