import { fail, redirect } from '@sveltejs/kit';
import { AddInput } from '#domains/directory/directory.ts';
import { addService, likelyTwins } from '#domains/directory/server/directory.ts';
import { STAFF_ROLES } from '#platform/actor.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	signedIn(event, ...STAFF_ROLES);
	return { title: m.adding_title() };
};

export const actions: Actions = {
	default: async (event) => {
		signedIn(event, ...STAFF_ROLES);
		const form = await readForm(event, AddInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			// Before anything is saved: is it there already?
			const twins = await event.locals.read('directory', (ctx) => likelyTwins(ctx, form.data));
			if (twins.length > 0) {
				const apart = [form.data.apart, ...twins.map(({ id }) => id)].filter(Boolean).join(',');
				return fail(409, { values: { ...form.values, apart }, errors: {}, twins });
			}
			const { id } = await event.locals.write('directory', (ctx) => addService(ctx, form.data), {
				once: form.once
			});
			redirect(303, `/directory/${id}?new`);
		});
	}
};
