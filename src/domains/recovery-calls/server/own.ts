import { hasRole, type Actor, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';

/** Whose wish it is: the person alone says it. */
export function whose(actor: Actor): PersonActor {
	if (actor.kind !== 'person') throw new Refusal('not_signed_in');
	if (!hasRole(actor, 'participant')) throw new Refusal('forbidden', 'no participant');
	return actor;
}

export const wishPlace = (personId: string) => `recovery_calls.wishes.sealed/${personId}`;
export const cardPlace = (personId: string) => `recovery_calls.wishes.card/${personId}`;
export const saidPlace = (callId: string) => `recovery_calls.said.sealed/${callId}`;

/** The one answer for what is not there and for what is somebody else's. */
export const notThere = () => new Refusal('not_found', 'no such recovery call');
