import { hasRole, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';

/** Who has signs of their own: participants, each their own. */
export function whose(ctx: ReadContext): PersonActor {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_signed_in');
	if (!hasRole(ctx.actor, 'participant')) throw new Refusal('forbidden', 'no participant');
	return ctx.actor;
}

/** Who works with cards: coaches and peers. */
export function workerHere(ctx: ReadContext): PersonActor {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_signed_in');
	if (!hasRole(ctx.actor, 'coach', 'peer')) throw new Refusal('not_found', 'cards are for coaches and peers');
	return ctx.actor;
}
