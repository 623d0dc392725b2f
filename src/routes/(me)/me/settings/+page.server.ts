import { error } from '@sveltejs/kit';
import { getLocale } from '#paraglide/runtime.js';
import { intakeScreens, screenInput } from '#domains/people/server/people.ts';
import { answer, isActionFailure, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = signedIn(event, 'participant');
	return {
		intake: await event.locals.read('settings', (ctx) => intakeScreens(ctx, actor.personId, getLocale()))
	};
};

export const actions: Actions = {
	save: async (event) => {
		const actor = signedIn(event, 'participant');
		const step = event.url.searchParams.get('step');
		if (step !== 'name' && step !== 'reach') error(404, { message: 'not found' });
		const form = await readForm(event, screenInput(step));
		if (!form.ok) return form.failure;
		const done = await answer(form, () =>
			event.locals.write('settings', (ctx) => form.data(ctx, actor.personId), { once: form.once })
		);
		if (isActionFailure(done)) return done;
		return { saved: step };
	}
};
