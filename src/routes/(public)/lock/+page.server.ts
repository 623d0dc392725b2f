import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { unlock } from '#platform/server/sign-in/screen-lock.ts';
import { rememberLeaving } from '#platform/web/after-leaving.ts';
import { readForm } from '#platform/web/forms.ts';
import { safeNext } from '#platform/web/next.ts';
import { withNext } from '#platform/web/signed-in-now.ts';
import { forgetSession } from '#platform/web/sign-in-cookies.ts';
import { m } from '#paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const next = safeNext(url.searchParams.get('next'));
	if (!locals.locked) redirect(303, next);
	return { title: m.signin_title(), bare: true, next, again: withNext('/sign-in', next) };
};

const Given = z.object({ pin: z.string().max(20).default(''), next: z.string().max(2000).optional() });

export const actions: Actions = {
	default: async (event) => {
		const { locals, request, cookies } = event;
		const form = await readForm({ request }, Given);
		if (!form.ok) return fail(400, { message: m.lock_wrong() });
		const next = safeNext(form.data.next);
		if (!locals.locked) redirect(303, next);
		const tried = await unlock(locals.app, locals.locked, form.data.pin);
		if (tried === 'open') redirect(303, next);
		if (tried === 'other') {
			rememberLeaving(event, 'other');
			redirect(303, '/measures');
		}
		if (tried === 'wrong') return fail(400, { message: m.lock_wrong() });
		forgetSession(cookies);
		redirect(303, withNext('/sign-in', next, { said: 'pin' }));
	}
};
