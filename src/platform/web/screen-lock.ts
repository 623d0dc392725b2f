import type { RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { isId } from '../ids.ts';
import { isBehindOther } from './after-leaving.ts';
import { isForm, whereTo } from './second-step.ts';
import { sendTo } from './send-to.ts';

/** What opens while the screen is locked, also to a form: the lock, the ways out, help, signing in. */
export const OPEN =
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

/**
 * Forms of pages for everybody that need nobody signed in: taken as from a visitor, as the page was shown; asking for a PIN
 * would tell that somebody is here, and the words would be gone. Every public page with a form is here or opens above (a test).
 */
export const VISITORS_FORMS: Record<string, (event: RequestEvent) => boolean | Promise<boolean>> = {
	'/(public)/concern': isStrangers,
	// By a link and its word; one's own, by its id, is for the signed-in.
	'/(public)/concern/[key]': ({ params }) => !isId(params['key'] ?? ''),
	// The link is what allows it.
	'/(public)/begin/[token]': () => true,
	'/(public)/answer/[token]': () => true,
	'/(public)/visit/[token]': () => true,
	// What a room's page offers in a form (the link of the other side) is for the signed-in; a guest's page has none.
	'/(public)/room/[id]': () => false,
	// What staff write about a place: in somebody's name.
	'/(public)/directory/[id]': () => false,
	// Whether the list is open to visitors: a director says so.
	'/(public)/coaches': () => false,
	// A new account; joining with the account that is signed in waits for the PIN.
	'/(public)/invitation/[token]': ({ url }) => url.searchParams.has('/create')
};

/**
 * A page that was opened signed in sends how the member wants to follow it: that form waits for the PIN, with its words,
 * so that it comes under their name. Behind the other PIN nothing asks for one.
 */
async function isStrangers(event: RequestEvent): Promise<boolean> {
	if (isBehindOther(event.cookies) || !isForm(event.request)) return true;
	const sent = await event.request
		.clone()
		.formData()
		.catch(() => null);
	return !sent?.has('follow');
}

/** What the page of a room sends by itself, for who came by its link. */
const isGuestsSignal = ({ route, params }: RequestEvent) =>
	route.id === '/(public)/room/[id]/signal' && !isId(params['id'] ?? '');

const takenAsVisitors = async (event: RequestEvent): Promise<boolean> =>
	event.request.method === 'POST' &&
	(isGuestsSignal(event) || ((await VISITORS_FORMS[event.route.id ?? '']?.(event)) ?? false));

/** A session whose screen is locked has no person in it (hooks.server.ts); here it gets the lock instead of an answer. */
export const screenLock: Handle = async ({ event, resolve }) => {
	const path = event.url.pathname;
	if (!event.locals.locked || OPEN.test(path) || forVisitors(event)) return resolve(event);
	if (await takenAsVisitors(event)) return resolve(event);
	if (/^\/(api|live|outbox)\//.test(`${path}/`))
		return Response.json({ error: 'not_signed_in', reason: 'locked' }, { status: 401 });
	return sendTo(event, `/lock?next=${encodeURIComponent(await whereTo(event))}`);
};
