import { getLocale } from '#paraglide/runtime.js';

/** A day and a time in the person's zone, in their language: "Nov 20, 3:15 PM". */
export function sinceWords(at: Date, timeZone: string): string {
	return new Intl.DateTimeFormat(getLocale() === 'es' ? 'es-US' : 'en-US', {
		timeZone,
		month: 'short',
		day: 'numeric',
		hour: 'numeric',
		minute: '2-digit'
	}).format(at);
}
