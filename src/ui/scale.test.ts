import { describe, expect, test } from 'vitest';
import { stepAt, wordFor } from './scale.ts';

describe('the word for a step', () => {
	const words = ['not at all', 'a little', 'somewhat', 'a lot', 'very much'];
	test.each([
		[0, 'not at all'],
		[2, 'not at all'],
		[3, 'a little'],
		[5, 'somewhat'],
		[8, 'a lot'],
		[9, 'very much'],
		[10, 'very much']
	])('%i of 0 to 10 is %s', (step, word) => {
		expect(wordFor(step, 11, words)).toBe(word);
	});
	test('a word for every step is that word', () => {
		expect([0, 1, 2, 3, 4].map((step) => wordFor(step, 5, words))).toEqual(words);
	});
	test('no words say nothing', () => {
		expect(wordFor(3, 11, [])).toBe('');
	});
});

describe('the step under a finger', () => {
	test.each([
		[-40, 0],
		[10, 0],
		[59, 1],
		[319, 10],
		[330, 10],
		[900, 10]
	])('at %i px of 330', (x, step) => {
		expect(stepAt(x, 0, 330, 11)).toBe(step);
	});
});
