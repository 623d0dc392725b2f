/** What a county is told about places that could not: counts, with small numbers hidden and nothing to work them out from. Pure. */
import { LEAST } from '#platform/small-counts.ts';
import { CANNOT, NEEDS, type Cannot, type Need } from './life.ts';

export interface Counted {
	need: Need;
	why: Cannot;
	count: number;
}

export interface Gap {
	need: Need;
	total: number;
	reasons: { why: Cannot; count: number }[];
	/** The reasons that are each too small to print, together; null: there are none. Unnamed where naming them would tell each. */
	others: { count: number; reasons: Cannot[] } | null;
}

export interface Gaps {
	gaps: Gap[];
	/** Needs of which even the sum may not be printed. */
	tooFew: Need[];
	/** The needs too small to print, together; null where that would tell too much. */
	together: number | null;
}

/** @param counts one row for each need and reason, counts of one or more */
export function gapsOf(counts: readonly Counted[]): Gaps {
	const byNeed = NEEDS.map((need) => ({ need, rows: counts.filter((row) => row.need === need) }))
		.filter(({ rows }) => rows.length > 0)
		.map((one) => ({ ...one, total: sum(one.rows) }));
	const shown = byNeed.filter(({ total }) => total >= LEAST);
	// No total over all needs is printed: a need that is hidden cannot be taken from one.
	const hidden = byNeed.filter(({ total }) => total < LEAST);
	return {
		gaps: shown
			.map(({ need, rows, total }) => gapOf(need, rows, total))
			.toSorted((a, b) => b.total - a.total),
		tooFew: hidden.map(({ need }) => need),
		together: tellsNone(hidden.map(({ total }) => total))
			? hidden.reduce((all, { total }) => all + total, 0)
			: null
	};
}

/** Whether the sum of what is hidden gives none of it away, also to who knows that each is from 1 to 10. */
function tellsNone(sizes: readonly number[]): boolean {
	const all = sizes.reduce((sum, size) => sum + size, 0);
	const small = sizes.every((size) => size < LEAST);
	return (
		sizes.length > 1 &&
		all >= LEAST &&
		!(small && (all === sizes.length || all === sizes.length * (LEAST - 1)))
	);
}

function gapOf(need: Need, rows: Counted[], total: number): Gap {
	const { shown, hidden } = split(rows);
	return {
		need,
		total,
		reasons: shown.map(({ why, count }) => ({ why, count })).toSorted((a, b) => b.count - a.count),
		others:
			hidden.length > 0
				? {
						count: sum(hidden),
						// Not named where all could be ten: their number is the sum divided by ten, and each would be told. In the order
						// of the list: their own would tell which is the smaller.
						reasons:
							sum(hidden) % (LEAST - 1) === 0
								? []
								: CANNOT.filter((why) => hidden.some((one) => one.why === why))
					}
				: null
	};
}

/**
 * What may stand by itself, and what only together with others: the total is printed, so that one hidden reason could be
 * worked out. Then the smallest that was shown goes with it.
 */
function split(rows: readonly Counted[]): { shown: Counted[]; hidden: Counted[] } {
	const sorted = CANNOT.flatMap((why) => rows.filter((row) => row.why === why)).toSorted(
		(a, b) => a.count - b.count
	);
	let cut = sorted.findIndex(({ count }) => count >= LEAST);
	if (cut < 0) cut = sorted.length;
	while (cut > 0 && cut < sorted.length && (cut < 2 || sum(sorted.slice(0, cut)) < LEAST)) cut++;
	return { shown: sorted.slice(cut), hidden: sorted.slice(0, cut) };
}

const sum = (rows: readonly { count: number }[]) => rows.reduce((all, row) => all + row.count, 0);
