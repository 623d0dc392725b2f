import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { whoIsLooking } from '../looking.ts';
import type { PageServerLoad } from './$types';

/** No sign-in, and nothing of anybody: a card for whoever goes to a group for the first time. */
export const load: PageServerLoad = async (event) => {
	const { org } = await whoIsLooking(event);
	return {
		title: m.meetings_tab(),
		org,
		participant: event.locals.session?.active?.role === 'participant',
		printedOn: event.locals.app
			.clock()
			.toLocaleDateString(getLocale(), { dateStyle: 'long', timeZone: 'UTC' })
	};
};
