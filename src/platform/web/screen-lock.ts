import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { whereTo } from './second-step.ts';

/** What opens while the screen is locked, also to a form: the lock, the ways out, help, signing in. */
const OPEN =
	/^\/(lock|leave|measures|help|offline|sign-in|sign-out|language|healthz|readyz|app\.webmanifest)(\/|$)/;
/** Asked by the page itself: no act of anybody's. */
const BY_ITSELF = /^\/(live|outbox|lock)(\/|$)/;

export const isVisit = (path: string): boolean => !BY_ITSELF.test(path);

/**
 * A page for everybody is shown as to a visitor: asking for a PIN there would tell that somebody is here. The start page
 * is the door of the signed-in, and what is typed into a form may be theirs: both wait for the PIN.
 */
const forVisitors = ({ request, route }: RequestEvent) =>
	['GET', 'HEAD'].includes(request.method) && (route.id === null || /^\/\(public\)\/./.test(route.id));

/** A session whose screen is locked has no person in it (hooks.server.ts); here it gets the lock instead of an answer. */
export const screenLock: Handle = async ({ event, resolve }) => {
	const path = event.url.pathname;
	if (!event.locals.locked || OPEN.test(path) || forVisitors(event)) return resolve(event);
	if (/^\/(api|live|outbox)\//.test(`${path}/`))
		return Response.json({ error: 'not_signed_in', reason: 'locked' }, { status: 401 });
	redirect(303, `/lock?next=${encodeURIComponent(await whereTo(event))}`);
};
