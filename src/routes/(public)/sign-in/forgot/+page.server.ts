import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { askForNewPassword } from '#platform/server/sign-in/sign-in.ts';
import { readForm } from '#platform/web/forms.ts';
import { knock } from '#platform/web/sign-in-cookies.ts';
import { m } from '#paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ title: m.signin_title() });

const Given = z.object({ email: z.email({ error: () => m.signin_needs_email() }).max(320) });

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event, Given);
		if (!form.ok) return form.failure;
		const sent = await askForNewPassword(event.locals, form.data.email, knock(event));
		if (!sent) return fail(429, { values: form.values, errors: {}, message: m.signin_too_many() });
		return { values: {}, errors: {}, message: undefined, sent: true };
	}
};
