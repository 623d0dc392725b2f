import { redirect } from '@sveltejs/kit';
import { PersonSearchInput } from '#domains/people/server/people.ts';
import { openAsked, sealAsked } from '#platform/web/asked-words.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { peoplePage } from './people-page.ts';
import type { Actions, PageServerLoad } from './$types';

/** `?q=`, sealed, narrows it: no name stands in the address. */
export const load: PageServerLoad = (event) => {
	const actor = signedIn(event, 'coach', 'peer');
	const asked = openAsked(event.locals.app.masterKey, actor.personId, event.url.searchParams.get('q'));
	return event.locals.read('my people', (ctx) => peoplePage(ctx, actor.personId, asked));
};

export const actions: Actions = {
	find: async (event) => {
		const actor = signedIn(event, 'coach', 'peer');
		const form = await readForm(event, PersonSearchInput);
		if (!form.ok) return form.failure;
		const { q } = form.data;
		const { masterKey } = event.locals.app;
		return answer(form, async () =>
			redirect(303, q ? `/coach/people?q=${sealAsked(masterKey, actor.personId, q)}` : '/coach/people')
		);
	}
};
