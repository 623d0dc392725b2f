/** Opening hours in words. */
import { clockLocale } from '#platform/clock-locale.ts';
import { m } from '#paraglide/messages.js';
import type { Opening, Schedule } from './opening.ts';

/** Open, or when next. */
export function sayOpening(opening: Opening, words: { locale: string; now: Date }): string {
	if (opening.state === 'always') return m.finding_always_open();
	if (opening.state === 'unknown') return m.finding_hours_unknown();
	if (opening.state === 'open') return m.finding_open_until({ time: sayTime(opening.until, words.locale) });
	const { opens } = opening;
	const today = words.now.toTemporalInstant().toZonedDateTimeISO(opens.timeZoneId).toPlainDate();
	const days = opens.toPlainDate().since(today).days;
	const time = sayTime(opens, words.locale);
	if (days === 0) return m.finding_opens_today({ time });
	if (days === 1) return m.finding_opens_tomorrow({ time });
	return m.finding_opens({ day: opens.toLocaleString(words.locale, { weekday: 'long' }), time });
}

const sayTime = (at: Temporal.ZonedDateTime, locale: string): string =>
	at.toLocaleString(clockLocale(locale), { hour: 'numeric', minute: '2-digit' });

const dayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** One line of opening times. */
export function sayTimes(schedule: Schedule, locale: string): string {
	const description = schedule.description?.trim() ?? '';
	if (!schedule.days?.length || !schedule.opens || !schedule.closes) return description;
	const days = sayDays(schedule.days, locale);
	const clock = (text: string) => {
		try {
			return Temporal.PlainTime.from(text.slice(0, 5)).toLocaleString(clockLocale(locale), {
				hour: 'numeric',
				minute: '2-digit'
			});
		} catch {
			return text;
		}
	};
	const allDay = /^0?0:00/.test(schedule.opens) && /^(00:00|24:00|23:59)/.test(schedule.closes);
	const times = allDay
		? m.finding_times_all_day({ days })
		: m.finding_times({ days, from: clock(schedule.opens), to: clock(schedule.closes) });
	return description ? `${times} (${description})` : times;
}

/** "Every day", "Mon to Fri", or the days one by one. */
function sayDays(codes: string[], locale: string): string {
	const days = [...new Set(codes.map((code) => dayCodes.indexOf(code)))].filter((day) => day >= 0).toSorted();
	if (days.length === 7) return m.finding_every_day();
	// 2023-01-02 was a Monday.
	const names = days.map((day) =>
		new Date(Date.UTC(2023, 0, 2 + day)).toLocaleDateString(locale, { weekday: 'short', timeZone: 'UTC' })
	);
	const [first, last] = [names[0] ?? '', names.at(-1) ?? ''];
	const inARow = days.every((day, at) => at === 0 || day === (days[at - 1] ?? 0) + 1);
	return inARow && days.length > 2
		? m.finding_day_range({ from: first, to: last })
		: new Intl.ListFormat(locale).format(names);
}
