/** Calendar days and wall times in a person's own zone. Instants are stored in UTC; days are counted here. */

/** The calendar day of an instant in a zone, YYYY-MM-DD. */
export function dayIn(timeZone: string, at: Date): string {
	return Temporal.Instant.fromEpochMilliseconds(at.getTime())
		.toZonedDateTimeISO(timeZone)
		.toPlainDate()
		.toString();
}

/** The first instant of a calendar day in a zone (not always midnight: clocks may jump over it). */
export function startOfDay(day: string, timeZone: string): Date {
	return new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone }).epochMilliseconds);
}

const knownZones = new Map<string, boolean>();

/** True for a named IANA zone that can be computed with here; an offset such as +05:00 is refused: it knows nothing of clock changes. */
export function isTimeZone(zone: string): boolean {
	const known = knownZones.get(zone);
	if (known !== undefined) return known;
	const good = /^[A-Za-z]+(\/[A-Za-z0-9_+-]+)+$|^UTC$/.test(zone) && computes(zone);
	// Lists of a million meetings ask for the same few hundred.
	if (knownZones.size < 1000) knownZones.set(zone, good);
	return good;
}

function computes(zone: string): boolean {
	try {
		return Temporal.Now.zonedDateTimeISO(zone) !== undefined;
	} catch {
		return false;
	}
}
