import { redirect } from '@sveltejs/kit';
import { getLocale } from '#paraglide/runtime.js';
import { askForContact, takeBackAsk } from '#domains/sessions/server/sessions.ts';
import { AskInput } from '#domains/sessions/sessions.ts';
import { IdInput } from '#domains/people/server/people.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { todayOf } from './today.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = signedIn(event, 'participant');
	const page = await event.locals.read('home', (ctx) => todayOf(ctx, actor.personId, getLocale()));
	if (page.live && page.welcome === 'first') redirect(303, '/me/welcome');
	return page;
};

export const actions: Actions = {
	ask: async (event) => {
		signedIn(event, 'participant');
		const form = await readForm(event, AskInput);
		if (!form.ok) return form.failure;
		return answer(form, () =>
			event.locals.write('home', (ctx) => askForContact(ctx, form.data), { once: form.once })
		);
	},
	unask: async (event) => {
		signedIn(event, 'participant');
		const form = await readForm(event, IdInput);
		if (!form.ok) return form.failure;
		return answer(form, () =>
			event.locals.write('home', (ctx) => takeBackAsk(ctx, form.data.id), { once: form.once })
		);
	}
};
