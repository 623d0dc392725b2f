import { PreferencesFields } from '#domains/check-ins/check-ins.ts';
import { ownHistory, savePreferences } from '#domains/check-ins/server/check-ins.ts';
import { m } from '#paraglide/messages.js';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'participant');
	const before = event.url.searchParams.get('before') ?? undefined;
	return {
		title: m.check_history_title(),
		history: await event.locals.read('check-in history', (ctx) => ownHistory(ctx, { before }))
	};
};

export const actions: Actions = {
	settings: async (event) => {
		signedIn(event, 'participant');
		const form = await readForm(event, PreferencesFields);
		if (!form.ok) return form.failure;
		const { items, medication, hide_numbers } = form.data;
		return answer(form, () =>
			event.locals.write('check-in preferences', async (ctx) => {
				await savePreferences(ctx, {
					items: [...items, ...(medication ? (['medication'] as const) : [])],
					takesMedication: medication !== undefined,
					hideNumbers: hide_numbers !== undefined
				});
				return { saved: true as const };
			})
		);
	}
};
