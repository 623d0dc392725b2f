import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { safeNext } from './next.ts';

/** Says nothing but that somebody went away a moment ago. */
const COOKIE = 'away';
/** `left`: by the quick way out. `other`: by the PIN of the ordinary page; there is nobody here until it is over. */
type How = 'left' | 'other';
/** Longer, and whoever comes back by themself over a private address would not get in. */
const SECONDS: Record<How, number> = { left: 5 * 60, other: 30 * 60 };
const VALUE: Record<How, string> = { left: '1', other: '2' };

/** Written down for this browser, by the way out that was taken. */
export function rememberLeaving(
	{ cookies, locals }: Pick<RequestEvent, 'cookies' | 'locals'>,
	how: How
): void {
	cookies.set(COOKIE, VALUE[how], {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: locals.app.config.origin.startsWith('https:'),
		maxAge: SECONDS[how]
	});
}

/** Where the ways out lead. */
export const exitOf = ({ app }: Pick<App.Locals, 'app'>): string => app.config.exitTo ?? '/measures';

const isPrivate = (route: string | null) =>
	route !== null && /^\/\((me|coach|team|ally|organization|account)\)\//.test(route);

/** A sign-in or a lock whose address tells which page was open. Words that were kept are behind an address that tells nothing. */
function namesAPage({ pathname, searchParams }: URL): boolean {
	const next = safeNext(searchParams.get('next'));
	return /^\/(sign-in|lock)(\/|$)/.test(pathname) && next !== '/' && !next.startsWith('/kept/');
}

/**
 * Whoever presses Back after a way out asks for a private page, and would be sent to sign in for it: the address alone
 * would tell whose page it was. For some minutes they are sent where the way out went. The start page and the sign-in by
 * itself open: that is how somebody comes back by themself, and it is over once they are in.
 */
export const afterLeaving: Handle = ({ event, resolve }) => {
	const { cookies, locals, request, route, url } = event;
	const away = cookies.get(COOKIE);
	if (!away) return resolve(event);
	if (locals.session) cookies.delete(COOKIE, { path: '/' });
	else if (['GET', 'HEAD'].includes(request.method)) {
		if (isPrivate(route.id) || namesAPage(url)) redirect(303, exitOf(locals));
		// Behind the other PIN the ways out still find the session that waits.
		if (away === VALUE.other && url.pathname !== '/leave') locals.locked = null;
	}
	return resolve(event);
};
