import { hasRole, type Actor, type PersonActor, type Role } from './actor.ts';
import { Refusal } from './errors.ts';

/** Roles that work with people; a director counts them. */
export const WITH_PEOPLE: readonly Role[] = ['coach', 'peer', 'supervisor'];

/** A coach, peer or supervisor, whatever else they are. @throws Refusal not_signed_in, forbidden */
export function worksWithPeople(actor: Actor): PersonActor {
	if (actor.kind !== 'person') throw new Refusal('not_signed_in');
	if (!hasRole(actor, ...WITH_PEOPLE)) throw new Refusal('forbidden', 'no coach, peer or supervisor');
	return actor;
}

/** A supervisor. @throws Refusal not_signed_in, forbidden */
export function supervises(actor: Actor): PersonActor {
	if (actor.kind !== 'person') throw new Refusal('not_signed_in');
	if (!hasRole(actor, 'supervisor')) throw new Refusal('forbidden', 'no supervisor');
	return actor;
}
