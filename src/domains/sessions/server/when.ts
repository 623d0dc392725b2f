/** Wall times and instants. A visit keeps the wall time of the zone it was agreed in. */
import { Refusal } from '#platform/errors.ts';
import { m } from '#paraglide/messages.js';

/** The instant of a date and time in a zone. In the hour that a clock change skips, the moment that comes after it. */
export function instantOf(date: string, time: string, zone: string): Date {
	try {
		const wall = Temporal.PlainDateTime.from(`${date}T${time}`, { overflow: 'reject' });
		return new Date(wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);
	} catch {
		throw new Refusal('invalid', 'no such date', { fields: { date: m.session_date_wrong() } });
	}
}

/** As {@link instantOf}, but an hour that a clock change skips is refused at the field: a meeting is at a time that a clock shows. */
export function shownInstant(date: string, time: string, zone: string, field = 'time'): Date {
	const at = instantOf(date, time, zone);
	if (wallOf(at, zone).time !== time)
		throw new Refusal('invalid', 'the clock skips this time', { fields: { [field]: m.meeting_skipped() } });
	return at;
}

/** Date and time as the form fields want them. */
export function wallOf(at: Date, zone: string): { date: string; time: string } {
	const wall = zoned(at, zone);
	return {
		date: wall.toPlainDate().toString(),
		time: wall.toPlainTime().toString({ smallestUnit: 'minute' })
	};
}

/** The same weekday and wall time, `weeks` later, and never in the past of `now`. */
export function sameTimeLater(at: Date, zone: string, now: Date, weeks = 1): Date {
	let next = zoned(at, zone).add({ weeks });
	while (next.epochMilliseconds <= now.getTime()) next = next.add({ weeks: 1 });
	return new Date(next.epochMilliseconds);
}

/** A time at which people talk: one of the night, as of a talk held on the spot, gives ten in the morning. */
export function byDay(time: string): string {
	return time >= '07:00' && time <= '21:00' ? time : '10:00';
}

/** Midnight that ends the day of `at` in the zone. */
export function endOfDay(at: Date, zone: string): Date {
	return new Date(zoned(at, zone).toPlainDate().add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds);
}

function zoned(at: Date, zone: string): Temporal.ZonedDateTime {
	return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
}
