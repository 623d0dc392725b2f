import { dateFormat } from '#platform/date-words.ts';

/** A calendar day in words. It belongs to no zone. */
export const dayLong = (day: string, locale: string) =>
	dateFormat(locale, 'UTC', { dateStyle: 'long' }).format(new Date(`${day}T12:00:00Z`));
