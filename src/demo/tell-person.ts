import { tellCheckIns } from './tell-days.ts';
import { goalsOf, tellGoal, tellLines, tellSuggestion } from './tell-plan.ts';
import { tellRecord } from './tell-record.ts';
import { nextReviewAt, reviewDays, tellReview } from './tell-reviews.ts';
import { tellContacts, tellOpen } from './tell-today.ts';
import { planVisit } from '#domains/sessions/server/sessions.ts';
import { tellLooks } from './tell-looks.ts';
import type { Telling } from './telling.ts';

/** One person's ninety days, in the order in which they happened where that matters. */
export async function tellPerson(t: Telling): Promise<void> {
	await tellRecord(t);
	await tellLines(t);
	const { past, next } = reviewDays(t);
	const days: { day: number; tell(): Promise<void> }[] = goalsOf(t).map(({ idea, from }) => ({ day: from, tell: () => tellGoal(t, idea, from) }));
	let planned: string | null = null;
	for (const [n, review] of past.entries()) {
		days.push({
			day: review.day,
			tell: async () => {
				planned = await tellReview(t, review, planned, n === past.length - 1);
			}
		});
	}
	// A goal of the same day was there before the review.
	for (const { tell } of days.toSorted((a, b) => a.day - b.day)) await tell();
	if (t.workerId && past.length === 0) await firstVisit(t, next);
	await tellSuggestions(t);
	await tellContacts(t);
	await tellCheckIns(t);
	await tellOpen(t);
	await t.own.more?.(t);
	await tellLooks(t);
}

async function firstVisit(t: Telling, day: number): Promise<void> {
	await planVisit(t.ctx, { personId: t.personId, workerId: t.workerId!, startsAt: nextReviewAt(t, day), kind: t.who.arc === 'new' ? 'first_meeting' : 'weekly_review', way: 'in_person', words: t.words.visitWords[0] });
}

async function tellSuggestions(t: Telling): Promise<void> {
	const { who, came, chance } = t;
	if (came < -40 && chance.of(0.4)) await tellSuggestion(t, chance.int(came + 20, -12), chance.pick(['accepted', 'declined']));
	if (who.today.suggestion && !t.own.more) await tellSuggestion(t, -2, 'open');
}
