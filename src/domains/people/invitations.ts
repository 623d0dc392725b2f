/** Invitations: who may let whom in. Browser too. */
import { ROLES, STAFF_ROLES, type Role } from '#platform/actor.ts';

/** Nobody gives a role that opens more than their own; who comes for support is invited by who walks with them. */
const MAY_INVITE: Record<Role, readonly Role[]> = {
	participant: [],
	ally: [],
	coach: ['participant', 'ally'],
	peer: ['participant', 'ally'],
	supervisor: ['coach', 'peer', 'participant', 'ally'],
	director: ['coach', 'peer', 'supervisor', 'director']
};

export const INVITATION_DAYS = 7;

/** The roles that somebody with `held` may invite as, in the order of the field. */
export function invitable(held: readonly Role[]): Role[] {
	return ROLES.filter((role) => held.some((own) => MAY_INVITE[own].includes(role)));
}

/** Whether these roles fit in one invitation: staff roles together, or one for support. */
export function rolesFit(roles: readonly Role[]): boolean {
	return roles.length === 1 || (roles.length > 1 && roles.every((role) => STAFF_ROLES.includes(role)));
}

export type InvitationState = 'open' | 'used' | 'revoked' | 'expired';

export interface Invitation {
	id: string;
	label: string;
	email: string | null;
	roles: Role[];
	createdAt: Date;
	expiresAt: Date;
	state: InvitationState;
}
