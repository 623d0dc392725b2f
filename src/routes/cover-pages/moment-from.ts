import { m } from '#paraglide/messages.js';
import { Refusal } from '#platform/errors.ts';

/** The instant of a day and a time in a zone. In the hour that a clock change skips, the moment that comes after it. */
export function momentFrom(day: string, time: string, timeZone: string, field: string): Date {
	try {
		const wall = Temporal.PlainDateTime.from(`${day}T${time}`, { overflow: 'reject' });
		return new Date(wall.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds);
	} catch {
		throw new Refusal('invalid', 'no such moment', { fields: { [field]: m.people_error_date() } });
	}
}
