import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { passkeysOf, removePasskey, renamePasskey } from '#platform/server/sign-in/account.ts';
import { ownAccount } from '#platform/web/account.ts';
import { readForm } from '#platform/web/forms.ts';
import { sinceWords } from '#platform/web/since.ts';
import { m } from '#paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const session = ownAccount(event);
	const zone = session.active?.timeZone ?? 'UTC';
	const passkeys = await passkeysOf(event.locals.app, session.userId);
	return {
		title: m.account_title(),
		passkeys: passkeys.map(({ id, name, createdAt }) => ({
			id,
			name: name || m.account_passkey_unnamed(),
			added: createdAt ? sinceWords(createdAt, zone) : null
		}))
	};
};

const name = z.string({ error: () => m.account_passkey_needs_name() }).max(80);

export const actions: Actions = {
	rename: async (event) => {
		const session = ownAccount(event);
		const form = await readForm(event, z.object({ id: z.string().max(60), name }));
		if (!form.ok) return form.failure;
		if (!(await renamePasskey(event.locals.app, session.userId, form.data.id, form.data.name)))
			return fail(404, { values: form.values, errors: {}, message: m.refusal_not_found() });
		redirect(303, '/account/passkeys');
	},
	remove: async (event) => {
		const session = ownAccount(event);
		const form = await readForm(event, z.object({ id: z.string().max(60) }));
		if (!form.ok) return form.failure;
		if (!(await removePasskey(event.locals.app, session.userId, form.data.id)))
			return fail(404, { values: {}, errors: {}, message: m.refusal_not_found() });
		redirect(303, '/account/passkeys');
	}
};
