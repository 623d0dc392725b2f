import { hasRole, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';

/** Who has a board: participants, each their own. */
export function whose(ctx: ReadContext): PersonActor {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_signed_in');
	if (!hasRole(ctx.actor, 'participant')) throw new Refusal('forbidden', 'no participant');
	return ctx.actor;
}

export const wordsPlace = (id: string) => `barriers.barriers.sealed/${id}`;

/** The one answer for what is not there and for what is somebody else's. */
export const notThere = () => new Refusal('not_found', 'no such barrier of this person');
