import { GivenInEmergencyInput } from '#domains/consent/consent.ts';
import { giveOutInEmergency } from '#domains/consent/server/consent.ts';
import { FindInput, findForEmergency } from '#domains/people/server/people.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { plainly } from '../../../emergency-pages/acts.ts';
import { startPage } from '../../../emergency-pages/start-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'coach', 'peer', 'supervisor');
	const timeZone = event.locals.session!.active!.timeZone;
	const closed = event.url.searchParams.has('closed');
	return {
		...(await event.locals.read('emergency', (ctx) => startPage(event.locals.app, ctx, timeZone))),
		closed
	};
};

export const actions: Actions = {
	find: async (event) => {
		const actor = signedIn(event, 'coach', 'peer', 'supervisor');
		const form = await readForm(event, FindInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => ({
			found: await findForEmergency(event.locals.app, actor, form.data, { once: form.once }).catch(
				plainly(actor)
			),
			asked: form.data
		}));
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
