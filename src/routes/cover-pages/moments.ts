import { getLocale } from '#paraglide/runtime.js';
import { clockLocale } from '#platform/clock-locale.ts';
import { dateFormat } from '#platform/date-words.ts';
import { startOfDay, dayIn } from '#platform/time.ts';

/** A moment of an absence in words: the day alone when it is the start of a day, else with the time. */
export function momentOf(at: Date, timeZone: string): string {
	const locale = getLocale();
	const day = { weekday: 'short', month: 'short', day: 'numeric' } as const;
	const whole = startOfDay(dayIn(timeZone, at), timeZone).getTime() === at.getTime();
	return whole
		? dateFormat(locale, timeZone, day).format(at)
		: dateFormat(clockLocale(locale), timeZone, { ...day, hour: 'numeric', minute: '2-digit' }).format(at);
}
