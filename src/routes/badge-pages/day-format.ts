import { dateFormat } from '#platform/date-words.ts';

/** Days that are days (YYYY-MM-DD), and moments as days. */
export function dayFormat(locale: string, timeZone = 'UTC') {
	const format = dateFormat(locale, 'UTC', { dateStyle: 'long' });
	const local = dateFormat(locale, timeZone, { dateStyle: 'long' });
	return {
		day: (day: string) => format.format(new Date(`${day}T12:00:00Z`)),
		moment: (at: Date) => local.format(at)
	};
}
