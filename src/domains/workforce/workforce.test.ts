import { expect, test } from 'vitest';
import { DEFAULT_LOAD_WEIGHTS } from '#domains/people/people.ts';
import { loadWord, weightedLoad } from './workforce.ts';

test.each([
	[[], 0],
	[['weekly'], 2],
	[['close', 'weekly', 'on-request'], 5.25],
	[['monthly', 'two-weeks'], 1.5]
] as const)('the load of %j is %d', (levels, load) => {
	expect(weightedLoad(levels, DEFAULT_LOAD_WEIGHTS)).toBe(load);
});

test.each([
	[0, 28, 'room'],
	[25.1, 28, 'room'],
	[25.2, 28, 'nearly_full'],
	[27.5, 28, 'nearly_full'],
	[28, 28, 'full'],
	[40, 28, 'full']
] as const)('%d of %d points is %s', (load, capacity, word) => {
	expect(loadWord(load, capacity)).toBe(word);
});
