import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { setNewPassword } from '#platform/server/sign-in/sign-in.ts';
import { SHORTEST_PASSWORD } from '#platform/server/sign-in/passwords.ts';
import { readForm } from '#platform/web/forms.ts';
import { passwordAdvice } from '#platform/web/password-words.ts';
import { forgetSession, knock } from '#platform/web/sign-in-cookies.ts';
import { m } from '#paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ title: m.signin_title(), least: SHORTEST_PASSWORD });

const Given = z.object({ password: z.string({ error: () => m.signin_needs_password() }).max(2000) });

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event, Given);
		if (!form.ok) return form.failure;
		const advice = passwordAdvice(event.locals.app.config, form.data.password);
		if (advice) return fail(400, { errors: { password: advice }, message: undefined, dead: false });
		const done = await setNewPassword(
			event.locals,
			{ token: event.params.token, password: form.data.password },
			knock(event)
		);
		if (done === 'too_many') return fail(429, { errors: {}, message: m.signin_too_many(), dead: false });
		if (!done) return fail(400, { errors: {}, message: m.signin_link_dead(), dead: true });
		forgetSession(event.cookies);
		redirect(303, '/sign-in?said=new-password&again');
	}
};
