import { recordPastPlan } from '#domains/plans/server/plans.ts';
import { recordPastReviews, type PastReview } from '#domains/sessions/server/sessions.ts';
import { tellCheckIns } from './tell-days.ts';
import { tellLooks } from './tell-looks.ts';
import { goalsOf, tellGoal, tellLines, tellSuggestion } from './tell-plan.ts';
import { tellRecord } from './tell-record.ts';
import { nextReviewAt, reviewDays, tellReview } from './tell-reviews.ts';
import { tellContacts, tellOpen } from './tell-today.ts';
import type { Telling } from './telling.ts';

/** One person's ninety days: made up in the order in which they happened, then written subject by subject. */
export async function tellPerson(t: Telling): Promise<void> {
	const { ctx, personId, workerId, who } = t;
	await tellRecord(t);
	tellLines(t);
	const { past, next } = reviewDays(t);
	const reviews: PastReview[] = [];
	const days = goalsOf(t).map(({ idea, from }) => ({ day: from, tell: () => tellGoal(t, idea, from) }));
	for (const review of past)
		days.push({ day: review.day, tell: () => void reviews.push(tellReview(t, review)) });
	// Sorting keeps the order of equals: a goal of the same day was there before the review.
	for (const { tell } of days.toSorted((a, b) => a.day - b.day)) tell();
	await recordPastPlan(ctx, personId, { goals: t.goals.map(({ goal }) => goal), lines: t.lines });
	if (workerId) {
		const kind = who.arc === 'new' ? 'first_meeting' : 'weekly_review';
		await recordPastReviews(ctx, { personId, workerId }, reviews, {
			startsAt: nextReviewAt(t, next),
			way: reviews.at(-1)?.way ?? 'in_person',
			kind
		});
	}
	await tellSuggestions(t);
	await tellContacts(t);
	await tellCheckIns(t);
	await tellOpen(t);
	await t.own.more?.(t);
	await tellLooks(t);
}

async function tellSuggestions(t: Telling): Promise<void> {
	const { who, came, chance } = t;
	if (came < -40 && chance.of(0.4))
		await tellSuggestion(t, chance.int(came + 20, -12), chance.pick(['accepted', 'declined']));
	if (who.today.suggestion && !t.own.more) await tellSuggestion(t, -2, 'open');
}
