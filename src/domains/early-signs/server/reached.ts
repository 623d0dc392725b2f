import { basisHere } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { workerHere } from './whose.ts';

/**
 * Somebody was reached, wherever that was written down: what their open card asked for is done. On My day at once; by the fact
 * `contact.reached` for every other page. A sign raised after the contact stays.
 */
export async function closeReached(ctx: WriteContext, personId: string): Promise<void> {
	await close(ctx, personId, ctx.now, workerHere(ctx).personId);
}

/** The same by the fact, a moment later. May run twice: a closed card is not touched. */
export async function closeReachedAt(ctx: WriteContext, personId: string, at: Date): Promise<void> {
	if (ctx.actor.kind !== 'system') throw new Refusal('not_found', 'a job of the house');
	const contact = await ctx.tx
		.selectFrom('sessions.contacts')
		.select('worker_id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('outcome', '=', 'reached')
		.where('at', '=', at)
		.executeTakeFirst();
	if (contact) await close(ctx, personId, at, contact.worker_id);
}

async function close(ctx: WriteContext, personId: string, at: Date, workerId: string): Promise<void> {
	const card = await ctx.tx
		.updateTable('early_signs.cards')
		.set((eb) => ({
			outcome: 'reached',
			acts: eb('acts', '+', 1),
			acted_at: at,
			acted_by: workerId,
			closed_at: ctx.now,
			snoozed_until: null
		}))
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('told', '=', true)
		.where('closed_at', 'is', null)
		.where('opened_at', '<=', at)
		.returning('id')
		.executeTakeFirst();
	if (card)
		ctx.note({
			action: 'support-card.answered',
			personId,
			subject: 'support-card',
			subjectId: card.id,
			basis: ctx.actor.kind === 'system' ? 'system' : basisHere(ctx, personId)
		});
}
