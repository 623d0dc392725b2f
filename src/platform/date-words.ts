/** Dates in words. Making an Intl.DateTimeFormat costs about 0.1 ms, which a list of thirty lines feels; each is made once. */

const made = new Map<string, Intl.DateTimeFormat>();

/** The formatter of a language, a zone and a shape, made once per process. `shape` is a constant of the caller. */
export function dateFormat(
	locale: string,
	timeZone: string,
	shape: Omit<Intl.DateTimeFormatOptions, 'timeZone'>
): Intl.DateTimeFormat {
	const key = `${locale}|${timeZone}|${JSON.stringify(shape)}`;
	let format = made.get(key);
	if (!format) {
		format = new Intl.DateTimeFormat(locale, { ...shape, timeZone });
		// Zones and shapes are few; a page that asked for endless ones would be a mistake, not a leak.
		if (made.size < 2000) made.set(key, format);
	}
	return format;
}

/** The zone as people say it, "Eastern Time"; its own name where the language has no word for it. */
export function zoneWord(locale: string, timeZone: string, at: Date): string {
	const named = dateFormat(locale, timeZone, { timeZoneName: 'longGeneric' })
		.formatToParts(at)
		.find((part) => part.type === 'timeZoneName');
	return named?.value ?? timeZone;
}
