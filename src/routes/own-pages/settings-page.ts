/** A person's own settings: the same page for a participant (/me/settings) and an ally (/ally/settings). */
import { error, type RequestEvent } from '@sveltejs/kit';
import { getLocale } from '#paraglide/runtime.js';
import {
	RhythmInput,
	intakeScreens,
	rhythmOf,
	saveRhythm,
	screenInput
} from '#domains/people/server/people.ts';
import type { Role } from '#platform/actor.ts';
import { answer, isActionFailure, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';

type SettingsEvent = Pick<RequestEvent, 'locals' | 'url' | 'request'>;

export const settingsPage = (role: Extract<Role, 'participant' | 'ally'>) => ({
	load: async (event: SettingsEvent) => {
		const actor = signedIn(event, role);
		return event.locals.read('settings', async (ctx) => ({
			intake: await intakeScreens(ctx, actor.personId, getLocale()),
			// Nobody walks with an ally: there is no talk to set the time of.
			rhythm: role === 'participant' ? await rhythmOf(ctx, actor.personId) : null
		}));
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

/** How often: a participant's alone, since nobody walks with an ally. */
export async function changeRhythm(event: SettingsEvent) {
	const actor = signedIn(event, 'participant');
	const form = await readForm(event, RhythmInput);
	if (!form.ok) return form.failure;
	return answer(form, async () => {
		await event.locals.write('settings', (ctx) => saveRhythm(ctx, actor.personId, form.data), {
			once: form.once
		});
		return { saved: 'rhythm' as const };
	});
}
