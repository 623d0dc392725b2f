/** The list that stays on the phone: what it holds and how a week adds up. Pure; nothing here knows of a server. */

export interface Entry {
	/** YYYY-MM-DD, as it was on the phone. */
	day: string;
	what: string;
	much: string;
}
/** A phone keeps years of it; older lines give way. */
export const MOST_LINES = 1000;

/** What was kept; what is no list, or no line, is left out. */
export function readLines(kept: string | undefined): Entry[] {
	try {
		const list: unknown = JSON.parse(kept ?? '[]');
		return Array.isArray(list) ? list.filter(isEntry) : [];
	} catch {
		return [];
	}
}
const isEntry = (one: unknown): one is Entry =>
	typeof one === 'object' &&
	one !== null &&
	['day', 'what', 'much'].every((name) => typeof (one as Record<string, unknown>)[name] === 'string');

/** The number that words begin with, in hundredths: "2.5 g", "1,5"; null without one. */
export function hundredthsIn(much: string): number | null {
	const [, whole, part = ''] = /^\s*(\d{1,6})(?:[.,](\d{1,2}))?(?![\d.,/])/u.exec(much) ?? [];
	return whole === undefined ? null : Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
	const at = new Date(`${day}T00:00:00Z`);
	return daysFrom(day, -((at.getUTCDay() + 6) % 7));
}

export function daysFrom(day: string, days: number): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export interface Sum {
	what: string;
	times: number;
	/** In hundredths; null where a line of it has no number. */
	sum: number | null;
}

/** What a week adds up to, each thing by itself: beers and pills are not one number. */
export function weekOf(lines: readonly Entry[], monday: string): Sum[] {
	const end = daysFrom(monday, 7);
	const inIt = lines.filter(({ day }) => day >= monday && day < end);
	const sums = new Map<string, Sum>();
	for (const { what, much } of inIt) {
		const key = what.trim().toLowerCase();
		const sum = sums.get(key) ?? { what: what.trim(), times: 0, sum: 0 };
		const number = hundredthsIn(much);
		sums.set(key, {
			...sum,
			times: sum.times + 1,
			sum: sum.sum === null || number === null ? null : sum.sum + number
		});
	}
	return [...sums.values()];
}
