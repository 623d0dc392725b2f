import { redirect, type RequestEvent } from '@sveltejs/kit';
import { logError } from '../server/log.ts';
import { queueMail } from '../server/mail-jobs.ts';
import { browserName, endSession, shareSession } from '../server/sign-in/sessions.ts';
import { signInWithPassword, type SignInOutcome } from '../server/sign-in/sign-in.ts';
import { safeNext } from './next.ts';
import { forgetKnown, isKnownDevice, keepDevice, knock, passCookies } from './sign-in-cookies.ts';
import { m } from '#paraglide/messages.js';

/**
 * After the server has said yes: a new session each time, the one this browser had ends, the device is remembered.
 * Goes on to `next`, or to the second step.
 */
export async function signedInNow(
	event: Pick<RequestEvent, 'locals' | 'cookies' | 'url' | 'request'>,
	outcome: Extract<SignInOutcome, { kind: 'in' | 'second' }>,
	shared = false
): Promise<never> {
	const next = safeNext(event.url.searchParams.get('next'));
	const before = event.locals.session ?? event.locals.locked;
	if (before) await endSession(event.locals.app, before.userId, before.id);
	passCookies(event.cookies, outcome.setCookies, !shared);
	if (outcome.kind === 'second')
		redirect(303, withNext('/sign-in/second', next, shared ? { shared: 'yes' } : {}));
	// Said of a phone that is not theirs alone too: whoever has the password cannot come in unseen by ticking the box.
	if (!isKnownDevice(event.cookies, event.locals.app, outcome.email))
		await tellOfNewDevice(event, outcome.email);
	if (shared) {
		await shareSession(event.locals.app, { token: outcome.token });
		forgetKnown(event.cookies);
		redirect(303, next);
	}
	keepDevice(event.cookies, event.locals.app, outcome.email);
	redirect(303, next);
}

/**
 * A mail to the owner, in words that say nothing of recovery. The sign-in goes on whether it can be handed over or not.
 * Passkeys need none: they cannot be given away.
 */
async function tellOfNewDevice(
	{ locals: { app }, request }: Pick<RequestEvent, 'locals' | 'request'>,
	email: string
): Promise<void> {
	const browser = browserName(request.headers.get('user-agent') ?? '');
	const link = `${app.config.origin}/account`;
	await queueMail(app, {
		to: email,
		subject: m.mail_new_device_subject(),
		text: browser ? m.mail_new_device_text({ browser, link }) : m.mail_new_device_text_plain({ link })
	}).catch((problem: unknown) => logError('mail not handed over', problem));
}

/** `path` with the page that comes after. */
export function withNext(path: string, next: string, also: Record<string, string> = {}): string {
	const query = new URLSearchParams(next === '/' ? also : { ...also, next }).toString();
	return query ? `${path}?${query}` : path;
}

/** Straight on into an account that was made a moment ago. */
export async function signInNewAccount(
	event: RequestEvent,
	account: { email: string; password: string },
	next: '/' | '/organization'
): Promise<never> {
	const outcome = await signInWithPassword(event.locals, account, knock(event));
	if (outcome.kind !== 'in') redirect(303, '/sign-in');
	const before = event.locals.session ?? event.locals.locked;
	if (before) await endSession(event.locals.app, before.userId, before.id);
	passCookies(event.cookies, outcome.setCookies);
	keepDevice(event.cookies, event.locals.app, outcome.email);
	redirect(303, next);
}
