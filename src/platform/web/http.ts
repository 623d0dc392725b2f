import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { cookiePrefix } from '../server/login.ts';

/** better-auth's session cookie, under the one name that it has at this address. */
export function sessionCookie(cookies: Pick<Cookies, 'get'>, origin: string): string | undefined {
	return cookies.get(sessionCookieName(origin));
}

export const sessionCookieName = (origin: string) => `${cookiePrefix(origin)}.session_token`;

/** An unsafe request that a browser says another site has made, whatever its content type. */
export function crossSite(request: Request): boolean {
	return (
		!['GET', 'HEAD', 'OPTIONS'].includes(request.method) &&
		request.headers.get('sec-fetch-site') === 'cross-site'
	);
}

/**
 * A body that a page of another site may send without asking, and that is none of our forms. SvelteKit lets it through to
 * form actions; nothing of ours sends it.
 */
export function isPlainText(request: Request): boolean {
	return (
		!['GET', 'HEAD', 'OPTIONS'].includes(request.method) &&
		/^\s*text\/plain\b/i.test(request.headers.get('content-type') ?? '')
	);
}

/** Headers of every answer. Pages of a signed-in person are never stored. */
export function hardened(event: RequestEvent, response: Response): Response {
	const headers = response.headers;
	try {
		headers.set('x-content-type-options', 'nosniff');
	} catch {
		// Headers of some answers (Response.redirect) cannot change; a copy can.
		return hardened(event, new Response(response.body, response));
	}
	if (!headers.has('referrer-policy')) headers.set('referrer-policy', 'same-origin');
	headers.set('cross-origin-opener-policy', 'same-origin');
	headers.set('permissions-policy', permissions(event.route.id));
	if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
	return response;
}

/** Camera and microphone are for the page of a video room alone, and there for nothing that it would frame. */
function permissions(route: string | null): string {
	const media = route === '/(public)/room/[id]' ? '(self)' : '()';
	return `geolocation=(), microphone=${media}, camera=${media}, interest-cohort=()`;
}
