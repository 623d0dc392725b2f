import { redirect } from '@sveltejs/kit';
import { endSession } from '#platform/server/sign-in/sessions.ts';
import { forgetSession } from '#platform/web/sign-in-cookies.ts';
import type { RequestHandler } from './$types';

/** Ends this session. The browser forgets what it stored of our pages; the language and the known device stay. */
export const POST: RequestHandler = async ({ locals, cookies, setHeaders }) => {
	if (locals.session) await endSession(locals.app, locals.session.userId, locals.session.id);
	forgetSession(cookies);
	setHeaders({ 'clear-site-data': '"cache", "storage"' });
	redirect(303, '/sign-in?said=signed-out');
};
