import { Refusal } from '#platform/errors.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { openRecord } from '#domains/people/server/people.ts';
import { goalsForReview } from '#domains/plans/server/plans.ts';
import type { Clash, ReviewInput } from '../sessions.ts';
import { basisOf } from './actor.ts';
import { lockNote, noteRowOfReview } from './find-note.ts';
import { findReview, touchReview, type Review } from './find-review.ts';
import { goalReviewsOf, saveGoal } from './review-goals.ts';
import { changeNote, insertNote } from './write-note.ts';

/**
 * Saves the page of an open review: what was said of each goal, and the note. What the other has saved meanwhile stays.
 * @returns the fields that both had typed in, with what the other saved; everything else is saved
 */
export async function saveReview(
	ctx: WriteContext,
	reviewId: string,
	typed: ReviewInput
): Promise<{ clashes: Clash[] }> {
	const review = await reviewToChange(ctx, reviewId);
	return { clashes: await saveTyped(ctx, review, typed) };
}

/** The open review, its record open and its row locked until commit. */
export async function reviewToChange(ctx: WriteContext, reviewId: string): Promise<Review> {
	const seen = await findReview(ctx, reviewId);
	await openRecord(ctx, seen.personId, 'review');
	await touchReview(ctx, reviewId);
	const review = await findReview(ctx, reviewId);
	if (review.closedAt) throw new Refusal('conflict', 'this review is over');
	return review;
}

/** As {@link saveReview}, for a review that {@link reviewToChange} answered. */
export async function saveTyped(ctx: WriteContext, review: Review, typed: ReviewInput): Promise<Clash[]> {
	const saved = await goalReviewsOf(ctx, review);
	const touched = typed.goals.filter(({ mine, was }) =>
		Object.keys(mine).some((name) => mine[name as keyof typeof mine] !== was[name as keyof typeof was])
	);
	if (touched.some((goal) => !saved.has(goal.goalId))) {
		const known = new Set((await goalsForReview(ctx, review.personId)).map((goal) => goal.id));
		if (touched.some((goal) => !saved.has(goal.goalId) && !known.has(goal.goalId)))
			throw new Refusal('not_found', 'not a goal of this review');
	}
	const clashes: Clash[] = [];
	for (const goal of touched)
		clashes.push(...(await saveGoal(ctx, review, goal, saved.get(goal.goalId), ctx.now)));
	clashes.push(...(await saveItsNote(ctx, review, typed.note)));
	if (touched.length > 0)
		ctx.note({
			action: 'review.changed',
			personId: review.personId,
			subject: 'review',
			subjectId: review.id,
			basis: basisOf(ctx, review.personId)
		});
	return clashes;
}

async function saveItsNote(ctx: WriteContext, review: Review, typed: ReviewInput['note']): Promise<Clash[]> {
	if (typed.mine === typed.was) return [];
	const found = await noteRowOfReview(ctx, review.id);
	if (!found) {
		await insertNote(ctx, {
			personId: review.personId,
			workerId: review.workerId,
			visitId: review.visitId,
			reviewId: review.id,
			text: typed.mine,
			at: review.openedAt
		});
		return [];
	}
	const row = await lockNote(ctx, found.id);
	return row ? changeNote(ctx, row, typed) : [];
}
