import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { hasRole, type PersonActor, type Role } from '../actor.ts';

/**
 * Who are you? The first line of every handler that needs a signed-in person. Sends a visitor to sign in and back
 * here; answers 404 to a person who holds none of the roles, so that a page's existence tells nothing.
 */
export function signedIn(
	event: Pick<RequestEvent, 'locals' | 'url' | 'request'>,
	...roles: Role[]
): PersonActor {
	const actor = event.locals.actor;
	if (!actor || actor.kind !== 'person') {
		const next = event.request.method === 'GET' ? event.url.pathname + event.url.search : event.url.pathname;
		redirect(303, `/sign-in?next=${encodeURIComponent(next)}`);
	}
	if (roles.length > 0 && !hasRole(actor, ...roles)) error(404, 'not found');
	return actor;
}
