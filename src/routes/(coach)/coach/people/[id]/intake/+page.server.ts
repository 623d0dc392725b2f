import { error } from '@sveltejs/kit';
import { getLocale } from '#paraglide/runtime.js';
import { INTAKE_STEPS } from '#domains/people/people.ts';
import { endHardDate, IdInput, intakeScreens, screenInput } from '#domains/people/server/people.ts';
import { answer, isActionFailure, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'coach', 'peer');
	return {
		id: event.params.id,
		intake: await event.locals.read('intake', (ctx) => intakeScreens(ctx, event.params.id, getLocale()))
	};
};

export const actions: Actions = {
	save: async (event) => {
		signedIn(event, 'coach', 'peer');
		const step =
			INTAKE_STEPS.find((one) => one === event.url.searchParams.get('step')) ?? error(404, 'not found');
		const form = await readForm(event, screenInput(step));
		if (!form.ok) return form.failure;
		const done = await answer(form, () =>
			event.locals.write('intake', (ctx) => form.data(ctx, event.params.id), { once: form.once })
		);
		if (isActionFailure(done)) return done;
		return { saved: step };
	},
	remove: async (event) => {
		signedIn(event, 'coach', 'peer');
		const form = await readForm(event, IdInput);
		if (!form.ok) return form.failure;
		return answer(form, () =>
			event.locals.write('intake', (ctx) => endHardDate(ctx, event.params.id, form.data.id), {
				once: form.once
			})
		);
	}
};
