import { feedByLink } from '#domains/sessions/server/sessions.ts';
import { calendarByLink } from '#domains/groups/server/groups.ts';
import { mayTry, networkOf } from '#platform/server/sign-in/limits.ts';
import { knock } from '#platform/web/sign-in-cookies.ts';
import { calendarFile, noCalendar } from '#routes/open-data/calendar-file.ts';
import { m } from '#paraglide/messages.js';
import type { RequestHandler } from './$types';

/** The calendar of whoever made the link, for their phone, which is not signed in. A link that ended looks like one that never was. */
export const GET: RequestHandler = async (event) => {
	const { locals, params } = event;
	if (!(await mayTry(locals.app, ['openData', networkOf(knock(event).address)])))
		return noCalendar(m.refusal_too_many(), 429);
	const calendar =
		(await calendarByLink(locals.app, params.token)) ?? (await feedByLink(locals.app, params.token));
	return calendar === null ? noCalendar(m.calendar_over(), 404) : calendarFile(calendar);
};
