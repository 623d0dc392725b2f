import { redirect } from '@sveltejs/kit';
import { getLocale } from '#paraglide/runtime.js';
import { INTAKE_STEPS } from '#domains/people/people.ts';
import {
	endHardDate,
	IdInput,
	intakeScreens,
	screenInput,
	stepsSeen
} from '#domains/people/server/people.ts';
import { answer, isActionFailure, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { after, stepOf } from './steps.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = signedIn(event, 'participant');
	const step = stepOf(event.params.step);
	const intake = await event.locals.read('intake', (ctx) => intakeScreens(ctx, actor.personId, getLocale()));
	return {
		step,
		intake,
		at: INTAKE_STEPS.indexOf(step) + 1,
		total: INTAKE_STEPS.length,
		before: INTAKE_STEPS[INTAKE_STEPS.indexOf(step) - 1] ?? null
	};
};

export const actions: Actions = {
	save: async (event) => {
		const actor = signedIn(event, 'participant');
		const step = stepOf(event.params.step);
		const form = await readForm(event, screenInput(step));
		if (!form.ok) return form.failure;
		const done = await answer(form, () =>
			event.locals.write('intake', (ctx) => form.data(ctx, actor.personId), { once: form.once })
		);
		if (isActionFailure(done)) return done;
		redirect(303, step === 'dates' ? '/me/intake/dates' : `/me/intake/${after(step)}`);
	},
	skip: async (event) => {
		const actor = signedIn(event, 'participant');
		const step = stepOf(event.params.step);
		await event.locals.write('intake', (ctx) => stepsSeen(ctx, actor.personId, [step]));
		const next = after(step);
		redirect(303, next ? `/me/intake/${next}` : '/me/intake');
	},
	remove: async (event) => {
		const actor = signedIn(event, 'participant');
		const form = await readForm(event, IdInput);
		if (!form.ok) return form.failure;
		return answer(form, () =>
			event.locals.write('intake', (ctx) => endHardDate(ctx, actor.personId, form.data.id), {
				once: form.once
			})
		);
	}
};
