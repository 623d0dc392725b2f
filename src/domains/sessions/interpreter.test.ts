import { expect, test } from 'vitest';
import { ArrangedInput, InterpreterInput, shownInterpreters } from './interpreter.ts';

const of = (meetings: number, people = meetings) => ({ meetings, people });

test.each([
	['nobody', of(0), of(0), of(0), null, null],
	['ten people', of(30, 10), of(30, 10), of(0), null, null],
	['eleven, all had one', of(30, 11), of(30, 11), of(0), 30, 30],
	['eleven, none had one', of(30, 11), of(0), of(30, 11), 30, 0],
	['one of them had none', of(30, 11), of(29, 11), of(1, 1), 30, null],
	['few had one', of(40, 20), of(4, 3), of(36, 18), 40, null],
	['many of each', of(60, 30), of(40, 20), of(20, 12), 60, 40]
])('%s', (_, needed, had, without, shownNeeded, shownHad) => {
	expect(shownInterpreters({ needed, had, without })).toEqual({ needed: shownNeeded, had: shownHad });
});

test('another language needs its words; none at all is no interpreter', () => {
	expect(InterpreterInput.safeParse({ language: 'other', words: ' ' }).error?.issues[0]?.path).toEqual([
		'words'
	]);
	expect(InterpreterInput.parse({ words: 'x' })).toBeNull();
	expect(InterpreterInput.parse({ language: 'ase' })).toEqual({ language: 'ase', words: '' });
	expect(InterpreterInput.safeParse({ language: 'tlh' }).success).toBe(false);
});

test('who is arranged goes with how', () => {
	const visit = '01900000-0000-7000-8000-000000000000';
	expect(ArrangedInput.safeParse({ visit, who: 'Ana' }).error?.issues[0]?.path).toEqual(['how']);
	expect(ArrangedInput.parse({ visit })).toEqual({ visit, who: '' });
});
