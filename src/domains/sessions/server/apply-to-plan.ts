import type { WriteContext } from '#platform/server/context.ts';
import { addStep, markGoal, typingNow, type Past } from '#domains/plans/server/plans.ts';
import { CHOICES, type Outcome } from '../sessions.ts';
import { momentOf } from './actor.ts';
import type { Review } from './find-review.ts';
import { goalPlace } from './places.ts';

/**
 * Writes what the review said into the plan: each goal's outcome and the next steps. Only the author writes there: the
 * person, or a worker whom they let type. For any other worker it waits until the person closes the note.
 * @returns whether it was written
 */
export async function applyToPlan(ctx: WriteContext, review: Review, past: Past = {}): Promise<boolean> {
	if (!(await mayWrite(ctx, review.personId))) return false;
	const rows = await ctx.tx
		.selectFrom('sessions.review_goals')
		.select(['id', 'goal_id', 'outcome', 'sealed'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('review_id', '=', review.id)
		.where('applied_at', 'is', null)
		.orderBy('id')
		.execute();
	const vault = await ctx.vault.of(review.personId);
	for (const row of rows) {
		const { helped, nextStep } = vault.openJson<{ helped: string; nextStep: string }>(
			row.sealed,
			goalPlace(row.id)
		);
		if (isChoice(row.outcome))
			await markGoal(ctx, {
				goalId: row.goal_id,
				outcome: row.outcome,
				reason: helped || undefined,
				...past
			});
		if (nextStep) await addStep(ctx, { goalId: row.goal_id, text: nextStep, ...past });
	}
	await ctx.tx
		.updateTable('sessions.review_goals')
		.set({ applied_at: momentOf(ctx, past.at) })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('review_id', '=', review.id)
		.where('applied_at', 'is', null)
		.execute();
	return true;
}

async function mayWrite(ctx: WriteContext, personId: string): Promise<boolean> {
	if (ctx.actor.kind === 'system') return true;
	return (
		(ctx.actor.kind === 'person' && ctx.actor.personId === personId) ||
		(await typingNow(ctx, personId)) !== null
	);
}

function isChoice(outcome: string | null): outcome is Exclude<Outcome, 'new'> {
	return (CHOICES as readonly string[]).includes(outcome ?? '');
}
