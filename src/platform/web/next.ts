/** Pages that must not be the page after signing in. */
const NOT_AFTER = /^\/(sign-in|sign-out|api)(\/|$)/;

/**
 * Where to go after signing in: only ever a path of our own. Everything else, and nothing, gives the front page,
 * which leads on to the person's own.
 */
export function safeNext(next: string | null | undefined): string {
	if (!next || !/^\/(?![/\\])/.test(next) || /[\\\p{Cc}]/u.test(next)) return '/';
	const url = URL.parse(next, 'http://own.invalid');
	if (url?.origin !== 'http://own.invalid' || url.pathname.startsWith('//') || NOT_AFTER.test(url.pathname))
		return '/';
	return url.pathname + url.search;
}
