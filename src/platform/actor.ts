import { isId } from './ids.ts';

/** The field's own six roles. A person can hold several, in several organizations. */
export const ROLES = ['participant', 'coach', 'peer', 'supervisor', 'director', 'ally'] as const;
export type Role = (typeof ROLES)[number];

/** Roles that work for the organization. */
export const STAFF_ROLES: readonly Role[] = ['coach', 'peer', 'supervisor', 'director'];

/** A signed-in person acting in one organization. */
export interface PersonActor {
	kind: 'person';
	organizationId: string;
	personId: string;
	userId: string;
	roles: readonly Role[];
}
/** Somebody not signed in, looking at what an organization shows to everyone. */
export interface VisitorActor {
	kind: 'visitor';
	organizationId: string;
}
/** A named job or command, inside one organization. */
export interface SystemActor {
	kind: 'system';
	organizationId: string;
	name: string;
}
export type Actor = PersonActor | VisitorActor | SystemActor;

export function hasRole(actor: Actor, ...wanted: Role[]): boolean {
	return actor.kind === 'person' && wanted.some((role) => actor.roles.includes(role));
}

export function isStaff(actor: Actor): boolean {
	return hasRole(actor, ...STAFF_ROLES);
}

export function systemActor(organizationId: string, name: string): SystemActor {
	if (!isId(organizationId)) throw new TypeError('organizationId is not an id');
	return { kind: 'system', organizationId, name };
}
