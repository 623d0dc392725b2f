import { PulseInput } from '#domains/sessions/sessions.ts';
import { answerPulse, pulseOf } from '#domains/sessions/server/sessions.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { pulseView } from '../../../../../pulse-pages/view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'coach', 'peer');
	const pulse = await event.locals.read('pulse', (ctx) => pulseOf(ctx, event.params.id));
	return {
		title: m.pulse_title(),
		personId: event.params.id,
		...pulseView(pulse, event.locals.session!.active!.timeZone)
	};
};

export const actions: Actions = {
	answer: async (event) => {
		signedIn(event, 'coach', 'peer');
		const form = await readForm(event, PulseInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('pulse', (ctx) => answerPulse(ctx, event.params.id, form.data), {
				once: form.once
			});
			return { saved: 'answer' as const };
		});
	}
};
