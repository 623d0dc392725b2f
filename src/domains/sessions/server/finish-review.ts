import type { WriteContext } from '#platform/server/context.ts';
import { openRecord } from '#domains/people/server/people.ts';
import { letTypingEnd, planOf } from '#domains/plans/server/plans.ts';
import type { Clash, ReviewInput, Way } from '../sessions.ts';
import { actorId, basisOf } from './actor.ts';
import { applyToPlan } from './apply-to-plan.ts';
import { noteRowOfReview } from './find-note.ts';
import type { Review } from './find-review.ts';
import { noteDraft } from './note-draft.ts';
import { goalReviewsOf } from './review-goals.ts';
import { reviewToChange, saveTyped } from './save-review.ts';
import { findVisit, planVisit, setState } from './visits.ts';
import { insertNote } from './write-note.ts';

export interface Finish {
	typed: ReviewInput;
	/** Null: there is no next date yet. */
	next: { startsAt: Date; way: Way; minutes: number } | null;
}

/**
 * Ends a review: saves what is on the page, writes the note if nobody has, makes the next visit, and takes what was
 * said into the plan. When both had typed in one field, nothing ends: the page shows both first.
 * @returns the note to read and close together, or the clashes
 */
export async function finishReview(
	ctx: WriteContext,
	reviewId: string,
	input: Finish
): Promise<{ noteId: string; clashes: Clash[] }> {
	const review = await reviewToChange(ctx, reviewId);
	const clashes = await saveTyped(ctx, review, input.typed);
	if (clashes.length > 0) return { noteId: '', clashes };
	const noteId = (await noteRowOfReview(ctx, review.id))?.id ?? (await writeDraft(ctx, review));
	await setState(ctx, await findVisit(ctx, review.visitId), 'held');
	const nextVisitId =
		input.next &&
		(await planVisit(ctx, {
			personId: review.personId,
			workerId: review.workerId,
			kind: 'weekly_review',
			...input.next
		}));
	await endReview(ctx, review, nextVisitId, ctx.now);
	await applyToPlan(ctx, review);
	if (ctx.actor.kind === 'person') await letTypingEnd(ctx, review.personId);
	await ctx.enqueue('review.held', {
		personId: review.personId,
		reviewId: review.id,
		at: ctx.now.toISOString()
	});
	return { noteId, clashes: [] };
}

/** Closes the review's row. */
export async function endReview(
	ctx: WriteContext,
	review: Review,
	nextVisitId: string | null,
	at: Date
): Promise<void> {
	await ctx.tx
		.updateTable('sessions.reviews')
		.set({ closed_at: at, closed_by: actorId(ctx), next_visit_id: nextVisitId })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', review.id)
		.execute();
	ctx.note({
		action: 'review.held',
		personId: review.personId,
		subject: 'review',
		subjectId: review.id,
		basis: basisOf(ctx, review.personId)
	});
}

/** Nobody has written in the note: it says what was typed about the goals. */
async function writeDraft(ctx: WriteContext, review: Review): Promise<string> {
	const person = await openRecord(ctx, review.personId, 'review');
	const said = await goalReviewsOf(ctx, review);
	const { goals } = await planOf(ctx, review.personId);
	const text = noteDraft(
		goals.map((goal) => ({ title: goal.title, said: said.get(goal.id) })),
		person.language
	);
	return insertNote(ctx, {
		personId: review.personId,
		workerId: review.workerId,
		visitId: review.visitId,
		reviewId: review.id,
		text,
		at: review.openedAt
	});
}
