import { m } from '#paraglide/messages.js';
import type { Role } from '#platform/actor.ts';
import type { Place } from '#ui/layout/nav.ts';

interface Acting {
	acting: { organizationId: string; role: Role } | null;
	memberships: { organizationId: string; organizationName: string; roles: Role[] }[];
}

/** The word for a role, in the reader's language. */
export function roleWord(role: Role): string {
	return {
		participant: m.role_participant,
		coach: m.role_coach,
		peer: m.role_peer,
		supervisor: m.role_supervisor,
		director: m.role_director,
		ally: m.role_ally
	}[role]();
}

/** Every organization and role the signed-in person may work in, for the shells. */
export function placesOf({ acting, memberships }: Acting): Place[] {
	return memberships.flatMap((membership) =>
		membership.roles.map((role) => ({
			organization: membership.organizationName,
			role: roleWord(role),
			href: `/switch?organization=${membership.organizationId}&role=${role}`,
			current: acting?.organizationId === membership.organizationId && acting.role === role
		}))
	);
}

/** Whether the person holds one of these roles in the organization they act in. */
export function holds({ acting, memberships }: Acting, ...roles: Role[]): boolean {
	return memberships.some(
		(m) => m.organizationId === acting?.organizationId && m.roles.some((role) => roles.includes(role))
	);
}
