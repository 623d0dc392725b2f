import { pastEvents, upcomingEvents } from '#domains/events/server/events.ts';
import type { EventSeen } from '#domains/events/events.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { whenOf } from '../../../event-pages/show-event.ts';
import type { PageServerLoad } from './$types';

/** So many of those that are over are looked up again. */
const OVER = 30;

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'coach', 'peer', 'supervisor');
	const locale = getLocale();
	const line = (one: EventSeen) => ({
		id: one.id,
		title: one.title,
		why:
			one.cancelledWhy !== null
				? m.events_cancelled_why({ why: one.cancelledWhy })
				: m.events_team_why({
						when: whenOf(one, locale),
						who: one.isPublic ? m.events_team_open_mark() : m.events_team_signed_in()
					})
	});
	return event.locals.read('events', async (ctx) => ({
		title: m.events_title(),
		events: (await upcomingEvents(ctx)).map(line),
		past: (await pastEvents(ctx)).slice(0, OVER).map(line)
	}));
};
