import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { sendCode, signInWithCode } from '#platform/server/sign-in/sign-in.ts';
import { readForm } from '#platform/web/forms.ts';
import { safeNext } from '#platform/web/next.ts';
import { knock } from '#platform/web/sign-in-cookies.ts';
import { signedInNow } from '#platform/web/signed-in-now.ts';
import { m } from '#paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => {
	const next = safeNext(url.searchParams.get('next'));
	return { title: m.signin_title(), next: next === '/' ? '' : `&next=${encodeURIComponent(next)}` };
};

const email = z.email({ error: () => m.signin_needs_email() }).max(320);

export const actions: Actions = {
	send: async (event) => {
		const form = await readForm(event, z.object({ email }));
		if (!form.ok) return form.failure;
		const sent = await sendCode(event.locals, form.data.email, knock(event));
		if (!sent) return fail(429, { values: form.values, errors: {}, message: m.signin_too_many() });
		return { values: form.values, errors: {}, message: undefined, sentTo: form.data.email };
	},
	check: async (event) => {
		const form = await readForm(
			event,
			z.object({
				email,
				code: z.string({ error: () => m.signin_code_hint() }).max(20),
				shared: z.literal('yes').optional()
			})
		);
		if (!form.ok)
			return fail(400, { ...form.failure.data, sentTo: String(form.failure.data.values.email ?? '') });
		const outcome = await signInWithCode(
			event.locals,
			{ email: form.data.email, code: form.data.code.replaceAll(/\D/g, '') },
			knock(event)
		);
		if (outcome.kind === 'in' || outcome.kind === 'second')
			return signedInNow(event, outcome, form.data.shared === 'yes');
		const message = outcome.kind === 'no' ? m.signin_code_no() : m.signin_too_many();
		return fail(outcome.kind === 'no' ? 400 : 429, {
			values: { email: form.data.email, shared: form.data.shared ?? '' },
			errors: {},
			message,
			sentTo: form.data.email
		});
	}
};
