/** A worker's hours as the fields of their form want them. */
import { zonesFor } from '#domains/people/server/people.ts';
import { dayNames } from '#domains/people/people.ts';
import {
	MEETING_WAYS,
	SPANS,
	timeOfDay,
	type WeekHours,
	type WorkCalendar
} from '#domains/sessions/sessions.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { dayLong } from '../sharing-pages/days.ts';
import { wayChoices } from './kind-words.ts';

/** Before anything is saved: the zone of one's own account, ten minutes after each meeting, a day ahead. */
const FIRST = {
	before: 0,
	after: 10,
	noticeHours: 12,
	ways: ['in_person', 'phone'],
	week: [],
	otherDays: []
};

export function hoursView(saved: WorkCalendar | null, timeZone: string) {
	const calendar = saved ?? { timeZone, ...FIRST };
	return {
		saved: saved !== null,
		fields: weekFields(calendar.week),
		zone: calendar.timeZone,
		zones: zonesFor(calendar.timeZone),
		before: calendar.before,
		after: calendar.after,
		notice: calendar.noticeHours,
		chosenWays: [...calendar.ways],
		ways: wayChoices(MEETING_WAYS),
		days: weekdays(),
		others: calendar.otherDays.map(({ on, from, until }) => {
			const day = dayLong(on, getLocale());
			return {
				on,
				day,
				line:
					from === null || until === null
						? m.meeting_days_line_away({ day })
						: m.meeting_days_line({ day, from: timeOfDay(from), until: timeOfDay(until) })
			};
		})
	};
}

/** The hours of a week by the names of their fields. */
export function weekFields(week: readonly WeekHours[]): Record<string, string> {
	const fields: Record<string, string> = {};
	for (const day of [1, 2, 3, 4, 5, 6, 7])
		week
			.filter((hours) => hours.day === day)
			.forEach((hours, at) => {
				fields[`from_${day}${SPANS[at]}`] = timeOfDay(hours.from);
				fields[`until_${day}${SPANS[at]}`] = timeOfDay(hours.until);
			});
	return fields;
}

function weekdays() {
	const names = dayNames(getLocale());
	return [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, name: names[day - 1] ?? '' }));
}
