import { hasRole, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';

/** Who keeps groups: participants and allies, each their own. */
export function whoKeeps(ctx: ReadContext): PersonActor {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_signed_in');
	if (!hasRole(ctx.actor, 'participant', 'ally')) throw new Refusal('forbidden', 'no participant or ally');
	return ctx.actor;
}

export const namePlace = (id: string) => `groups.kept.sealed/${id}`;
export const wordsPlace = (id: string) => `groups.tries.sealed/${id}`;

/** The one answer for what is not there and for what is somebody else's. */
export const notThere = () => new Refusal('not_found', 'no such group of this person');
