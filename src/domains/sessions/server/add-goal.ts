import type { WriteContext } from '#platform/server/context.ts';
import { addGoal, suggest, typingNow, type AddGoal } from '#domains/plans/server/plans.ts';
import { markNew } from './review-goals.ts';
import { reviewToChange } from './save-review.ts';

/**
 * A new goal out of the four questions, in the middle of a review. The person's own, or typed for them with their
 * leave; without it a worker's words go to the person as a suggestion.
 */
export async function addGoalInReview(
	ctx: WriteContext,
	reviewId: string,
	goal: Omit<AddGoal, 'personId' | 'at' | 'typed'>
): Promise<'added' | 'suggested'> {
	const review = await reviewToChange(ctx, reviewId);
	const own = ctx.actor.kind === 'person' && ctx.actor.personId === review.personId;
	if (!own && !(await typingNow(ctx, review.personId))) {
		await suggest(ctx, {
			personId: review.personId,
			kind: 'goal',
			text: goal.title,
			domain: goal.domain,
			note: goal.why
		});
		return 'suggested';
	}
	const { id } = await addGoal(ctx, { ...goal, personId: review.personId });
	await markNew(ctx, review, id, ctx.now);
	return 'added';
}
