import { error, redirect } from '@sveltejs/kit';
import { cookieMaxAge, cookieName, isLocale } from '#paraglide/runtime.js';
import { safeNext } from '#platform/web/next.ts';
import type { RequestHandler } from './$types';

/** Pages come in this language from now on, on this device. The browser's script reads the cookie too. */
export const POST: RequestHandler = async ({ request, cookies, url, locals }) => {
	const form = await request.formData().catch(() => new FormData());
	const lang = form.get('lang');
	const next = form.get('next');
	if (!isLocale(lang)) error(400, 'no such language');
	cookies.set(cookieName, lang, {
		path: '/',
		httpOnly: false,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: (locals.session ?? locals.locked)?.shared ? undefined : cookieMaxAge
	});
	redirect(303, typeof next === 'string' ? ownPath(next) : '/');
};

/** The sign-in pages are no place to be sent to after signing in, but a fine one to change the language on. */
function ownPath(next: string): string {
	return next.startsWith('/sign-in') && safeNext(`/x${next}`) !== '/' ? next : safeNext(next);
}
