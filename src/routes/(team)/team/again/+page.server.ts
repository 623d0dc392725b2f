import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { budgetNow, steppedUp } from '#domains/people/server/people.ts';
import { proveAgain } from '#platform/server/sign-in/prove.ts';
import { accountParts, notDone } from '#platform/web/account.ts';
import { readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'coach', 'peer');
	return { title: m.budget_title(), ...(await event.locals.read('step up', budgetNow)) };
};

const Given = z.object({ password: z.string({ error: () => m.signin_needs_password() }).max(1000) });

export const actions: Actions = {
	default: async (event) => {
		signedIn(event, 'coach', 'peer');
		const form = await readForm(event, Given);
		// A typed password is not sent back.
		if (!form.ok) return fail(400, { errors: form.failure.data.errors, message: undefined, form: undefined });
		const outcome = await proveAgain(accountParts(event), form.data.password);
		if (outcome.kind !== 'proven') return notDone(outcome, m.budget_wrong());
		await event.locals.write('step up', steppedUp);
		redirect(303, '/coach');
	}
};
