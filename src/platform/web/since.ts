import { getLocale } from '#paraglide/runtime.js';
import { clockLocale } from '#platform/clock-locale.ts';

/** A day and a time in the person's zone, in their language: "Nov 20, 3:15 PM". */
export function sinceWords(at: Date, timeZone: string): string {
	return new Intl.DateTimeFormat(clockLocale(getLocale()), {
		timeZone,
		month: 'short',
		day: 'numeric',
		hour: 'numeric',
		minute: '2-digit'
	}).format(at);
}
