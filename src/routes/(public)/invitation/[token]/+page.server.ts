import { fail } from '@sveltejs/kit';
import { invitationIsOpen } from '#domains/people/server/people.ts';
import { SHORTEST_PASSWORD } from '#platform/server/sign-in/passwords.ts';
import { mayTry, networkOf } from '#platform/server/sign-in/limits.ts';
import { ownAccount } from '#platform/web/account.ts';
import { readForm } from '#platform/web/forms.ts';
import { NewAccount } from '#platform/web/new-account.ts';
import { passwordAdvice } from '#platform/web/password-words.ts';
import { knock } from '#platform/web/sign-in-cookies.ts';
import { signInNewAccount } from '#platform/web/signed-in-now.ts';
import { m } from '#paraglide/messages.js';
import { accept } from './accept.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { app, session } = event.locals;
	const tried = await mayTry(app, ['link', networkOf(knock(event).address)]);
	const open = tried && (await invitationIsOpen(app, event.params.token));
	const me = session?.email ?? null;
	return { title: m.begin_title(), open, me, token: event.params.token, least: SHORTEST_PASSWORD };
};

export const actions: Actions = {
	join: (event) => {
		const { userId, email, name } = ownAccount(event);
		return accept(event, { kind: 'account', userId, email, name });
	},
	create: async (event) => {
		const form = await readForm(event, NewAccount);
		const { password: _, ...values } = form.ok ? form.values : form.failure.data.values;
		if (!form.ok) return fail(400, { ...form.failure.data, values });
		const advice = passwordAdvice(event.locals.app.config, form.data.password, [
			form.data.name,
			form.data.email
		]);
		const errors: Record<string, string> = advice ? { password: advice } : {};
		if (advice) return fail(400, { values, errors, message: undefined });
		const refused = await accept(event, { kind: 'new', ...form.data });
		if (refused) return fail(refused.status, { ...refused.data, values });
		return signInNewAccount(event, form.data, '/');
	}
};
