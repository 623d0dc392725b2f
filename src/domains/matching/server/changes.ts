/** Going on with another worker: asked of the supervisor, without a reason, and not read by the worker of whom it speaks. */
import { workersOf } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { mustBe } from './who.ts';

export interface OwnChange {
	id: string;
	workerId: string;
	askedAt: Date;
}

/** What the person has asked and nobody has done yet. */
export async function ownChange(ctx: ReadContext): Promise<OwnChange | null> {
	const { personId, organizationId } = mustBe(ctx.actor, 'participant');
	const row = await ctx.db
		.selectFrom('matching.changes')
		.select(['id', 'worker_id', 'asked_at'])
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	return row ? { id: row.id, workerId: row.worker_id, askedAt: row.asked_at } : null;
}

/** Asks for another worker than this one. Asking twice changes nothing. */
export async function askChange(ctx: WriteContext, workerId: string): Promise<void> {
	const { personId, organizationId } = mustBe(ctx.actor, 'participant');
	if (!(await workersOf(ctx, personId)).some((worker) => worker.id === workerId))
		throw new Refusal('invalid', 'does not walk with them', { fields: { workerId: m.match_choose_one() } });
	const made = await ctx.tx
		.insertInto('matching.changes')
		.values({
			organization_id: organizationId,
			id: newId(),
			person_id: personId,
			worker_id: workerId,
			asked_at: ctx.now
		})
		.onConflict((conflict) =>
			conflict.columns(['organization_id', 'person_id']).where('ended_at', 'is', null).doNothing()
		)
		.executeTakeFirst();
	if (made.numInsertedOrUpdatedRows) ctx.note({ action: 'match-change.asked', personId, basis: 'self' });
}

/** The person stays with whom they have. */
export async function takeBackChange(ctx: WriteContext): Promise<void> {
	const { personId, organizationId } = mustBe(ctx.actor, 'participant');
	const ended = await ctx.tx
		.updateTable('matching.changes')
		.set({ ended_at: ctx.now })
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	if (!ended.numUpdatedRows) throw new Refusal('not_found', 'nothing asked');
	ctx.note({ action: 'match-change.taken-back', personId, basis: 'self' });
}
