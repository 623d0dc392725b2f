import { OwnPulseInput, PulseSwitchInput } from '#domains/sessions/sessions.ts';
import { answerPulse, pulseOf, switchPulse } from '#domains/sessions/server/sessions.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { pulseView } from '../../../../pulse-pages/view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = signedIn(event, 'participant');
	const pulse = await event.locals.read('pulse', (ctx) => pulseOf(ctx, actor.personId));
	return { title: m.pulse_title(), ...pulseView(pulse, event.locals.session!.active!.timeZone) };
};

export const actions: Actions = {
	answer: async (event) => {
		const actor = signedIn(event, 'participant');
		const form = await readForm(event, OwnPulseInput);
		if (!form.ok) return form.failure;
		const { workerId, ...answers } = form.data;
		return answer(form, async () => {
			await event.locals.write('pulse', (ctx) => answerPulse(ctx, actor.personId, answers, workerId), {
				once: form.once
			});
			return { saved: 'answer' as const };
		});
	},
	switch: async (event) => {
		signedIn(event, 'participant');
		const form = await readForm(event, PulseSwitchInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('pulse', (ctx) => switchPulse(ctx, form.data.on === 'yes'), {
				once: form.once
			});
			return { saved: 'switch' as const };
		});
	}
};
