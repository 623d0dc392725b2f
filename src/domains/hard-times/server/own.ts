import { hasRole, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';

/** Whose hard times these are: participants, each their own. */
export function whose(ctx: ReadContext): PersonActor {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_signed_in');
	if (!hasRole(ctx.actor, 'participant')) throw new Refusal('forbidden', 'no participant');
	return ctx.actor;
}

/** The one answer for what is not there and for what is somebody else's. */
export const notThere = () => new Refusal('not_found', 'nothing of this person');
