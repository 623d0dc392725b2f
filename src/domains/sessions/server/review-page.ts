import type { ReadContext } from '#platform/server/context.ts';
import { weeksBetween } from '#domains/people/people.ts';
import { cardsOf, openRecord, rhythmOf } from '#domains/people/server/people.ts';
import type { Goal } from '#domains/plans/plans.ts';
import { planOf, typingNow } from '#domains/plans/server/plans.ts';
import { betterLifeDue, type GoalReview } from '../sessions.ts';
import { noteRowOfReview } from './find-note.ts';
import type { Review } from './find-review.ts';
import { noteDraft } from './note-draft.ts';
import { notePlace } from './places.ts';
import { goalReviewsOf, timesReviewed } from './review-goals.ts';
import { findVisit } from './visits.ts';
import { byDay, sameTimeLater, wallOf } from './when.ts';

/** A goal as the review shows it. */
export interface ReviewedGoal {
	goal: Goal;
	said: GoalReview | null;
	/** "Is this goal making my life better?" is asked this time. */
	askBetterLife: boolean;
}

/** All that the page of one review needs. */
export interface ReviewPage {
	review: Review;
	/** The names of the two, and of whoever else typed. */
	names: Map<string, string>;
	personName: string;
	workerName: string;
	timeZone: string;
	goals: ReviewedGoal[];
	/** The note as saved, or what it would say when nobody has written in it. */
	note: { id: string | null; text: string };
	/** The same weekday and time, as many weeks later as the person wants, to begin from. */
	suggested: { date: string; time: string; minutes: number };
	/** The worker writes into the plan as the person talks, with their leave. */
	typing: boolean;
}

/**
 * The page of a review, open or past. The goals are those that were talked of, and, while it is open, all that are being walked or
 * resting.
 */
export async function reviewPage(ctx: ReadContext, review: Review): Promise<ReviewPage> {
	const person = await openRecord(ctx, review.personId, 'review');
	const said = await goalReviewsOf(ctx, review);
	const plan = await planOf(ctx, review.personId);
	const inReview = plan.goals.filter(
		(goal) => said.has(goal.id) || (!review.closedAt && ['active', 'changed', 'paused'].includes(goal.state))
	);
	const times = await timesReviewed(
		ctx,
		review.personId,
		inReview.map((goal) => goal.id)
	);
	const weeks = weeksBetween((await rhythmOf(ctx, person.id)).reviewEvery);
	const goals = inReview.map((goal) => {
		const of = said.get(goal.id) ?? null;
		return {
			goal,
			said: of,
			askBetterLife: betterLifeDue(times.get(goal.id) ?? 0, weeks) || Boolean(of?.betterLife)
		};
	});
	const visit = await findVisit(ctx, review.visitId);
	const next = wallOf(sameTimeLater(visit.startsAt, visit.timeZone, ctx.now, weeks), person.timeZone);
	const cards = await cardsOf(ctx, [
		review.workerId,
		...[...said.values()].flatMap((each) => each.byId ?? [])
	]);
	const noteRow = await noteRowOfReview(ctx, review.id);
	const draft = () =>
		noteDraft(
			goals.map(({ goal, said: of }) => ({ title: goal.title, said: of ?? undefined })),
			person.language
		);
	return {
		review,
		names: new Map([...cards].map(([id, card]) => [id, card.preferredName])),
		personName: person.preferredName,
		workerName: cards.get(review.workerId)?.preferredName ?? '',
		timeZone: person.timeZone,
		goals,
		note: noteRow
			? { id: noteRow.id, text: (await ctx.vault.of(person.id)).open(noteRow.sealed, notePlace(noteRow.id)) }
			: { id: null, text: draft() },
		suggested: { date: next.date, time: byDay(next.time), minutes: visit.minutes },
		typing: (await typingNow(ctx, review.personId)) !== null
	};
}
