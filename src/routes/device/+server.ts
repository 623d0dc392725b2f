import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { Refusal } from '#platform/errors.ts';
import { readForm } from '#platform/web/forms.ts';
import { SESSION_SECONDS } from '#platform/server/login.ts';
import { shareSession } from '#platform/server/sign-in/sessions.ts';
import { safeNext } from '#platform/web/next.ts';
import { forgetKnown, keepSessionFor } from '#platform/web/sign-in-cookies.ts';
import type { RequestHandler } from './$types';

const Device = z.object({ shared: z.enum(['yes', 'no']), next: z.string().max(1000).optional() });

/** From now on, or no longer, this session is on a phone that others use too: it keeps nothing and ends sooner. */
export const POST: RequestHandler = async ({ locals, request, cookies, setHeaders }) => {
	const session = locals.session;
	if (!session) redirect(303, '/sign-in');
	const form = await readForm({ request }, Device);
	if (!form.ok) throw new Refusal('invalid', 'not the form of this page');
	const shared = form.data.shared === 'yes';
	const next = form.data.next;
	await shareSession(locals.app, { id: session.id }, shared);
	keepSessionFor(cookies, locals.app.config.origin, shared ? undefined : SESSION_SECONDS);
	if (shared) {
		forgetKnown(cookies);
		setHeaders({ 'clear-site-data': '"cache", "storage"' });
	}
	redirect(303, next ? safeNext(next) : '/account/screen');
};
