import { hasRole, type PersonActor, type Role } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';

/** The actor, holding one of these roles; refused otherwise. */
export function mustBe(actor: ReadContext['actor'], ...roles: Role[]): PersonActor {
	if (actor.kind !== 'person') throw new Refusal('not_signed_in');
	if (!hasRole(actor, ...roles)) throw new Refusal('not_found', `none of ${roles.join(', ')}`);
	return actor;
}
