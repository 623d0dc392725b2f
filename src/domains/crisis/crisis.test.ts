import { expect, test } from 'vitest';
import { dial, localFirst, NATIONAL, TO_CHECK, writeTo } from './crisis.ts';

test.each([
	['988', 'tel:988'],
	['1-800-799-7233', 'tel:18007997233'],
	['+1 (215) 555-0142', 'tel:+12155550142'],
	['1-800-662-HELP (4357)', 'tel:18006624357']
])('%s is dialled as %s', (typed, dialled) => {
	expect(dial(typed)).toBe(dialled);
});

test('a text goes to digits only', () => {
	expect(writeTo('741 741')).toBe('sms:741741');
});

test('no national number without the page it was seen on', () => {
	for (const line of [...Object.values(NATIONAL), ...TO_CHECK])
		expect(new URL(line.page).protocol).toBe('https:');
});

test.each([
	[[], null, false],
	[[], false, false],
	[[], true, true],
	[['coach'], null, true]
])('people %j, open %s: local first is %s', (keys, open, first) => {
	const people = keys.map((key) => ({ key, name: key, number: '1', text: null, note: null, checked: '' }));
	expect(localFirst({ people, open })).toBe(first);
});
