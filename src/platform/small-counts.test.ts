import { expect, test } from 'vitest';
import { shownCount, shownPart } from './small-counts.ts';

test.each([
	[0, 0],
	[1, null],
	[10, null],
	[11, 11]
])('a count of %i is shown as %o', (count, shown) => expect(shownCount(count)).toBe(shown));

test.each([
	[0, 30, 0],
	[30, 30, 30],
	[19, 30, 19],
	[5, 30, null],
	[25, 30, null],
	[0, 10, null],
	[10, 10, null]
])('a part of %i in %i is shown as %o', (part, whole, shown) => expect(shownPart(part, whole)).toBe(shown));
