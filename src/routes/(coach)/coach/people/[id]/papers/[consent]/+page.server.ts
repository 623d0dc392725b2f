import { fail, redirect } from '@sveltejs/kit';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { GiveInput, refusedWord } from '#domains/consent/consent.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { give, paperPage } from '#routes/sharing-pages/papers-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'coach', 'peer');
	const { id, consent } = event.params;
	const page = await event.locals.read('sharing', (ctx) => paperPage(ctx, id, consent, getLocale()));
	return { ...page, id, title: m.nav_my_people() };
};

export const actions: Actions = {
	/** Gives it out: the engine is asked, and the person's account has a line, whatever the answer. */
	default: async (event) => {
		signedIn(event, 'coach', 'peer');
		const form = await readForm(event, GiveInput);
		if (!form.ok) return form.failure;
		const { id: personId, consent: consentId } = event.params;
		return answer(form, async () => {
			const { to = '', seen } = form.data;
			const asked = { personId, consentId, to, seen, locale: getLocale() };
			const done = await event.locals.write('sharing', (ctx) => give(ctx, asked), { once: form.once });
			if (done.ok) redirect(303, `/coach/people/${personId}/papers/given/${done.id}`);
			const message =
				done.reason === 'changed' ? m.papers_changed() : m.papers_refused({ why: refusedWord(done.reason) });
			return fail(409, { values: form.values, errors: {} as Record<string, string>, message });
		});
	}
};
