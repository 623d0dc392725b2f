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
