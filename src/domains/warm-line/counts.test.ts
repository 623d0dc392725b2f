import { expect, test } from 'vitest';
import { shownCounts } from './counts.ts';

const week = { from: '2096-05-28', calls: 0, answered: 0, waited: 0, promised: 0, kept: 0 };

test('small numbers are hidden, and parts that would tell the rest', () => {
	expect(shownCounts(week)).toEqual(week);
	expect(shownCounts({ ...week, calls: 10, answered: 10, promised: 1, kept: 0 })).toEqual({
		...week,
		calls: null,
		answered: null,
		waited: null,
		promised: null,
		kept: null
	});
	expect(shownCounts({ ...week, calls: 30, answered: 25, waited: 12, promised: 30, kept: 30 })).toEqual({
		...week,
		calls: 30,
		answered: null,
		waited: 12,
		promised: 30,
		kept: 30
	});
});
