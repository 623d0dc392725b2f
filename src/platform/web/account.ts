import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { m } from '#paraglide/messages.js';
import type { AccountParts } from '../server/sign-in/account.ts';
import type { Session } from '../server/session.ts';

/** Who are you, on pages that belong to the account and to no organization. */
export function ownAccount(event: Pick<RequestEvent, 'locals' | 'url'>): Session {
	if (!event.locals.session) redirect(303, `/sign-in?next=${encodeURIComponent(event.url.pathname)}`);
	return event.locals.session;
}

export function accountParts(event: Pick<RequestEvent, 'locals' | 'url' | 'request'>): AccountParts {
	return {
		app: event.locals.app,
		login: event.locals.login,
		session: ownAccount(event),
		headers: event.request.headers
	};
}

/** Why an act on the account did not happen, as a form answer; typed passwords are not sent back. */
export function notDone(outcome: { kind: 'wrong' } | { kind: 'too_many' }, wrong: string, form?: string) {
	const tooMany = outcome.kind === 'too_many';
	return fail(tooMany ? 429 : 400, {
		errors: {} as Record<string, string>,
		message: tooMany ? m.signin_too_many() : wrong,
		form
	});
}
