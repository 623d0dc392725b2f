import { redirect } from '@sveltejs/kit';
import { lockNow } from '#platform/server/sign-in/screen-lock.ts';
import { exitOf, rememberLeaving } from '#platform/web/after-leaving.ts';
import { closeHere } from '#platform/web/close-here.ts';
import type { RequestHandler } from './$types';

/**
 * The quick way out, a link so that it needs no script: the session is closed to this screen (it waits for the PIN where
 * the person chose that, else it ends), and a page that says nothing comes. A link on another site, or a browser that
 * reads ahead, closes nothing. For some minutes a step back finds that page too.
 */
export const GET: RequestHandler = async (event) => {
	const { locals, request, setHeaders } = event;
	const session = locals.session ?? locals.locked;
	const from = request.headers.get('sec-fetch-site') ?? 'none';
	const meant = ['none', 'same-origin'].includes(from) && !request.headers.has('sec-purpose');
	setHeaders({ 'referrer-policy': 'no-referrer' });
	if (session && meant) {
		const waits = session.lock?.onLeave === 'pin' && (await lockNow(locals.app, session));
		// The browser's own copies of our scripts take seconds to clear, and say nothing of anybody.
		if (!waits) await closeHere(event, '"storage"');
	}
	if (meant) rememberLeaving(event, 'left');
	redirect(303, exitOf(locals));
};
