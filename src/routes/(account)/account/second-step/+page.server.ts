import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import {
	beginSecondStep,
	confirmSecondStep,
	dropSecondStep,
	newBackupCodes
} from '#platform/server/sign-in/account.ts';
import { asksSecondStep } from '#platform/server/sign-in/second-step.ts';
import { lacksSecondFactor } from '#platform/server/session.ts';
import { accountParts, notDone, ownAccount } from '#platform/web/account.ts';
import { readForm } from '#platform/web/forms.ts';
import { safeNext } from '#platform/web/next.ts';
import { drawCode } from '#platform/web/qr.ts';
import { passCookies } from '#platform/web/sign-in-cookies.ts';
import { m } from '#paraglide/messages.js';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const session = ownAccount(event);
	const active = session.active;
	return {
		title: m.account_title(),
		on: await asksSecondStep(event.locals.app, session.email),
		asked: lacksSecondFactor(session) && active ? active.organizationName : null,
		next: safeNext(event.url.searchParams.get('next'))
	};
};

const Password = z.object({ password: z.string({ error: () => m.signin_needs_password() }).max(1000) });
const Confirm = z.object({
	code: z.string({ error: () => m.signin_code_hint() }).max(20),
	uri: z.string().max(500).startsWith('otpauth://totp/')
});

async function withPassword<T>(event: RequestEvent, form: string, act: (password: string) => Promise<T>) {
	const given = await readForm(event, Password);
	if (!given.ok) return fail(400, { errors: given.failure.data.errors, message: undefined, form });
	return act(given.data.password);
}

export const actions: Actions = {
	begin: (event) =>
		withPassword(event, 'begin', async (password) => {
			const done = await beginSecondStep(accountParts(event), password);
			return done.kind === 'done'
				? { app: drawCode(done.uri) }
				: notDone(done, m.account_password_wrong(), 'begin');
		}),
	confirm: async (event) => {
		const given = await readForm(event, Confirm);
		if (!given.ok) return given.failure;
		const done = await confirmSecondStep(accountParts(event), given.data.code);
		if (done.kind !== 'done')
			return fail(400, {
				app: drawCode(given.data.uri),
				errors: {},
				message: m.account_second_code_wrong(),
				form: 'confirm'
			});
		passCookies(event.cookies, done.setCookies);
		return { codes: done.backupCodes };
	},
	codes: (event) =>
		withPassword(event, 'codes', async (password) => {
			const done = await newBackupCodes(accountParts(event), password);
			return done.kind === 'done'
				? { codes: done.backupCodes }
				: notDone(done, m.account_password_wrong(), 'codes');
		}),
	off: (event) =>
		withPassword(event, 'off', async (password) => {
			const done = await dropSecondStep(accountParts(event), password);
			if (done.kind !== 'done') return notDone(done, m.account_password_wrong(), 'off');
			passCookies(event.cookies, done.setCookies);
			return { off: true };
		})
};
