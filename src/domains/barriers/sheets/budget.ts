/** One week of money, in whole cents, so that nothing is lost or made by fractions. For the browser: no words, no library. */

/** How often an amount comes or goes. A month is a twelfth of 52 weeks. */
export const EVERY = ['week', 'two-weeks', 'month'] as const;
export type Every = (typeof EVERY)[number];

export const COMES = ['pay', 'benefits', 'family', 'other-in'] as const;
/** Needs in the order in which they are met first; and what may wait. */
export const NEEDS = ['home', 'food', 'medicine', 'rides', 'phone', 'children', 'must-pay'] as const;
export const WAITS = ['debt', 'saving', 'for-me', 'other-out'] as const;
export type Line = (typeof COMES)[number] | (typeof NEEDS)[number] | (typeof WAITS)[number];

/** More than a household moves in a month; also what keeps sums far from where whole numbers end. */
const MOST_CENTS = 99_999_99;

/**
 * Reads an amount as people write it: `$1,200`, `12.5`, `12,50`. Null: nothing is written.
 * A point or comma before three digits parts thousands only where it is a comma, so `1.200` is asked again, not guessed.
 */
export function readMoney(text: string): number | null | 'unread' {
	const typed = text.replaceAll(/[\s$]/g, '');
	if (typed === '') return null;
	const [, whole, part = ''] =
		/^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(typed) ?? /^(\d+),(\d{1,2})$/.exec(typed) ?? [];
	if (whole === undefined) return 'unread';
	const cents = Number(whole.replaceAll(',', '')) * 100 + Number(part.padEnd(2, '0'));
	return cents > MOST_CENTS ? 'unread' : cents;
}

const SHARE: Record<Every, [number, number]> = { week: [1, 1], 'two-weeks': [1, 2], month: [12, 52] };

/** What it is in one week. What comes is rounded down and what goes up: the sheet never promises a cent that is not there. */
export function inAWeek(cents: number, every: Every, way: 'in' | 'out'): number {
	const [times, parts] = SHARE[every];
	const whole = cents * times;
	const down = (whole - (whole % parts)) / parts;
	return way === 'out' && whole % parts > 0 ? down + 1 : down;
}

export interface Amount {
	line: Line;
	cents: number;
	every: Every;
}
export interface Week {
	comes: number;
	needs: number;
	waits: number;
	/** After everything; below nothing when it does not reach. */
	left: number;
	/** For each of seven days; nothing when nothing is left. */
	aDay: number;
	/** Needs that what comes does not reach, in their order, with what each lacks. */
	short: { line: Line; cents: number }[];
}

/** Adds up one week: what comes pays the needs in their order, then the rest. */
export function weekOf(amounts: readonly Amount[]): Week {
	const sum = (lines: readonly Line[], way: 'in' | 'out') =>
		amounts
			.filter(({ line }) => lines.includes(line))
			.reduce((all, { cents, every }) => all + inAWeek(cents, every, way), 0);
	const comes = sum(COMES, 'in');
	let purse = comes;
	const short: Week['short'] = [];
	for (const line of NEEDS) {
		const asked = sum([line], 'out');
		if (asked > purse) short.push({ line, cents: asked - purse });
		purse = Math.max(0, purse - asked);
	}
	const needs = sum(NEEDS, 'out');
	const waits = sum(WAITS, 'out');
	const left = comes - needs - waits;
	return { comes, needs, waits, left, aDay: left > 0 ? Math.floor(left / 7) : 0, short };
}
