/** Days counted from today in the demo's zone, so that the demo always looks current. */
export const ZONE = 'America/New_York';

export interface Calendar {
	now: Date;
	/** ISO date, so many days from today. */
	date(days: number): string;
	/** The instant of a wall time on that day. */
	at(days: number, time: string): Date;
	/** The day of the week, 1 Monday to 7 Sunday. */
	weekday(days: number): number;
	/** How many days until that day of the week, today excluded. */
	until(weekday: number): number;
}

export function calendarOf(now: Date): Calendar {
	const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(ZONE).toPlainDate();
	const day = (days: number) => today.add({ days });
	return {
		now,
		date: (days) => day(days).toString(),
		at: (days, time) =>
			new Date(day(days).toZonedDateTime({ timeZone: ZONE, plainTime: time }).epochMilliseconds),
		weekday: (days) => day(days).dayOfWeek,
		until: (weekday) => ((weekday - today.dayOfWeek + 6) % 7) + 1
	};
}

/** Later by so many minutes. */
export function later(at: Date, minutes: number): Date {
	return new Date(at.getTime() + minutes * 60_000);
}
