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

/** Staffed hours as short as they go, for a text: "Mon-Fri 9:00 AM-5:00 PM". */
export function hoursShort(hours: readonly StaffedHours[], locale: string): string[] {
	const names = dayNames(locale, 'short');
	const clock = (time: string) =>
		Temporal.PlainTime.from(time)
			.toLocaleString(clockLocale(locale), { hour: 'numeric', minute: '2-digit' })
			.replaceAll(/[\u00a0\u202f]/g, ' ');
	const byHours = new Map<string, number[]>();
	for (const { days, from, to } of hours) {
		const words = `${clock(from)}-${clock(to)}`;
		byHours.set(words, [...(byHours.get(words) ?? []), ...days]);
	}
	return [...byHours].map(([words, days]) => `${runs(days, names)} ${words}`);
}

/** Days one after another as "Mon-Fri", others with a comma. */
function runs(days: readonly number[], names: readonly string[]): string {
	const found: [number, number][] = [];
	for (const day of [...new Set(days)].toSorted((a, b) => a - b)) {
		const last = found.at(-1);
		if (last && day === last[1] + 1) last[1] = day;
		else found.push([day, day]);
	}
	return found
		.map(([from, to]) => (from === to ? names[from - 1] : `${names[from - 1]}-${names[to - 1]}`))
		.join(', ');
}
