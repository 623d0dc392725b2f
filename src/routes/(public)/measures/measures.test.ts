import { expect, test } from 'vitest';
import { celsiusOf, millilitresOf, OVEN_F, SPOONS } from './measures.ts';

test('measures of the kitchen, from the definitions of gallon and inch', () => {
	expect(Object.fromEntries(SPOONS.map((spoon) => [spoon, millilitresOf(spoon)]))).toEqual({
		teaspoon: 5,
		tablespoon: 15,
		cup: 237,
		pint: 473,
		quart: 946
	});
	expect(OVEN_F.map(celsiusOf)).toEqual([120, 150, 165, 175, 190, 205, 220, 230]);
});
