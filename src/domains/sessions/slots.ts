/** When a worker can be met: hours on their own clock, and the moments that are free in them. Pure rules. */

/** Ways in which a meeting can be booked. */
export const MEETING_WAYS = ['in_person', 'phone', 'video'] as const;
export type MeetingWay = (typeof MEETING_WAYS)[number];
/** Lengths that can be booked, in minutes. */
export const LENGTHS = [15, 30, 45, 60] as const;
/** How far ahead somebody books: eight weeks, so that a calendar does not fill with dates that nobody remembers. */
export const BOOK_AHEAD_DAYS = 56;
export const MOST_WEEKS = 12;

/** Hours of one day of the week (1 Monday to 7 Sunday), in minutes of the day on the worker's clock; 1440 is its end. */
export interface WeekHours {
	day: number;
	from: number;
	until: number;
}
/** One day that differs. Without minutes: not there that day. */
export interface OtherDay {
	/** YYYY-MM-DD */
	on: string;
	from: number | null;
	until: number | null;
}
export interface WorkCalendar {
	timeZone: string;
	/** Minutes kept free before and after each meeting. */
	before: number;
	after: number;
	/** Nobody books what begins sooner than this. */
	noticeHours: number;
	ways: MeetingWay[];
	week: WeekHours[];
	otherDays: OtherDay[];
}
export interface Span {
	from: Date;
	until: Date;
}

/** The days of the week of which two spans of hours share a minute. */
export function overlappingDays(week: readonly WeekHours[]): number[] {
	const days = new Set<number>();
	week.forEach((one, at) => {
		for (const other of week.slice(at + 1))
			if (one.day === other.day && one.from < other.until && other.from < one.until) days.add(one.day);
	});
	return [...days].sort();
}

/** The working hours of a calendar day as instants, with the other days taken into account. */
export function hoursOn(calendar: WorkCalendar, day: Temporal.PlainDate): Span[] {
	const other = calendar.otherDays.filter(({ on }) => on === day.toString());
	const hours = other.length > 0 ? other : calendar.week.filter((one) => one.day === day.dayOfWeek);
	return hours
		.flatMap(({ from, until }) =>
			from === null || until === null
				? []
				: {
						from: new Date(clockShows(day, from, calendar.timeZone)),
						until: new Date(clockShows(day, until, calendar.timeZone))
					}
		)
		.filter(({ from, until }) => from < until)
		.sort((a, b) => a.from.getTime() - b.from.getTime());
}

/** Whether a meeting lies in the working hours. */
export function inHours(calendar: WorkCalendar, startsAt: Date, minutes: number): boolean {
	const until = new Date(startsAt.getTime() + minutes * MINUTE);
	return hoursOn(calendar, dayOf(calendar, startsAt)).some(
		(hours) => hours.from <= startsAt && until <= hours.until
	);
}

/** Whether the worker has said of this day that they are not there. */
export function isDayOff(calendar: WorkCalendar, at: Date): boolean {
	const on = dayOf(calendar, at).toString();
	return calendar.otherDays.some((other) => other.on === on && other.from === null);
}

const dayOf = ({ timeZone }: WorkCalendar, at: Date): Temporal.PlainDate =>
	at.toTemporalInstant().toZonedDateTimeISO(timeZone).toPlainDate();

/** What is to be found. */
export interface Wanted {
	minutes: number;
	/** First and last calendar day on the worker's clock, YYYY-MM-DD. */
	from: string;
	until: string;
	/** The first moment that may be taken. */
	earliest: Date;
}

/**
 * The moments at which a meeting of this length can begin: inside the hours, not before `earliest`, with the time around
 * it free of all that is `busy`. Steps run in real time from the beginning of the hours, so in a night on which the clock
 * goes back the doubled hour is offered twice, and the hour that the clock skips is never offered.
 */
export function slotsOf(calendar: WorkCalendar, busy: readonly Span[], wanted: Wanted): Date[] {
	const step = (wanted.minutes <= 15 ? 15 : 30) * MINUTE;
	const length = wanted.minutes * MINUTE;
	const slots: Date[] = [];
	const last = Temporal.PlainDate.from(wanted.until);
	for (
		let day = Temporal.PlainDate.from(wanted.from);
		Temporal.PlainDate.compare(day, last) <= 0;
		day = day.add({ days: 1 })
	) {
		for (const hours of hoursOn(calendar, day)) {
			for (let at = hours.from.getTime(); at + length <= hours.until.getTime(); at += step) {
				const slot = new Date(at);
				if (slot >= wanted.earliest && isFree(around(slot, wanted.minutes, calendar), busy)) slots.push(slot);
			}
		}
	}
	return slots;
}

/** A meeting with the time around it: what it takes of the worker's day. */
export function around(
	startsAt: Date,
	minutes: number,
	{ before, after }: Pick<WorkCalendar, 'before' | 'after'>
): Span {
	return {
		from: new Date(startsAt.getTime() - before * MINUTE),
		until: new Date(startsAt.getTime() + (minutes + after) * MINUTE)
	};
}

export const isFree = (span: Span, busy: readonly Span[]): boolean =>
	!busy.some((one) => one.from < span.until && span.from < one.until);

const MINUTE = 60_000;

/** The first instant at which the clock of the zone shows this minute of the day, or, where it skips it, a later one. */
function clockShows(day: Temporal.PlainDate, minute: number, timeZone: string): number {
	const wall = (minute === 1440 ? day.add({ days: 1 }) : day).toPlainDateTime({
		hour: Math.floor((minute % 1440) / 60),
		minute: minute % 60
	});
	const first = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
	if (first.toPlainDateTime().equals(wall)) return first.epochMilliseconds;
	return first.getTimeZoneTransition('next')!.epochMilliseconds;
}

/** "09:30" as minutes of the day; null where it is no time. "24:00" is the end of the day. */
export function minuteOfDay(time: string): number | null {
	if (time === '24:00') return 1440;
	const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
	return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}

/** Minutes of the day as a form field wants them. The end of the day is a minute before it: a field of time ends there. */
export function timeOfDay(minute: number): string {
	const shown = Math.min(minute, 1439);
	return `${String(Math.floor(shown / 60)).padStart(2, '0')}:${String(shown % 60).padStart(2, '0')}`;
}

/** Mail goes out between these hours of the person's own clock. */
export const MAIL_HOURS = { from: 8, until: 20 } as const;

/** When to remind somebody of a meeting: a day or two hours before, and never in their night: then on the evening before it. */
export function remindAt(startsAt: Date, timeZone: string, remind: 'day_before' | 'two_hours'): Date {
	const wanted = startsAt
		.toTemporalInstant()
		.toZonedDateTimeISO(timeZone)
		.subtract(remind === 'day_before' ? { days: 1 } : { hours: 2 });
	const { from, until } = MAIL_HOURS;
	const kind =
		wanted.hour >= until
			? wanted.withPlainTime({ hour: until - 1, minute: 30 })
			: wanted.hour < from
				? wanted.subtract({ days: 1 }).withPlainTime({ hour: until - 1, minute: 30 })
				: wanted;
	return new Date(kind.epochMilliseconds);
}

/** Whether mail may reach somebody at this moment of their own day. */
export function inMailHours(at: Date, timeZone: string): boolean {
	const { hour } = at.toTemporalInstant().toZonedDateTimeISO(timeZone);
	return hour >= MAIL_HOURS.from && hour < MAIL_HOURS.until;
}

/** Whether a worker is at work at this moment, and else when their next hours begin; two weeks are looked at. */
export function hereWhen(
	calendar: WorkCalendar,
	away: readonly Span[],
	now: Date
): { now: Span | null; next: Date | null } {
	let day = now.toTemporalInstant().toZonedDateTimeISO(calendar.timeZone).toPlainDate();
	for (let count = 0; count < 14; count++, day = day.add({ days: 1 }))
		for (const hours of hoursOn(calendar, day)) {
			if (hours.until <= now) continue;
			const begins = hours.from > now ? hours.from : now;
			if (!isFree({ from: begins, until: new Date(begins.getTime() + 1) }, away)) continue;
			return hours.from <= now ? { now: hours, next: null } : { now: null, next: hours.from };
		}
	return { now: null, next: null };
}
