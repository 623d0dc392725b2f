import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { GivenInEmergencyInput } from '#domains/consent/consent.ts';
import { giveOutInEmergency } from '#domains/consent/server/consent.ts';
import { closeOpening, openInEmergency } from '#domains/people/server/people.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { personPage } from '../../../../emergency-pages/person-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const actor = signedIn(event, 'coach', 'peer', 'supervisor');
	return personPage(event.locals.app, actor, event.params.id, event.locals.session!.active!.timeZone);
};

export const actions: Actions = {
	open: async (event) => {
		signedIn(event, 'coach', 'peer', 'supervisor');
		const form = await readForm(event, z.object({}));
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('emergency', (ctx) => openInEmergency(ctx, event.params.id), {
				once: form.once
			});
			redirect(303, `/team/emergency/${event.params.id}`);
		});
	},
	close: async (event) => {
		signedIn(event, 'coach', 'peer', 'supervisor');
		const form = await readForm(event, z.object({}));
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('emergency', (ctx) => closeOpening(ctx, event.params.id), { once: form.once });
			redirect(303, '/team/emergency?closed');
		});
	},
	gave: async (event) => {
		const actor = signedIn(event, 'coach', 'peer', 'supervisor');
		const form = await readForm(event, GivenInEmergencyInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await giveOutInEmergency(event.locals.app, actor, form.data, { once: form.once });
			return { gave: form.data.openingId };
		});
	}
};
