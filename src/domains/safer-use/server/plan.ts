import { workersOf } from '#domains/people/server/people.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { SaferPlan, SaferPlanInput } from '../safer-use.ts';
import { keepPlan, planRow, whose } from './own.ts';

export interface OwnPlan {
	plan: SaferPlan | null;
	/** Who may read it now. */
	shownTo: { id: string; name: string } | null;
	/** To whom it could be shown: who walks with the person. */
	workers: { id: string; name: string }[];
}

/** The person's own plan, who reads it, and who could. */
export async function ownSaferPlan(ctx: ReadContext): Promise<OwnPlan> {
	const { personId, organizationId } = whose(ctx, 'participant');
	const row = await planRow(ctx, personId);
	const workers = (await workersOf(ctx, personId)).map((one) => ({ id: one.id, name: one.preferredName }));
	const walk =
		row?.walkId &&
		(await ctx.db
			.selectFrom('people.assignments')
			.select('worker_id')
			.where('organization_id', '=', organizationId)
			.where('id', '=', row.walkId)
			.where('ended_at', 'is', null)
			.executeTakeFirst());
	const shownTo = (walk && workers.find(({ id }) => id === walk.worker_id)) || null;
	return { plan: row?.plan ?? null, shownTo, workers };
}

/** Keeps the plan as it was sent. Who reads it stays as it is. */
export async function saveSaferPlan(ctx: WriteContext, plan: SaferPlanInput): Promise<void> {
	await keepPlan(ctx, whose(ctx, 'participant').personId, plan);
}
