import { error, type RequestEvent } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/**
 * The only web addresses of better-auth that are open: passkeys need JavaScript and so cannot be forms. All else
 * (sign-in, codes, resets) goes through forms and their limits; an open address here would go round them.
 */
const OPEN: Record<string, { method: 'GET' | 'POST'; signedIn: boolean }> = {
	'passkey/generate-authenticate-options': { method: 'GET', signedIn: false },
	'passkey/verify-authentication': { method: 'POST', signedIn: false },
	'passkey/generate-register-options': { method: 'GET', signedIn: true },
	'passkey/verify-registration': { method: 'POST', signedIn: true }
};

function answer(event: RequestEvent<{ all: string }>): Promise<Response> {
	const open = OPEN[event.params.all];
	if (!open || open.method !== event.request.method) error(404, 'not found');
	if (open.signedIn && !event.locals.session) error(401, 'not signed in');
	return event.locals.login.handler(event.request);
}

export const GET: RequestHandler = answer;
export const POST: RequestHandler = answer;
