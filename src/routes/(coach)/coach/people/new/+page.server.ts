import { redirect } from '@sveltejs/kit';
import { getLocale } from '#paraglide/runtime.js';
import { hoursLines } from '#domains/people/people.ts';
import { createPerson, NewPersonInput, organizationOf, zonesFor } from '#domains/people/server/people.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'coach', 'peer');
	const organization = await event.locals.read('welcome', organizationOf);
	return {
		organization: organization.name,
		live: organization.live,
		protocol: organization.protocol?.text ?? '',
		hours: hoursLines(organization.staffedHours, getLocale()),
		person: { language: organization.languages[0] ?? ('en' as const), timeZone: organization.timeZone },
		zones: zonesFor(organization.timeZone)
	};
};

export const actions: Actions = {
	default: async (event) => {
		signedIn(event, 'coach', 'peer');
		const form = await readForm(event, NewPersonInput);
		if (!form.ok) return form.failure;
		const { understood: _, ...person } = form.data;
		const made = await answer(form, () =>
			event.locals.write(
				'welcome',
				(ctx) => createPerson(ctx, { ...person, participant: true, walkWithMe: true }),
				{ once: form.once }
			)
		);
		if (!('id' in made)) return made;
		redirect(303, `/coach/people/${made.id}/intake`);
	}
};
