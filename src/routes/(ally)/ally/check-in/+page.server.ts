import { redirect } from '@sveltejs/kit';
import { CheckInFields } from '#domains/check-ins/check-ins.ts';
import { checkInStart, recordFromForm } from '#domains/check-ins/server/check-ins.ts';
import { m } from '#paraglide/messages.js';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'ally');
	return {
		title: m.check_page_title(),
		start: await event.locals.read('check-in', (ctx) => checkInStart(ctx, { ally: true }))
	};
};

export const actions: Actions = {
	default: async (event) => {
		signedIn(event, 'ally');
		const form = await readForm(event, CheckInFields);
		if (!form.ok) return form.failure;
		const saved = await answer(form, () => recordFromForm(event.locals, form.data, form.once));
		if ('id' in saved) redirect(303, `/ally/check-in/done?id=${saved.id}`);
		return saved;
	}
};
