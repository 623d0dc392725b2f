/** What a person's own past says, by calendar days alone: no hours are counted, so clock changes cannot make or lose a day. */

/** One calendar day (ISO date) with the most that was said of use that day: 0 none, 1 within the own aim, 2 beyond it, null not said. */
export interface DaySaid {
	day: string;
	useState: number | null;
}

export interface Totals {
	/** Days with a check-in. */
	days: number;
	/** Days on which use was answered at all; without any, the two below say nothing. */
	answered: number;
	/** Days within the person's own aim. This number only ever grows. */
	aimDays: number;
	/** The longest run of such days, in the order they were told. A day without an answer neither counts nor breaks it. */
	longest: number;
}

/**
 * Totals and the longest stretch. There is no current streak on purpose: it could only go back to zero.
 * @example totalsOf([{ day: '2026-03-07', useState: 0 }, { day: '2026-03-09', useState: 0 }]).longest === 2
 */
export function totalsOf(days: readonly DaySaid[]): Totals {
	const byDay = new Map<string, number | null>();
	for (const { day, useState } of days) byDay.set(day, most(byDay.get(day) ?? null, useState));
	const told = [...byDay]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.flatMap(([, state]) => (state === null ? [] : [state]));
	let run = 0;
	let longest = 0;
	for (const state of told) {
		run = state < 2 ? run + 1 : 0;
		longest = Math.max(longest, run);
	}
	return {
		days: byDay.size,
		answered: told.length,
		aimDays: told.filter((state) => state < 2).length,
		longest
	};
}

function most(a: number | null, b: number | null): number | null {
	return a === null ? b : b === null ? a : Math.max(a, b);
}

export type Direction = 'higher' | 'lower' | 'same' | 'unknown';

/** The last seven days against the days before them, in this person's own measure. Needs three answers on each side. */
export function direction(
	points: readonly { day: string; value: number | null }[],
	today: string
): Direction {
	const weekAgo = Temporal.PlainDate.from(today).subtract({ days: 7 }).toString();
	const said = points.flatMap(({ day, value }) => (value === null ? [] : [{ day, value }]));
	const lately = said.filter(({ day }) => day > weekAgo);
	const usual = said.filter(({ day }) => day <= weekAgo);
	if (lately.length < 3 || usual.length < 3) return 'unknown';
	const difference = mean(lately) - mean(usual);
	return Math.abs(difference) < 1 ? 'same' : difference > 0 ? 'higher' : 'lower';
}

function mean(points: readonly { value: number }[]): number {
	return points.reduce((sum, { value }) => sum + value, 0) / points.length;
}

/** The calendar day at an instant, where the person is. */
export function dayAt(at: Date, zone: string): string {
	return Temporal.Instant.fromEpochMilliseconds(at.getTime())
		.toZonedDateTimeISO(zone)
		.toPlainDate()
		.toString();
}

/** Every calendar day from `first` to `last`, both included. */
export function daysBetween(first: string, last: string): string[] {
	const end = Temporal.PlainDate.from(last);
	const days: string[] = [];
	for (
		let day = Temporal.PlainDate.from(first);
		Temporal.PlainDate.compare(day, end) <= 0;
		day = day.add({ days: 1 })
	)
		days.push(day.toString());
	return days;
}
