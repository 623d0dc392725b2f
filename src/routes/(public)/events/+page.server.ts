import { upcomingEvents } from '#domains/events/server/events.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { showEvent } from '../../event-pages/show-event.ts';
import { whoIsLooking } from '../meetings/looking.ts';
import type { PageServerLoad } from './$types';

/** Where somebody signed in finds all of them. A director counts, and has no list. */
const OWN = {
	participant: '/me/events',
	ally: '/ally/events',
	coach: '/team/events',
	peer: '/team/events',
	supervisor: '/team/events'
} as const;

/** Events that the organization shows to everyone. Who goes is not here, not even as a number. */
export const load: PageServerLoad = async (event) => {
	const { actor, choices, org } = await whoIsLooking(event);
	const role = event.locals.session?.active?.role;
	const page = {
		title: m.events_title(),
		choices,
		org,
		participant: role === 'participant',
		own: role && role !== 'director' ? OWN[role] : null
	};
	if (!actor) return { ...page, events: null };
	return event.locals.app.read(actor, 'events', async (ctx) => ({
		...page,
		events: (await upcomingEvents(ctx))
			.filter((one) => one.isPublic)
			.map((one) => showEvent(one, getLocale(), ctx.now))
	}));
};
