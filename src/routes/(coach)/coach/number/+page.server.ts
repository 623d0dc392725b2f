import { m } from '#paraglide/messages.js';
import { saveWorkNumber, WorkNumberInput, workNumbersOf } from '#domains/people/server/people.ts';
import { hasRole } from '#platform/actor.ts';
import { answer, isActionFailure, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = signedIn(event, 'coach', 'peer', 'supervisor');
	const numbers = await event.locals.read('work number', (ctx) => workNumbersOf(ctx, [actor.personId]));
	return {
		number: numbers.get(actor.personId) ?? '',
		walks: hasRole(actor, 'coach', 'peer'),
		supervises: hasRole(actor, 'supervisor')
	};
};

export const actions: Actions = {
	save: async (event) => {
		signedIn(event, 'coach', 'peer', 'supervisor');
		const form = await readForm(event, WorkNumberInput);
		if (!form.ok) return form.failure;
		const done = await answer(form, () =>
			event.locals.write('work number', (ctx) => saveWorkNumber(ctx, form.data.number ?? null), {
				once: form.once
			})
		);
		return isActionFailure(done) ? done : { said: m.work_number_saved() };
	}
};
