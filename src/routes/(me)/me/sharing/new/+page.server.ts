import { fail } from '@sveltejs/kit';
import { m } from '#paraglide/messages.js';
import { ConsentInput } from '#domains/consent/consent.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { newPage, readOver, sign, toConsent, wantedOf } from '#routes/sharing-pages/new-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const { personId } = signedIn(event, 'participant');
	const zone = event.locals.session!.active!.timeZone;
	return event.locals.read('sharing', (ctx) => newPage(ctx, personId, wantedOf(event.url), zone));
};

export const actions: Actions = {
	/** Shows the page that would be signed, and what they would see. Nothing is kept. */
	read: async (event) => {
		const { personId } = signedIn(event, 'participant');
		const form = await readForm(event, ConsentInput);
		if (!form.ok) return form.failure;
		const zone = event.locals.session!.active!.timeZone;
		return answer(form, async () => {
			const over = await event.locals.read('sharing', (ctx) => readOver(ctx, form.data, personId, zone));
			if (Object.keys(over.errors).length > 0)
				return fail(400, { values: form.values, errors: over.errors, message: m.form_please_check() });
			return { values: form.values, errors: over.errors, over };
		});
	},
	sign: async (event) => {
		const { personId } = signedIn(event, 'participant');
		const form = await readForm(event, ConsentInput);
		if (!form.ok) return form.failure;
		const zone = event.locals.session!.active!.timeZone;
		return answer(form, async () => {
			const done = await event.locals.write('sharing', (ctx) => sign(ctx, form.data, personId), {
				once: form.once
			});
			if (done.id) return toConsent(done.id);
			const over = await event.locals.read('sharing', (ctx) => readOver(ctx, form.data, personId, zone));
			const message = done.changed ? m.sharing_page_changed() : m.form_please_check();
			return fail(done.changed ? 409 : 400, { values: form.values, errors: done.lacks, message, over });
		});
	}
};
