import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { passkeysOf, removePasskey, renamePasskey } from '#platform/server/sign-in/account.ts';
import { proveAgain, provenLately } from '#platform/server/sign-in/prove.ts';
import { accountParts, ownAccount } from '#platform/web/account.ts';
import { readForm } from '#platform/web/forms.ts';
import { sinceWords } from '#platform/web/since.ts';
import { m } from '#paraglide/messages.js';
import { ById, Named, Proving, refused } from './forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const session = ownAccount(event);
	const zone = session.active?.timeZone ?? 'UTC';
	const passkeys = await passkeysOf(event.locals.app, session.userId);
	return {
		title: m.account_title(),
		email: session.email,
		proven: await provenLately(accountParts(event)),
		removed: event.url.searchParams.get('said') === 'removed',
		passkeys: passkeys.map(({ id, name, createdAt }) => ({
			id,
			name: name || m.account_passkey_unnamed(),
			added: createdAt ? sinceWords(createdAt, zone) : null
		}))
	};
};

/** One's own passkey, changed soon after showing that it is oneself. */
async function change<S extends z.ZodType<{ id: string }>>(
	event: RequestEvent,
	schema: S,
	work: (userId: string, given: z.output<S>) => Promise<boolean>,
	said: string
) {
	const { userId } = ownAccount(event);
	const form = await readForm(event, schema);
	if (!form.ok) return form.failure;
	if (!(await provenLately(accountParts(event)))) return refused(403, m.account_prove_first(), form.values);
	if (!(await work(userId, form.data))) return refused(404, m.refusal_not_found(), form.values);
	redirect(303, `/account/passkeys${said}`);
}

export const actions: Actions = {
	prove: async (event) => {
		ownAccount(event);
		const form = await readForm(event, Proving);
		const { password: _, ...values } = form.ok ? form.values : form.failure.data.values;
		if (!form.ok) return fail(400, { ...form.failure.data, values });
		const proven = await proveAgain(accountParts(event), form.data.password);
		if (proven.kind === 'too_many') return refused(429, m.signin_too_many(), values);
		if (proven.kind === 'wrong') return refused(400, m.account_prove_wrong(), values);
		return { values, errors: {} as Record<string, string>, message: undefined };
	},
	rename: (event) =>
		change(event, Named, (userId, { id, name }) => renamePasskey(event.locals.app, userId, id, name), ''),
	remove: (event) =>
		change(event, ById, (userId, { id }) => removePasskey(event.locals.app, userId, id), '?said=removed')
};
