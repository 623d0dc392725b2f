import { openRecord } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { SaferPlan } from '../safer-use.ts';
import { planRow, whose } from './own.ts';

/**
 * Shows the plan to one worker who walks with the person, and from then to no other, until it is closed or that walk ends.
 * @throws Refusal not_found without a plan, and for somebody who does not walk with the person
 */
export async function showSaferPlan(ctx: WriteContext, workerId: string): Promise<void> {
	const { personId, organizationId } = whose(ctx, 'participant');
	const walk = await ctx.db
		.selectFrom('people.assignments')
		.select('id')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('worker_id', '=', workerId)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	if (!walk || !(await setWalk(ctx, personId, walk.id)))
		throw new Refusal('not_found', 'no plan, or nobody who walks with the person');
	ctx.note({ action: 'own-page.shown', personId, subject: 'own-page', basis: 'self' });
}

/** Nobody but the person reads it any more. */
export async function closeSaferPlan(ctx: WriteContext): Promise<void> {
	const { personId } = whose(ctx, 'participant');
	await setWalk(ctx, personId, null);
	ctx.note({ action: 'own-page.closed', personId, subject: 'own-page', basis: 'self' });
}

/** The plan of somebody who shows it to whoever asks. The look is noted, and the person reads that it was. */
export async function shownSaferPlanOf(ctx: ReadContext, personId: string): Promise<SaferPlan | null> {
	await openRecord(ctx, personId, 'person');
	const { actor } = ctx;
	const row = actor.kind === 'person' && actor.personId !== personId ? await planRow(ctx, personId) : null;
	if (!row) return null;
	ctx.note({ action: 'own-page.opened', personId, subject: 'own-page', basis: 'walks-with' });
	return row.plan;
}

async function setWalk(ctx: WriteContext, personId: string, walkId: string | null): Promise<boolean> {
	const { numUpdatedRows } = await ctx.tx
		.updateTable('safer_use.plans')
		.set({ walk_id: walkId })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}
