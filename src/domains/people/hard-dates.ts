/** Days that are hard for somebody: payday, court, an anniversary. Pure rules. */

export const HARD_DATE_KINDS = ['payday', 'court', 'anniversary', 'holiday', 'own'] as const;
export type HardDateKind = (typeof HARD_DATE_KINDS)[number];
export const REPEATS = ['once', 'weekly', 'two-weeks', 'monthly', 'yearly'] as const;
export type Repeats = (typeof REPEATS)[number];

/** A hard date as it was told: the day, or the first of those that repeat. */
export interface HardDate {
	id: string;
	kind: HardDateKind;
	/** ISO date. */
	on: string;
	repeats: Repeats;
	label: string | null;
}

/** One day on which a hard date falls. */
export interface HardDay {
	personId: string;
	id: string;
	kind: HardDateKind;
	label: string | null;
	/** ISO date in the person's own calendar. */
	date: string;
}

/**
 * The days from `from` to `to` (both included, ISO dates) on which it falls. A monthly 31st falls on the last day of
 * shorter months, a yearly February 29 on the 28th in other years.
 * @example daysOf({ on: '2026-01-31', repeats: 'monthly' }, '2026-02-01', '2026-03-31') // ['2026-02-28', '2026-03-31']
 */
export function daysOf(date: Pick<HardDate, 'on' | 'repeats'>, from: string, to: string): string[] {
	const first = Temporal.PlainDate.from(date.on);
	const start = Temporal.PlainDate.from(from);
	const end = Temporal.PlainDate.from(to);
	const days: string[] = [];
	for (let n = stepsBefore(first, date.repeats, start); ; n++) {
		const day = nth(first, date.repeats, n);
		if (Temporal.PlainDate.compare(day, end) > 0) return days;
		if (Temporal.PlainDate.compare(day, start) >= 0) days.push(day.toString());
		if (date.repeats === 'once') return days;
	}
}

function nth(first: Temporal.PlainDate, repeats: Repeats, n: number): Temporal.PlainDate {
	switch (repeats) {
		case 'once':
			return first;
		case 'weekly':
			return first.add({ days: 7 * n });
		case 'two-weeks':
			return first.add({ days: 14 * n });
		case 'monthly':
			return first.add({ months: n });
		case 'yearly':
			return first.add({ years: n });
	}
}

/** How many repeats lie safely before `start`, so that a date of long ago is not walked from its beginning. */
function stepsBefore(first: Temporal.PlainDate, repeats: Repeats, start: Temporal.PlainDate): number {
	const days = first.until(start, { largestUnit: 'days' }).days;
	const length = { once: Infinity, weekly: 7, 'two-weeks': 14, monthly: 31, yearly: 366 }[repeats];
	return Math.max(0, Math.floor(days / length) - 1);
}
