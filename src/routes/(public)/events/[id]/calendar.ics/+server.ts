import { isId } from '#platform/ids.ts';
import { eventCalendar } from '#domains/events/server/events.ts';
import { calendarFile, noCalendar } from '#routes/open-data/calendar-file.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { whoIsLooking } from '../../../meetings/looking.ts';
import type { RequestHandler } from './$types';

/** One event for the reader's own calendar; nobody learns that they took it. */
export const GET: RequestHandler = async (event) => {
	const { actor } = await whoIsLooking(event);
	const { id } = event.params;
	const calendar =
		actor && isId(id)
			? await event.locals.app.read(actor, 'events', (ctx) => eventCalendar(ctx, id, getLocale()))
			: null;
	return calendar === null ? noCalendar(m.events_calendar_none(), 404) : calendarFile(calendar);
};
