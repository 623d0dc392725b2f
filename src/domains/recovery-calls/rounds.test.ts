/** When somebody is due: examples over midnight, over changed clocks, and for what comes after nobody answered. */
import { describe, expect, test } from 'vitest';
import { dueCall, unreachedRounds, windowOn, type Attempt, type CallHours } from './rounds.ts';

const ZONE = 'America/New_York';
const hours = (more: Partial<CallHours> = {}): CallHours => ({
	days: [2],
	starts: '18:00',
	ends: '20:00',
	timeZone: ZONE,
	tries: 2,
	since: new Date('2026-01-01T00:00:00Z'),
	...more
});
const attempt = (roundOn: string, at: number, outcome: string | null = 'no-answer'): Attempt => ({
	roundOn,
	attempt: at,
	outcome,
	endedAt: outcome ? new Date(`${roundOn}T23:30:00Z`) : null
});
// 2 June 2026 is a Tuesday; 18:00 in New York is 22:00 UTC then.
const due = (now: string, made: Attempt[] = [], more: Partial<CallHours> = {}) => {
	const found = dueCall(hours(more), made, new Date(now));
	return found && [found.roundOn, found.attempt, found.from <= new Date(now) ? 'now' : 'later'];
};

describe('due', () => {
	test.each([
		['before the hours: later today', '2026-06-02T12:00:00Z', [], ['2026-06-02', 1, 'later']],
		['in the hours', '2026-06-02T22:00:00Z', [], ['2026-06-02', 1, 'now']],
		['the hours are over', '2026-06-03T00:00:00Z', [], null],
		['another day, after midnight UTC', '2026-06-04T02:00:00Z', [], null],
		['somebody has it', '2026-06-02T22:30:00Z', [attempt('2026-06-02', 1, null)], null],
		['talked', '2026-06-03T22:30:00Z', [attempt('2026-06-02', 1, 'talked')], null],
		['no answer: the next day', '2026-06-03T22:30:00Z', [attempt('2026-06-02', 1)], ['2026-06-02', 2, 'now']],
		['not on the same day again', '2026-06-02T23:50:00Z', [attempt('2026-06-02', 1)], null],
		[
			'no third try where two were agreed',
			'2026-06-04T22:30:00Z',
			[attempt('2026-06-02', 1), attempt('2026-06-02', 2)],
			null
		],
		['wrong number: nobody', '2026-06-09T22:30:00Z', [attempt('2026-06-02', 1, 'wrong-number')], null]
	])('%s', (_, now, made, expected) => {
		expect(due(now, made as Attempt[])).toEqual(expected);
	});

	test('a wrong number is over once the person has saved again', () => {
		const made = [attempt('2026-06-02', 1, 'wrong-number')];
		expect(due('2026-06-09T22:30:00Z', made, { since: new Date('2026-06-03T12:00:00Z') })).toEqual([
			'2026-06-09',
			1,
			'now'
		]);
	});

	test('hours over midnight belong to the evening on which they began', () => {
		const night = { starts: '22:00', ends: '01:00' };
		expect(due('2026-06-03T04:30:00Z', [], night), '00:30 on the wall').toEqual(['2026-06-02', 1, 'now']);
		expect(due('2026-06-03T05:00:00Z', [], night)).toBeNull();
		expect(due('2026-06-02T04:30:00Z', [], night), 'the morning before').toEqual(['2026-06-02', 1, 'later']);
	});

	test('the hours stay on the wall when the clocks change', () => {
		const night = { starts: '22:00', ends: '06:00', timeZone: ZONE };
		const spring = windowOn('2026-03-07', night);
		expect((spring.until.getTime() - spring.from.getTime()) / 3_600_000).toBe(7);
		const autumn = windowOn('2026-10-31', night);
		expect((autumn.until.getTime() - autumn.from.getTime()) / 3_600_000).toBe(9);
		// An hour that the clocks leave out: nobody is called in it.
		expect(
			due('2026-03-08T07:15:00Z', [], { days: [7], starts: '02:10', ends: '02:20', since: new Date(0) })
		).toEqual(['2026-03-08', 1, 'now']);
	});
});

describe('a round that reached nobody', () => {
	const over = (now: string, made: Attempt[], more: Partial<CallHours> = {}) =>
		unreachedRounds(hours(more), made, new Date(now)).map(({ roundOn, attempt: at }) => [roundOn, at]);
	test('ends with the last agreed try, or when the day for the next one has passed without a call', () => {
		const one = [attempt('2026-06-02', 1)];
		expect(over('2026-06-02T23:40:00Z', one)).toEqual([]);
		expect(over('2026-06-02T23:40:00Z', one, { tries: 1 })).toEqual([['2026-06-02', 1]]);
		expect(over('2026-06-04T00:00:00Z', one)).toEqual([['2026-06-02', 1]]);
		expect(over('2026-06-03T22:30:00Z', [...one, attempt('2026-06-02', 2)])).toEqual([['2026-06-02', 2]]);
		expect(over('2026-06-03T22:30:00Z', [...one, attempt('2026-06-02', 2, 'talked')])).toEqual([]);
		expect(over('2026-06-02T23:40:00Z', one, { days: [2, 3] }), 'tomorrow is a day of its own').toEqual([
			['2026-06-02', 1]
		]);
	});
});
