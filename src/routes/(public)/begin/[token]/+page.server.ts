import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { beginOrganization, firstDirectorLinkWorks, zonesFor } from '#domains/people/server/people.ts';
import { mayTry, networkOf } from '#platform/server/sign-in/limits.ts';
import { SHORTEST_PASSWORD } from '#platform/server/sign-in/passwords.ts';
import { readForm } from '#platform/web/forms.ts';
import { NewAccount } from '#platform/web/new-account.ts';
import { passwordAdvice } from '#platform/web/password-words.ts';
import { knock } from '#platform/web/sign-in-cookies.ts';
import { signInNewAccount } from '#platform/web/signed-in-now.ts';
import { m } from '#paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params } = event;
	const tried = await mayTry(locals.app, ['link', networkOf(knock(event).address)]);
	return {
		title: m.begin_title(),
		open: tried && (await firstDirectorLinkWorks(locals.app, params.token)),
		zones: zonesFor(),
		least: SHORTEST_PASSWORD
	};
};

const Given = NewAccount.extend({
	organizationName: z.string({ error: () => m.begin_needs_organization() }).max(120),
	timeZone: z.string().max(60)
});

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event, Given);
		const { password: _, ...values } = form.ok ? form.values : form.failure.data.values;
		if (!form.ok) return fail(400, { ...form.failure.data, values });
		const { organizationName, name, email, password } = form.data;
		const advice = passwordAdvice(event.locals.app.config, password, [organizationName, name, email]);
		if (advice)
			return fail(400, {
				values,
				errors: { password: advice } as Record<string, string>,
				message: undefined
			});
		if (!(await beginOrganization(event.locals.app, event.params.token, form.data)))
			return fail(410, { values, errors: {} as Record<string, string>, message: m.begin_dead_text() });
		return signInNewAccount(event, { email, password }, '/organization');
	}
};
