import { error, type RequestEvent } from '@sveltejs/kit';
import { noteSignIn } from '#platform/server/sign-in/events.ts';
import { provenLately } from '#platform/server/sign-in/prove.ts';
import { log } from '#platform/server/log.ts';
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

/** A passkey is added soon after showing that it is you; the phone's own question may take a few minutes more. */
const PROOF_MINUTES: Record<string, number> = {
	'passkey/generate-register-options': 5,
	'passkey/verify-registration': 10
};

async function answer(event: RequestEvent<{ all: string }>): Promise<Response> {
	const { app, session, login } = event.locals;
	const path = event.params.all;
	const open = OPEN[path];
	if (!open || open.method !== event.request.method) error(404, 'not found');
	if (open.signedIn) {
		if (!session) error(401, 'not signed in');
		if (!(await provenLately({ app, session }, PROOF_MINUTES[path])))
			return Response.json({ error: 'prove_again' }, { status: 403 });
	}
	const response = await login.handler(event.request);
	if (path === 'passkey/verify-registration' && response.ok && session)
		await noteSignIn(app, session.userId, 'passkey.added');
	if (path === 'passkey/verify-authentication') await noteAuthentication(app, response);
	return response;
}

async function noteAuthentication(app: App.Locals['app'], response: Response): Promise<void> {
	if (!response.ok) return log('warn', 'sign-in refused', { way: 'passkey' });
	const { user } = (await response.clone().json()) as { user: { id: string } };
	await noteSignIn(app, user.id, 'sign-in.done', 'passkey');
}

export const GET: RequestHandler = answer;
export const POST: RequestHandler = answer;
