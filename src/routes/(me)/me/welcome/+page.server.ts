import { redirect } from '@sveltejs/kit';
import { getLocale } from '#paraglide/runtime.js';
import { hoursLines } from '#domains/people/people.ts';
import { readWelcome, welcomeOf, WelcomeInput } from '#domains/people/server/people.ts';
import { answer, isActionFailure, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = signedIn(event, 'participant');
	const { state, organization, readAt } = await event.locals.read('welcome', (ctx) =>
		welcomeOf(ctx, actor.personId)
	);
	if (!organization.live || !organization.protocol) redirect(303, '/me');
	return {
		state,
		organization: organization.name,
		protocol: organization.protocol,
		hours: hoursLines(organization.staffedHours, getLocale()),
		readOn:
			readAt?.toLocaleDateString(getLocale(), { dateStyle: 'long', timeZone: organization.timeZone }) ?? null
	};
};

export const actions: Actions = {
	default: async (event) => {
		const actor = signedIn(event, 'participant');
		const form = await readForm(event, WelcomeInput);
		if (!form.ok) return form.failure;
		const done = await answer(form, () =>
			event.locals.write('welcome', (ctx) => readWelcome(ctx, actor.personId, form.data.version), {
				once: form.once
			})
		);
		if (isActionFailure(done)) return done;
		redirect(303, '/me');
	}
};
