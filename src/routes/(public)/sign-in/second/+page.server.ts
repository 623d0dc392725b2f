import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { finishSignIn } from '#platform/server/sign-in/sign-in.ts';
import { readForm } from '#platform/web/forms.ts';
import { safeNext } from '#platform/web/next.ts';
import { knock } from '#platform/web/sign-in-cookies.ts';
import { signedInNow } from '#platform/web/signed-in-now.ts';
import { m } from '#paraglide/messages.js';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ url }) => {
	const next = safeNext(url.searchParams.get('next'));
	const shared = url.searchParams.get('shared') === 'yes' ? '&shared=yes' : '';
	return {
		title: m.signin_title(),
		next: shared + (next === '/' ? '' : `&next=${encodeURIComponent(next)}`)
	};
};

const Given = z.object({ code: z.string({ error: () => m.signin_code_hint() }).max(40) });

async function finish(event: RequestEvent, backup: boolean) {
	const form = await readForm(event, Given);
	if (!form.ok) return form.failure;
	const outcome = await finishSignIn(event.locals, { code: form.data.code, backup }, knock(event));
	if (outcome.kind === 'in')
		return signedInNow(event, outcome, event.url.searchParams.get('shared') === 'yes');
	const message = outcome.kind === 'too_many' ? m.signin_too_many() : m.signin_second_no();
	return fail(outcome.kind === 'too_many' ? 429 : 400, {
		values: {},
		errors: {},
		message,
		form: backup ? 'backup' : 'code'
	});
}

export const actions: Actions = {
	code: (event) => finish(event, false),
	backup: (event) => finish(event, true)
};
