import { redirect } from '@sveltejs/kit';
import { SESSION_SECONDS } from '#platform/server/login.ts';
import { shareSession } from '#platform/server/sign-in/sessions.ts';
import { safeNext } from '#platform/web/next.ts';
import { forgetKnown, keepSessionFor } from '#platform/web/sign-in-cookies.ts';
import type { RequestHandler } from './$types';

/** From now on, or no longer, this session is on a phone that others use too: it keeps nothing and ends sooner. */
export const POST: RequestHandler = async ({ locals, request, cookies, setHeaders }) => {
	const session = locals.session;
	if (!session) redirect(303, '/sign-in');
	const form = await request.formData().catch(() => new FormData());
	const shared = form.get('shared') === 'yes';
	const next = form.get('next');
	await shareSession(locals.app, { id: session.id }, shared);
	keepSessionFor(cookies, locals.app.config.origin, shared ? undefined : SESSION_SECONDS);
	if (shared) {
		forgetKnown(cookies);
		setHeaders({ 'clear-site-data': '"cache", "storage"' });
	}
	redirect(303, typeof next === 'string' ? safeNext(next) : '/account/screen');
};
