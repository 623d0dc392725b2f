import { redirect, type RequestEvent } from '@sveltejs/kit';
import { endSession } from '../server/sign-in/sessions.ts';
import { signInWithPassword, type SignInOutcome } from '../server/sign-in/sign-in.ts';
import { safeNext } from './next.ts';
import { keepDevice, knock, passCookies } from './sign-in-cookies.ts';

/**
 * After the server has said yes: a new session each time, the one this browser had ends, the device is remembered.
 * Goes on to `next`, or to the second step.
 */
export async function signedInNow(
	event: Pick<RequestEvent, 'locals' | 'cookies' | 'url'>,
	outcome: Extract<SignInOutcome, { kind: 'in' | 'second' }>
): Promise<never> {
	const next = safeNext(event.url.searchParams.get('next'));
	if (event.locals.session)
		await endSession(event.locals.app, event.locals.session.userId, event.locals.session.id);
	passCookies(event.cookies, outcome.setCookies);
	if (outcome.kind === 'second') redirect(303, withNext('/sign-in/second', next));
	keepDevice(event.cookies, event.locals.app.masterKey, outcome.email, event.url.protocol === 'https:');
	redirect(303, next);
}

/** `path` with the page that comes after. */
export function withNext(path: string, next: string): string {
	return next === '/' ? path : `${path}?next=${encodeURIComponent(next)}`;
}

/** Straight on into an account that was made a moment ago. */
export async function signInNewAccount(
	event: RequestEvent,
	account: { email: string; password: string },
	next: '/' | '/organization'
): Promise<never> {
	const outcome = await signInWithPassword(event.locals, account, knock(event));
	if (outcome.kind !== 'in') redirect(303, '/sign-in');
	if (event.locals.session)
		await endSession(event.locals.app, event.locals.session.userId, event.locals.session.id);
	passCookies(event.cookies, outcome.setCookies);
	keepDevice(event.cookies, event.locals.app.masterKey, outcome.email, event.url.protocol === 'https:');
	redirect(303, next);
}
