import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { signInWithPassword } from '#platform/server/sign-in/sign-in.ts';
import { readForm } from '#platform/web/forms.ts';
import { safeNext } from '#platform/web/next.ts';
import { knock } from '#platform/web/sign-in-cookies.ts';
import { signedInNow } from '#platform/web/signed-in-now.ts';
import { m } from '#paraglide/messages.js';
import { DEMO_PASSWORD, DEMO_SIGN_INS } from '../../../demo/sign-ins.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const next = safeNext(url.searchParams.get('next'));
	if (locals.session && url.searchParams.get('again') === null) redirect(303, next);
	return {
		title: m.signin_title(),
		next: next === '/' ? '' : `next=${encodeURIComponent(next)}`,
		kept: next.startsWith('/kept/'),
		said: url.searchParams.get('said'),
		demo: locals.app.config.demo
			? {
					password: DEMO_PASSWORD,
					people: DEMO_SIGN_INS.map(({ email, name, role }) => ({ email, name, role }))
				}
			: null
	};
};

const Given = z.object({
	email: z
		.string({ error: () => m.signin_needs_email() })
		.max(320)
		.includes('@', { error: () => m.signin_needs_email() }),
	password: z.string({ error: () => m.signin_needs_password() }).max(1000),
	shared: z.literal('yes').optional()
});

export const actions: Actions = {
	password: async (event) => {
		const form = await readForm(event, Given);
		if (!form.ok) {
			delete form.failure.data.values.password;
			return form.failure;
		}
		const outcome = await signInWithPassword(event.locals, form.data, knock(event));
		if (outcome.kind === 'in' || outcome.kind === 'second')
			return signedInNow(event, outcome, form.data.shared === 'yes');
		const message = outcome.kind === 'no' ? m.signin_no() : m.signin_too_many();
		return fail(outcome.kind === 'no' ? 400 : 429, {
			values: { email: form.data.email, shared: form.data.shared ?? '' },
			errors: {},
			message
		});
	}
};
