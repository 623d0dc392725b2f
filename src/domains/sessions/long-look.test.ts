import { describe, expect, test } from 'vitest';
import { LOOK_FIELDS, lookIsDue, lookState, type LookDays } from './long-look.ts';
import { LongLookInput, PutOffInput } from './long-look-input.ts';
import { betterLifeDue } from './rules.ts';

const days = (more: Partial<LookDays> = {}): LookDays => ({
	firstTalkOn: '2026-03-02',
	lastHeldOn: null,
	openSince: null,
	putOffUntil: null,
	...more
});

describe('when the long look is due', () => {
	test('before the first talk there is none', () => {
		expect(lookState(days({ firstTalkOn: null }), '2026-06-01')).toBeNull();
	});
	test.each([
		['2026-05-31', {}, 'later'],
		['2026-06-01', {}, 'due'],
		['2026-06-01', { putOffUntil: '2026-06-15' }, 'put_off'],
		['2026-06-15', { putOffUntil: '2026-06-15' }, 'due'],
		['2026-08-30', { lastHeldOn: '2026-06-01' }, 'later'],
		['2026-08-31', { lastHeldOn: '2026-06-01' }, 'due'],
		['2026-06-20', { openSince: '2026-06-02' }, 'open'],
		// Put off long before it is due: that does not bring it forward.
		['2026-05-20', { putOffUntil: '2026-05-10' }, 'later']
	] as const)('%s with %j: %s', (today, more, state) => {
		expect(lookState(days(more), today)?.state).toBe(state);
	});
	test('putting it off moves the day of asking, never the day it was due', () => {
		expect(lookState(days({ putOffUntil: '2026-07-01' }), '2026-06-20')).toMatchObject({
			dueOn: '2026-06-01',
			askOn: '2026-07-01'
		});
	});
	test('one that was begun and left stays on the list', () => {
		expect(lookIsDue(days({ openSince: '2026-05-01' }), '2026-06-01')).not.toBeNull();
		expect(lookIsDue(days({ openSince: '2026-05-01' }), '2026-05-31')).toBeNull();
	});
});

describe('what the forms take', () => {
	test('every field is there, empty when nothing was typed', () => {
		const { mine, was } = LongLookInput.parse({ words_home: 'A key of my own', scale_home: '4' });
		expect(Object.keys(mine)).toEqual(LOOK_FIELDS);
		expect(mine).toMatchObject({ words_home: 'A key of my own', scale_home: '4', learned: '' });
		expect(was['words_home']).toBe('');
	});
	test.each([{ scale_home: '6' }, { scale_home: 'good' }, { words_home: 'x'.repeat(1001) }])(
		'%j is refused',
		(typed) => {
			expect(LongLookInput.safeParse(typed).success).toBe(false);
		}
	);
	test.each([[{ weeks: '3' }], [{ weeks: '52' }], [{}]])('put off by %j is refused', (typed) => {
		expect(PutOffInput.safeParse(typed).success).toBe(false);
	});
});

test.each([
	[1, [3, 7]],
	[2, [1, 3, 5, 7]],
	[4, [0, 1, 2, 3, 4, 5, 6, 7]]
])('every fourth week asks of a better life: talks each %d weeks', (weeks, asked) => {
	expect([0, 1, 2, 3, 4, 5, 6, 7].filter((before) => betterLifeDue(before, weeks))).toEqual(asked);
});
