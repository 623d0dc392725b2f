import { openRecord } from '#domains/people/server/people.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { PLAN_PARTS, type PlanWords, type ReturnPlan, type ReturnPlanInput } from '../hard-times.ts';
import { whose } from './own.ts';

const place = (personId: string) => `hard_times.return_plans.sealed/${personId}`;

/** The person's own plan for the first three days; null where none is written. */
export async function ownReturnPlan(ctx: ReadContext): Promise<ReturnPlan | null> {
	return planOf(ctx, whose(ctx).personId);
}

/** The plan of somebody who opened it to who walks with them. The look is noted. */
export async function openedReturnPlanOf(ctx: ReadContext, personId: string): Promise<PlanWords | null> {
	await openRecord(ctx, personId, 'person');
	const plan = await planOf(ctx, personId);
	return plan?.opened ? plan : null;
}

/** Keeps the plan as it was sent; with nothing in it, it is gone. */
export async function saveReturnPlan(
	ctx: WriteContext,
	{ opened, ...words }: ReturnPlanInput
): Promise<void> {
	const { personId, organizationId } = whose(ctx);
	if (PLAN_PARTS.every((part) => words[part] === ''))
		await ctx.tx
			.deleteFrom('hard_times.return_plans')
			.where('organization_id', '=', organizationId)
			.where('person_id', '=', personId)
			.execute();
	else {
		const sealed = (await ctx.vault.of(personId)).sealJson(words, place(personId));
		const said = { changed_at: ctx.now, opened: opened === 'yes', sealed };
		await ctx.tx
			.insertInto('hard_times.return_plans')
			.values({ organization_id: organizationId, person_id: personId, ...said })
			.onConflict((on) => on.columns(['organization_id', 'person_id']).doUpdateSet(said))
			.execute();
	}
	ctx.note({ action: 'return-plan.saved', personId, subject: 'return-plan', basis: 'self' });
}

async function planOf(ctx: ReadContext, personId: string): Promise<ReturnPlan | null> {
	const row = await ctx.db
		.selectFrom('hard_times.return_plans')
		.select(['opened', 'sealed'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.executeTakeFirst();
	if (!row) return null;
	const words = (await ctx.vault.of(personId)).openJson<PlanWords>(row.sealed, place(personId));
	return { ...words, opened: row.opened };
}
