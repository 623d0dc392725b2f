import { redirect } from '@sveltejs/kit';
import { ConfirmInput, setOf } from '#domains/matching/matching.ts';
import { confirmMatches } from '#domains/matching/server/matching.ts';
import { answer, isActionFailure, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { matchingPage } from './matching-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = signedIn(event, 'supervisor');
	return {
		...(await matchingPage(event.locals.app, actor, setOf(event.url.searchParams.getAll('set')))),
		given: event.url.searchParams.has('given')
	};
};

export const actions: Actions = {
	confirm: async (event) => {
		const actor = signedIn(event, 'supervisor');
		const form = await readForm(event, ConfirmInput);
		if (!form.ok) return form.failure;
		const done = await answer(form, () =>
			confirmMatches(event.locals.app, actor, form.data.pair, { once: form.once })
		);
		if (isActionFailure(done)) return done;
		redirect(303, '/team/matching?given');
	}
};
