import type { RequestEvent } from '@sveltejs/kit';
import { noteIfPossible, type SignInEvent } from '../server/sign-in/events.ts';
import { endSession } from '../server/sign-in/sessions.ts';
import { forgetDevice, forgetSession } from './sign-in-cookies.ts';

/**
 * Ends this browser's session, also behind a locked screen. What was stored of our pages goes; the language and the known
 * device stay, but on a phone that others use.
 */
export async function closeHere(
	{ locals, cookies, setHeaders }: Pick<RequestEvent, 'locals' | 'cookies' | 'setHeaders'>,
	clear = '"cache", "storage"',
	event: SignInEvent = 'sign-in.ended'
): Promise<void> {
	const session = locals.session ?? locals.locked;
	if (session && (await endSession(locals.app, session.userId, session.id)))
		await noteIfPossible(locals.app, session.userId, event);
	forgetSession(cookies);
	if (session?.shared) forgetDevice(cookies);
	setHeaders({ 'clear-site-data': clear });
}
