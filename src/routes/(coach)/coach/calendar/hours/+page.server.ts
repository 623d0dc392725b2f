import { CalendarInput, DayInput, OtherDayInput, slotWords } from '#domains/sessions/sessions.ts';
import {
	bookedOn,
	forgetOtherDay,
	saveOtherDay,
	saveWorkCalendar,
	workCalendarOf
} from '#domains/sessions/server/sessions.ts';
import { signedIn } from '#platform/web/guard.ts';
import { hoursView } from '#routes/meeting-pages/hours-view.ts';
import { readingView, saveReading } from '#routes/message-pages/reading-hours.ts';
import { actOn } from '#routes/tie-pages/acts.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

const WORKER = ['coach', 'peer'] as const;
type Said = 'week' | 'day' | 'forgotten';

export const load: PageServerLoad = async (event) => {
	const { personId } = signedIn(event, ...WORKER);
	const { timeZone } = event.locals.session!.active!;
	return event.locals.read('work hours', async (ctx) => {
		const view = hoursView(await workCalendarOf(ctx, personId), timeZone);
		return { title: m.meeting_hours_title(), ...view, reading: await readingView(ctx, view.fields) };
	});
};

export const actions: Actions = {
	reading: saveReading,
	week: actOn(
		WORKER,
		CalendarInput,
		async (ctx, data) => {
			await saveWorkCalendar(ctx, data);
			return { saved: 'week' as Said };
		},
		'work hours'
	),
	day: actOn(
		WORKER,
		OtherDayInput,
		async (ctx, data) => {
			await saveOtherDay(ctx, data);
			const { times, timeZone } = await bookedOn(ctx, data.on);
			return { saved: 'day' as Said, booked: times.map((at) => slotWords(at, timeZone, getLocale())) };
		},
		'work hours'
	),
	forget: actOn(
		WORKER,
		DayInput,
		async (ctx, { on }) => {
			await forgetOtherDay(ctx, on);
			return { saved: 'forgotten' as Said };
		},
		'work hours'
	)
};
