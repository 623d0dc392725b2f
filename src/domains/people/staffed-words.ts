import { clockLocale } from '#platform/clock-locale.ts';
import type { StaffedHours } from './organization.ts';

/** The names of the days of the week, Monday first, in a language. */
export function dayNames(locale: string, length: 'long' | 'short' = 'long'): string[] {
	const monday = Temporal.PlainDate.from('2026-01-05');
	return Array.from({ length: 7 }, (_, at) =>
		monday.add({ days: at }).toLocaleString(locale, { weekday: length })
	);
}

/** Staffed hours for reading: days with the same hours in one line, "Monday, Tuesday: 09:00 to 17:00" left to the page. */
export function hoursLines(
	hours: readonly StaffedHours[],
	locale: string
): { days: string; from: string; to: string }[] {
	const names = dayNames(locale);
	const byHours = new Map<string, { days: number[]; from: string; to: string }>();
	for (const { days, from, to } of hours) {
		const line = byHours.get(`${from}-${to}`) ?? { days: [], from, to };
		line.days.push(...days);
		byHours.set(`${from}-${to}`, line);
	}
	const clock = (time: string) =>
		Temporal.PlainTime.from(time).toLocaleString(clockLocale(locale), { hour: 'numeric', minute: '2-digit' });
	const list = new Intl.ListFormat(locale, { type: 'unit' });
	return [...byHours.values()].map(({ days, from, to }) => ({
		days: list.format(days.toSorted().map((day) => names[day - 1] ?? '')),
		from: clock(from),
		to: clock(to)
	}));
}
