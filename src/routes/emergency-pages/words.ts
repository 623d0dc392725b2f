import { getLocale } from '#paraglide/runtime.js';
import { clockLocale } from '#platform/clock-locale.ts';

/** "3:42 PM" in this zone. */
export const clockIn = (timeZone: string) => (at: Date) =>
	at.toLocaleTimeString(clockLocale(getLocale()), { hour: 'numeric', minute: '2-digit', timeZone });

/** "November 27, 3:42 PM" in this zone. */
export const momentIn = (timeZone: string) => (at: Date) =>
	at.toLocaleString(clockLocale(getLocale()), {
		month: 'long',
		day: 'numeric',
		hour: 'numeric',
		minute: '2-digit',
		timeZone
	});
