import { describe, expect, test } from 'vitest';
import { LEAST } from '#platform/small-counts.ts';
import { gapsOf, type Counted, type Gaps } from './gaps.ts';
import { CANNOT, NEEDS } from './life.ts';

const of = (need: number, ...counts: number[]): Counted[] =>
	counts.flatMap((count, at) => (count > 0 ? [{ need: NEEDS[need]!, why: CANNOT[at]!, count }] : []));

test('the example of the day: large reasons by themselves, the small ones together', () => {
	expect(gapsOf(of(0, 19, 8, 7, 7)).gaps).toEqual([
		{
			need: 'withdrawal',
			total: 41,
			reasons: [{ why: 'full', count: 19 }],
			others: { count: 22, reasons: ['insurance', 'cost', 'papers'] }
		}
	]);
});

describe('nothing small is printed, nor can be worked out', () => {
	test('one small reason takes the next with it, so that the sum does not give it away', () => {
		expect(gapsOf(of(0, 30, 12, 3)).gaps[0]).toMatchObject({
			total: 45,
			reasons: [{ why: 'full', count: 30 }],
			others: { count: 15, reasons: ['insurance', 'cost'] }
		});
	});
	test('two of ten, or eleven of one, are not named: the sum would tell each', () => {
		expect(gapsOf(of(0, 10, 10)).gaps[0]).toMatchObject({
			total: 20,
			reasons: [],
			others: { count: 20, reasons: [] }
		});
		const ones = NEEDS.slice(0, 11).flatMap((_, need) => of(need, 1));
		expect(gapsOf(ones)).toMatchObject({ gaps: [], together: null });
	});
	test('a need alone below eleven says nothing but its name', () => {
		expect(gapsOf(of(2, 5, 5))).toEqual({ gaps: [], tooFew: ['day-treatment'], together: null });
	});

	test('whatever the counts are, at least two tables fit what is printed, for each count of 1 to 10', () => {
		let checked = 0;
		for (let seed = 1; seed <= 300; seed++) {
			const counts = drawn(seed);
			const said = gapsOf(counts);
			for (const row of counts.filter(({ count }) => count < LEAST)) {
				checked++;
				expect(otherFits(counts, row, said), JSON.stringify({ seed, row, said })).toBe(true);
			}
		}
		expect(checked).toBeGreaterThan(500);
	});
});

/** Small tables of two needs and up to four reasons. */
function drawn(seed: number): Counted[] {
	let state = seed * 2654435761;
	const next = (most: number) => {
		state = (state * 1103515245 + 12345) % 2147483648;
		return Math.floor((state / 2147483648) * (most + 1));
	};
	return [0, 1].flatMap((need) =>
		of(need, ...Array.from({ length: 4 }, () => (next(2) === 0 ? 0 : next(18))))
	);
}

/** Whether some other table prints the very same and has another count here; a reason more or less is another table too. */
function otherFits(counts: Counted[], row: Counted, said: Gaps): boolean {
	const same = JSON.stringify(said);
	const rest = counts.filter((one) => one !== row);
	const inNeed = rest.filter((one) => one.need === row.need);
	const free = CANNOT.filter((why) => !counts.some((one) => one.need === row.need && one.why === why));
	const fits = (table: Counted[]) =>
		table.every(({ count }) => count > 0) && JSON.stringify(gapsOf(table)) === same;
	for (let count = 1; count <= 18; count++) {
		if (count === row.count) continue;
		const by = row.count - count;
		const without = rest.filter((one) => one.need !== row.need);
		if (fits([...rest, { ...row, count }])) return true;
		for (const other of inNeed)
			if (
				fits([
					...without,
					...inNeed.filter((one) => one !== other),
					{ ...row, count },
					{ ...other, count: other.count + by }
				])
			)
				return true;
		for (const other of rest.filter((one) => one.need !== row.need))
			if (
				fits([
					...rest.filter((one) => one !== other),
					{ ...row, count },
					{ ...other, count: other.count + by }
				])
			)
				return true;
		for (const why of free)
			if (by > 0 && fits([...rest, { ...row, count }, { ...row, why, count: by }])) return true;
	}
	return false;
}
