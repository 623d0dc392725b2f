/** A person's own settings: the same page for a participant (/me/settings) and an ally (/ally/settings). */
import { error, type RequestEvent } from '@sveltejs/kit';
import { getLocale } from '#paraglide/runtime.js';
import { intakeScreens, screenInput } from '#domains/people/server/people.ts';
import type { Role } from '#platform/actor.ts';
import { answer, isActionFailure, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';

type SettingsEvent = Pick<RequestEvent, 'locals' | 'url' | 'request'>;

export const settingsPage = (role: Extract<Role, 'participant' | 'ally'>) => ({
	load: async (event: SettingsEvent) => {
		const actor = signedIn(event, role);
		return {
			intake: await event.locals.read('settings', (ctx) => intakeScreens(ctx, actor.personId, getLocale()))
		};
	},
	actions: {
		save: async (event: SettingsEvent) => {
			const actor = signedIn(event, role);
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
	}
});
