import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import {
	beginSecondStep,
	confirmSecondStep,
	dropSecondStep,
	newBackupCodes
} from '#platform/server/sign-in/account.ts';
import { accountParts, notDone } from '#platform/web/account.ts';
import { readForm } from '#platform/web/forms.ts';
import { drawCode } from '#platform/web/qr.ts';
import { passCookies } from '#platform/web/sign-in-cookies.ts';
import { m } from '#paraglide/messages.js';
import type { RequestEvent } from './$types';

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

/** Setting up, turning off and new backup codes; each asks the password or a code of the app. */
export const acts = {
	begin: (event: RequestEvent) =>
		withPassword(event, 'begin', async (password) => {
			const done = await beginSecondStep(accountParts(event), password);
			return done.kind === 'done'
				? { app: drawCode(done.uri) }
				: notDone(done, m.account_password_wrong(), 'begin');
		}),
	confirm: async (event: RequestEvent) => {
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
	codes: (event: RequestEvent) =>
		withPassword(event, 'codes', async (password) => {
			const done = await newBackupCodes(accountParts(event), password);
			return done.kind === 'done'
				? { codes: done.backupCodes }
				: notDone(done, m.account_password_wrong(), 'codes');
		}),
	off: (event: RequestEvent) =>
		withPassword(event, 'off', async (password) => {
			const done = await dropSecondStep(accountParts(event), password);
			if (done.kind !== 'done') return notDone(done, m.account_password_wrong(), 'off');
			passCookies(event.cookies, done.setCookies);
			return { off: true };
		})
};
