import { handledLines } from '#domains/concern/server/concern.ts';
import { ConcernSettingsInput, organizationOf, saveConcernSettings } from '#domains/people/server/people.ts';
import { hasRole } from '#platform/actor.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { handledLineWords } from '../../../concern-pages/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = signedIn(event, 'supervisor', 'director');
	const timeZone = event.locals.session!.active!.timeZone;
	return event.locals.read('concern', async (ctx) => ({
		title: m.concern_handled_title(),
		list: (await handledLines(ctx)).map((one) => handledLineWords(one, timeZone)),
		settings: hasRole(actor, 'director') ? (await organizationOf(ctx)).concerns : null
	}));
};

export const actions: Actions = {
	settings: async (event) => {
		signedIn(event, 'director');
		const form = await readForm(event, ConcernSettingsInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('concern settings', (ctx) => saveConcernSettings(ctx, form.data), {
				once: form.once
			});
			return { saved: true as const };
		});
	}
};
