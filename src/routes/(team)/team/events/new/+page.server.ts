import { redirect } from '@sveltejs/kit';
import { EventInput } from '#domains/events/events.ts';
import { writeEvent } from '#domains/events/server/events.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { emptyEvent, eventChoices } from '../../../../event-pages/form-values.ts';
import { actOn } from '../../../../tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	signedIn(event, 'coach', 'peer', 'supervisor');
	const zone = event.locals.session!.active!.timeZone;
	return { title: m.events_title(), values: emptyEvent(zone), choices: eventChoices(zone) };
};

const write = actOn(['coach', 'peer', 'supervisor'], EventInput, writeEvent, 'events');

export const actions: Actions = {
	default: async (event) => {
		const done = await write(event);
		if ('id' in done) redirect(303, `/team/events/${done.id}?saved`);
		return done;
	}
};
