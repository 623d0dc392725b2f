import { dateFormat } from '#platform/date-words.ts';
import { getLocale } from '#paraglide/runtime.js';

/** A calendar day of a paper in words. */
export const dayWords = (day: string): string =>
	dateFormat(getLocale(), 'UTC', { dateStyle: 'long' }).format(new Date(`${day}T12:00Z`));
