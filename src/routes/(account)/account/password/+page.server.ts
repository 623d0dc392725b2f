import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { changePassword } from '#platform/server/sign-in/account.ts';
import { SHORTEST_PASSWORD } from '#platform/server/sign-in/passwords.ts';
import { accountParts, notDone, ownAccount } from '#platform/web/account.ts';
import { readForm } from '#platform/web/forms.ts';
import { passwordAdvice } from '#platform/web/password-words.ts';
import { passCookies } from '#platform/web/sign-in-cookies.ts';
import { m } from '#paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const session = ownAccount(event);
	return { title: m.account_title(), email: session.email, least: SHORTEST_PASSWORD };
};

const password = z.string({ error: () => m.signin_needs_password() }).max(1000);
const Given = z.object({ current: password, password });

export const actions: Actions = {
	default: async (event) => {
		const session = ownAccount(event);
		const form = await readForm(event, Given);
		if (!form.ok) return fail(400, { errors: form.failure.data.errors, message: undefined, form: undefined });
		const advice = passwordAdvice(event.locals.app.config, form.data.password, [
			session.email,
			...session.memberships.map((m) => m.organizationName)
		]);
		if (advice)
			return fail(400, {
				errors: { password: advice } as Record<string, string>,
				message: undefined,
				form: undefined
			});
		const outcome = await changePassword(accountParts(event), {
			current: form.data.current,
			next: form.data.password
		});
		if (outcome.kind !== 'done') return notDone(outcome, m.account_password_wrong());
		passCookies(event.cookies, outcome.setCookies);
		return { done: true, errors: {} as Record<string, string>, message: undefined, form: undefined };
	}
};
