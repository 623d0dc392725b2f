import { getLocale } from '#paraglide/runtime.js';
import { EndInput } from '#domains/consent/consent.ts';
import { endConsent } from '#domains/consent/server/consent.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { sharingPage } from '#routes/sharing-pages/list-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const { personId } = signedIn(event, 'participant');
	const zone = event.locals.session!.active!.timeZone;
	return event.locals.read('sharing', (ctx) => sharingPage(ctx, personId, getLocale(), zone));
};

export const actions: Actions = {
	end: async (event) => {
		signedIn(event, 'participant');
		const form = await readForm(event, EndInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('sharing', (ctx) => endConsent(ctx, form.data.id));
			return { saved: 'ended' as const };
		});
	}
};
