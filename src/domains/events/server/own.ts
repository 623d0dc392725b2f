import { hasRole, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';

/** Who goes, and gives a hand: participants and allies, each for themself. */
export function whoGoing(ctx: Pick<ReadContext, 'actor'>): PersonActor {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_signed_in');
	if (!hasRole(ctx.actor, 'participant', 'ally')) throw new Refusal('forbidden', 'no participant or ally');
	return ctx.actor;
}

/** Who writes events: those who work with people, not who counts them. */
export { worksWithPeople as whoWrites } from '#platform/works-with-people.ts';

export const goingPlace = (id: string) => `events.goings.sealed/${id}`;
export const handPlace = (id: string) => `events.hands.sealed/${id}`;
export const gainPlace = (handId: string) => `events.gains.sealed/${handId}`;

/** The one answer for what is not there and for what is somebody else's. */
export const notThere = () => new Refusal('not_found', 'no such event or hand');
