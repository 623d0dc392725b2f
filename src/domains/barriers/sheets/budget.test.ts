import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVERY, inAWeek, NEEDS, readMoney, weekOf, type Amount } from './budget.ts';

describe('an amount as somebody writes it', () => {
	test.each([
		['', null],
		['  ', null],
		['12', 1200],
		['$1,200', 120_000],
		['1,200.5', 120_050],
		['12.5', 1250],
		['12,50', 1250],
		['0.07', 7],
		['0', 0],
		['99999.99', 9_999_999],
		['$ 40', 4000]
	])('%s', (text, cents) => expect(readMoney(text)).toBe(cents));

	test.each(['-5', '1.200', '1,2,3', '12,500,0', '12.345', 'ten', '1e3', '100000', '5%', '1..2', '١٢', '.5'])(
		'is asked again: %s',
		(text) => expect(readMoney(text)).toBe('unread')
	);

	test('every amount of whole cents reads back as itself', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 9_999_999 }), (cents) => {
				const text = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
				expect(readMoney(text)).toBe(cents);
			})
		);
	});
});

describe('one week', () => {
	test('what comes is rounded down, what goes up, and never by a cent or more', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.constantFrom(...EVERY), (cents, every) => {
				const low = inAWeek(cents, every, 'in');
				const high = inAWeek(cents, every, 'out');
				const parts = { week: 52, 'two-weeks': 26, month: 12 }[every];
				expect(Number.isInteger(low) && Number.isInteger(high)).toBe(true);
				expect(low * 52).toBeLessThanOrEqual(cents * parts);
				expect(high * 52).toBeGreaterThanOrEqual(cents * parts);
				expect(high - low).toBeLessThanOrEqual(1);
			})
		);
	});

	test('a month is twelve of fifty-two weeks, not four', () => {
		expect(inAWeek(52_000, 'month', 'out')).toBe(12_000);
		expect(inAWeek(1, 'month', 'out')).toBe(1);
		expect(inAWeek(1, 'month', 'in')).toBe(0);
	});

	test('needs come first, in their order; what is left is for seven days', () => {
		const amounts: Amount[] = [
			{ line: 'pay', cents: 60_000, every: 'two-weeks' },
			{ line: 'home', cents: 10_000, every: 'week' },
			{ line: 'food', cents: 7001, every: 'week' },
			{ line: 'debt', cents: 2000, every: 'week' }
		];
		expect(weekOf(amounts)).toEqual({
			comes: 30_000,
			needs: 17_001,
			waits: 2000,
			left: 10_999,
			aDay: 1571,
			short: []
		});
	});

	test('what does not reach says which need lacks how much; what may wait does not take from a need', () => {
		const week = weekOf([
			{ line: 'benefits', cents: 10_000, every: 'week' },
			{ line: 'phone', cents: 1000, every: 'week' },
			{ line: 'home', cents: 9500, every: 'week' },
			{ line: 'for-me', cents: 5000, every: 'week' }
		]);
		expect(week).toMatchObject({ left: -5500, aDay: 0, short: [{ line: 'phone', cents: 500 }] });
	});

	test('what the needs lack is what they ask for beyond what comes', () => {
		const amount = fc.record({
			line: fc.constantFrom('pay' as const, ...NEEDS),
			cents: fc.integer({ min: 0, max: 9_999_999 }),
			every: fc.constantFrom(...EVERY)
		});
		fc.assert(
			fc.property(fc.array(amount, { maxLength: 20 }), (amounts) => {
				const { comes, needs, short } = weekOf(amounts);
				expect(short.reduce((all, one) => all + one.cents, 0)).toBe(Math.max(0, needs - comes));
			})
		);
	});

	test('an empty sheet is all nothing', () =>
		expect(weekOf([])).toEqual({ comes: 0, needs: 0, waits: 0, left: 0, aDay: 0, short: [] }));
});
