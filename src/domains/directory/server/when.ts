import type { FeedMeeting } from '../directory.ts';

/** The weekly times of a meeting, as stored: wall clock and zone. */
export type WeeklyTimes = Pick<FeedMeeting, 'days' | 'startTime' | 'endTime' | 'timezone'>;

export type Occurrence = {
	start: Temporal.ZonedDateTime;
	end: Temporal.ZonedDateTime;
	/** It has begun and is not over. */
	openNow: boolean;
};

/**
 * The meeting that is on now, or else the next one, computed on the calendar of the meeting's own
 * zone, so that 7 pm stays 7 pm over a clock change. A start inside the skipped hour of spring
 * begins an hour later by the clock; one in the doubled hour of autumn is the first of the two.
 * Null when by appointment. With `onDay`, only that day of the week counts.
 */
export function nextOccurrence(
	times: WeeklyTimes,
	now: Temporal.Instant,
	onDay: number | null = null
): Occurrence | null {
	if (times.startTime === null) return null;
	const today = now.toZonedDateTimeISO(times.timezone).toPlainDate();
	for (let offset = -1; offset <= 8; offset += 1) {
		const date = today.add({ days: offset });
		const weekday = date.dayOfWeek % 7;
		if (!times.days.includes(weekday) || (onDay !== null && weekday !== onDay)) continue;
		const { start, end } = occurrenceOn(date, times, times.startTime);
		if (Temporal.Instant.compare(end.toInstant(), now) <= 0) continue;
		return { start, end, openNow: Temporal.Instant.compare(start.toInstant(), now) <= 0 };
	}
	return null;
}

function occurrenceOn(date: Temporal.PlainDate, times: WeeklyTimes, startTime: string) {
	const timeZone = times.timezone;
	const start = date.toZonedDateTime({ timeZone, plainTime: startTime });
	if (times.endTime === null) return { start, end: start.add({ hours: 1 }) };
	const lastDay = times.endTime <= startTime ? date.add({ days: 1 }) : date;
	const end = lastDay.toZonedDateTime({ timeZone, plainTime: times.endTime });
	// In the skipped or doubled hour the wall clock may put the end before the start.
	return Temporal.ZonedDateTime.compare(end, start) > 0
		? { start, end }
		: { start, end: start.add({ hours: 1 }) };
}

/** Minutes from the week's first midnight (Sunday) for each day, for sorting in the database. */
export function weekMinutes(times: Pick<FeedMeeting, 'days' | 'startTime'>): number[] {
	if (times.startTime === null) return [];
	const minute = minuteOfDay(times.startTime);
	return times.days.map((day) => day * 1440 + minute);
}

/** How long it lasts by the wall clock; an hour where the feed does not say. */
export function durationMinutes(times: Pick<FeedMeeting, 'startTime' | 'endTime'>): number {
	if (times.startTime === null || times.endTime === null) return 60;
	const length = minuteOfDay(times.endTime) - minuteOfDay(times.startTime);
	return length > 0 ? length : length + 1440;
}

export const minuteOfDay = (clock: string): number =>
	Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
