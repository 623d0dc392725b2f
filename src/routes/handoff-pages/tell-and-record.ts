import type { TellInput } from '#domains/referrals/referrals.ts';
import { tellHandoff } from '#domains/referrals/server/referrals.ts';
import { recordContact } from '#domains/sessions/server/sessions.ts';
import type { WriteContext } from '#platform/server/context.ts';

/**
 * Writes down what happened of a hand-off. A call made together is a contact of the worker who writes it: time and kind of
 * contact fall out of the act, and nobody types them twice.
 */
export async function tellAndRecord(ctx: WriteContext, input: TellInput): Promise<void> {
	const { personId } = await tellHandoff(ctx, input);
	const worker = ctx.actor.kind === 'person' && ctx.actor.personId !== personId;
	if (input.kind === 'called_together' && worker)
		await recordContact(ctx, { personId, way: 'call', outcome: 'reached' });
}
