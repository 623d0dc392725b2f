/** What the two sides' review pages load: the open review, or what there is before the next one. */
import { error } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { reviewEveryWord } from '#domains/people/people.ts';
import { openRecord, organizationOf, rhythmOf, workersOf } from '#domains/people/server/people.ts';
import { tellTopicsOf } from '#domains/network/server/network.ts';
import {
	findReview,
	longLookStanding,
	nextVisitFor,
	notesOf,
	openReviewRow,
	pastReviews,
	reviewMark,
	reviewPage,
	visitWords
} from '#domains/sessions/server/sessions.ts';
import { typingNow } from '#domains/plans/server/plans.ts';
import type { PersonActor } from '#platform/actor.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { standingView } from './look-view.ts';
import { dayShort, noteLines, reviewView, visitView } from './review-view.ts';

export function loadReview(event: RequestEvent, me: PersonActor, personId: string) {
	return event.locals.read('weekly review', async (ctx) => {
		const person = await openRecord(ctx, personId, 'review');
		const mark = await reviewMark(ctx, personId);
		const own = me.personId === personId;
		const workers = await workersOf(ctx, personId);
		const other = own ? (workers[0]?.preferredName ?? null) : person.preferredName;
		const typing = await typingNow(ctx, personId);
		const look = standingView(await longLookStanding(ctx, personId), person.timeZone);
		const often = reviewEveryWord((await rhythmOf(ctx, personId)).reviewEvery);
		const topics = await tellTopicsOf(ctx, personId);
		const review = await openReviewRow(ctx, personId);
		if (review) {
			const typist =
				own && typing ? (workers.find((worker) => worker.id === typing.by)?.preferredName ?? null) : null;
			const view = reviewView(await reviewPage(ctx, review), me.personId, mark, ctx.now);
			const protocol = await houseWords(ctx, view.n === 1);
			return { personId, typist, look, often, topics, protocol, view, start: null };
		}
		const visit = await nextVisitFor(ctx, personId);
		const past = await pastReviews(ctx, personId, 12);
		const notes = await notesOf(ctx, personId, 5);
		return {
			personId,
			typist: null,
			look,
			often,
			topics,
			protocol: await houseWords(ctx, past.length === 0),
			view: null,
			start: {
				own,
				other,
				mark,
				visit: visit && visitView(visit, await visitWords(ctx, visit)),
				past: past.map((each) => ({
					id: each.id,
					n: each.n,
					when: dayShort(each.openedAt, person.timeZone)
				})),
				notes: noteLines(notes, person.timeZone)
			}
		};
	});
}

/** What the house says for an emergency: on the page until the first review is over (map row 14.1). */
async function houseWords(ctx: ReadContext, first: boolean): Promise<string | null> {
	return first ? ((await organizationOf(ctx)).protocol?.text ?? null) : null;
}

/** One review that is over. */
export function loadPastReview(event: RequestEvent, me: PersonActor, personId: string, reviewId: string) {
	return event.locals.read('weekly review', async (ctx) => {
		const review = await findReview(ctx, reviewId);
		if (review.personId !== personId) error(404, 'not found');
		return {
			view: reviewView(await reviewPage(ctx, review), me.personId, '', ctx.now),
			open: review.closedAt === null
		};
	});
}
