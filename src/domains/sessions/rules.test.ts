import { expect, test } from 'vitest';
import { betterLifeDue, keepBoth, type Words } from './rules.ts';

test('every fourth review of a goal asks whether it makes life better', () => {
	expect([0, 1, 2, 3, 4, 6, 7, 11].map((before) => betterLifeDue(before))).toEqual([
		false,
		false,
		false,
		true,
		false,
		false,
		true,
		true
	]);
});

const cases: [string, Words, Words, Words, Words, string[]][] = [
	['nobody typed', { a: '1' }, { a: '1' }, { a: '1' }, { a: '1' }, []],
	['only I typed', { a: '1' }, { a: '2' }, { a: '1' }, { a: '2' }, []],
	['only the other typed', { a: '1' }, { a: '1' }, { a: '3' }, { a: '3' }, []],
	['both typed the same', { a: '1' }, { a: '3' }, { a: '3' }, { a: '3' }, []],
	['both typed, differently', { a: '1' }, { a: '2' }, { a: '3' }, { a: '3' }, ['a']],
	[
		'each typed in a field of their own',
		{ a: '', b: '' },
		{ a: 'x', b: '' },
		{ a: '', b: 'y' },
		{ a: 'x', b: 'y' },
		[]
	],
	['I emptied what the other changed', { a: '1' }, { a: '' }, { a: '3' }, { a: '3' }, ['a']]
];
test.each(cases)('two at once: %s', (_name, was, mine, now, kept, clash) => {
	expect(keepBoth(was, mine, now)).toEqual({ kept, clash });
});
