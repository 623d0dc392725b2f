import { fail } from '@sveltejs/kit';
import { m } from '#paraglide/messages.js';
import { ToldInput } from '#domains/consent/consent.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { tell, toldPage } from '#routes/sharing-pages/told-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'coach', 'peer');
	const { id, consent } = event.params;
	const page = await event.locals.read('sharing', (ctx) => toldPage(ctx, id, consent));
	return { ...page, id, title: m.nav_my_people() };
};

export const actions: Actions = {
	/** It was said already: the engine is asked, and the person's account has a line, whatever the answer. */
	default: async (event) => {
		signedIn(event, 'coach', 'peer');
		const form = await readForm(event, ToldInput);
		if (!form.ok) return form.failure;
		const { id, consent } = event.params;
		return answer(form, async () => {
			const done = await event.locals.write('sharing', (ctx) => tell(ctx, id, consent, form.data), {
				once: form.once
			});
			if (done.refused === null)
				return { told: m.told_done({ name: done.name }), say: form.data.noticeSaid === 'no' };
			const errors: Record<string, string> = {};
			return fail(409, { values: form.values, errors, message: done.refused });
		});
	}
};
