import { clockLocale } from '#platform/clock-locale.ts';
import { dateFormat } from '#platform/date-words.ts';

/** A calendar day in words. It belongs to no zone. */
export const dayLong = (day: string, locale: string) =>
	dateFormat(locale, 'UTC', { dateStyle: 'long' }).format(new Date(`${day}T12:00:00Z`));

/** 09:30 as the reader's clock says it. It belongs to no zone. */
export const clockOf = (time: string, locale: string) =>
	dateFormat(clockLocale(locale), 'UTC', { hour: 'numeric', minute: '2-digit' }).format(
		new Date(`2000-01-01T${time}:00Z`)
	);
