import { redirect } from '@sveltejs/kit';
import { LawyerInput, RequestInput } from '#domains/consent/consent.ts';
import { writeRequest } from '#domains/consent/server/consent.ts';
import { saveLawyer } from '#domains/people/server/people.ts';
import { getLocale } from '#paraglide/runtime.js';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { outsidePage } from '../../../outside-pages/list-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	signedIn(event, 'coach', 'peer', 'supervisor', 'director');
	const timeZone = event.locals.session!.active!.timeZone;
	return event.locals.read('outside', (ctx) => outsidePage(ctx, timeZone));
};

export const actions: Actions = {
	write: async (event) => {
		signedIn(event, 'coach', 'peer', 'supervisor', 'director');
		const form = await readForm(event, RequestInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			const { id } = await event.locals.write('outside', (ctx) => writeRequest(ctx, form.data, getLocale()), {
				once: form.once
			});
			redirect(303, `/team/outside/${id}?saved=1`);
		});
	},
	lawyer: async (event) => {
		signedIn(event, 'director');
		const form = await readForm(event, LawyerInput);
		if (!form.ok) return form.failure;
		const { lawyer = '', sentence = '' } = form.data;
		return answer(form, async () => {
			await event.locals.write('organization', (ctx) => saveLawyer(ctx, { lawyer, sentence }), {
				once: form.once
			});
			return { done: 'lawyer' as const };
		});
	}
};
