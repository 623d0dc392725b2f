import { expect, test } from 'vitest';
import { byDay, endOfDay, instantOf, sameTimeLater, wallOf } from './when.ts';

const NY = 'America/New_York';

test.each([
	['2026-11-24', '15:00', NY, '2026-11-24T20:00:00.000Z'],
	['2026-07-24', '15:00', NY, '2026-07-24T19:00:00.000Z'],
	// 02:30 does not exist on the day the clocks go forward: the moment after.
	['2026-03-08', '02:30', NY, '2026-03-08T07:30:00.000Z'],
	// 01:30 comes twice on the day they go back: the first.
	['2026-11-01', '01:30', NY, '2026-11-01T05:30:00.000Z']
])('%s %s in %s', (date, time, zone, instant) => {
	expect(instantOf(date, time, zone).toISOString()).toBe(instant);
});

test.each([
	['2026-02-30', '10:00'],
	['2026-13-01', '10:00'],
	['2026-01-01', '25:00'],
	['x', 'y']
])('%s %s is no time', (date, time) => {
	expect(() => instantOf(date, time, NY)).toThrow(expect.objectContaining({ code: 'invalid' }));
});

test('a weekly visit keeps its wall time over both clock changes', () => {
	const before = instantOf('2026-10-29', '15:00', NY);
	const after = sameTimeLater(before, NY, before);
	expect(wallOf(after, NY)).toEqual({ date: '2026-11-05', time: '15:00' });
	expect(after.getTime() - before.getTime()).toBe((7 * 24 + 1) * 3_600_000);
	expect(wallOf(sameTimeLater(instantOf('2026-03-03', '15:00', NY), NY, new Date('2026-03-03')), NY)).toEqual(
		{ date: '2026-03-10', time: '15:00' }
	);
	expect(wallOf(sameTimeLater(before, NY, new Date('2026-12-01')), NY).date).toBe('2026-12-03');
});

test('the day ends at midnight of its zone', () => {
	expect(endOfDay(new Date('2026-11-24T23:00:00Z'), NY).toISOString()).toBe('2026-11-25T05:00:00.000Z');
	expect(endOfDay(new Date('2026-11-24T23:00:00Z'), 'Pacific/Auckland').toISOString()).toBe(
		'2026-11-25T11:00:00.000Z'
	);
});

test.each([
	['03:10', '10:00'],
	['06:59', '10:00'],
	['07:00', '07:00'],
	['21:00', '21:00'],
	['23:30', '10:00']
])('a talk at %s offers the next at %s', (time, offered) => {
	expect(byDay(time)).toBe(offered);
});
