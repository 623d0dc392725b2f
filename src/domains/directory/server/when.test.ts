import { describe, expect, test } from 'vitest';
import { durationMinutes, nextOccurrence, weekMinutes } from './when.ts';

const at = (text: string) => Temporal.Instant.from(text);
const weekly = (
	days: number[],
	startTime: string | null,
	endTime: string | null = null,
	timezone = 'America/New_York'
) => ({
	days,
	startTime,
	endTime,
	timezone
});

describe('the next time', () => {
	// 2026-03-08 and 2026-11-01 are the clock changes in New York, both on a Sunday (0).
	test.each<[string, ReturnType<typeof weekly>, string, string, boolean]>([
		['later today', weekly([0], '19:00'), '2026-03-08T20:00:00Z', '2026-03-08T19:00:00-04:00', false],
		[
			'next week when it is over',
			weekly([0], '19:00'),
			'2026-03-09T00:00:00Z',
			'2026-03-15T19:00:00-04:00',
			false
		],
		[
			'same clock time after the spring change',
			weekly([0], '19:00'),
			'2026-03-02T12:00:00Z',
			'2026-03-08T19:00:00-04:00',
			false
		],
		[
			'same clock time after the autumn change',
			weekly([0], '19:00'),
			'2026-10-26T12:00:00Z',
			'2026-11-01T19:00:00-05:00',
			false
		],
		[
			'the skipped hour begins an hour later',
			weekly([0], '02:30'),
			'2026-03-08T05:00:00Z',
			'2026-03-08T03:30:00-04:00',
			false
		],
		[
			'the doubled hour is the first of the two',
			weekly([0], '01:30'),
			'2026-11-01T04:00:00Z',
			'2026-11-01T01:30:00-04:00',
			false
		],
		['on now', weekly([0], '19:00', '20:30'), '2026-03-08T23:45:00Z', '2026-03-08T19:00:00-04:00', true],
		[
			'on now, past midnight',
			weekly([6], '23:30', '00:30'),
			'2026-03-08T05:10:00Z',
			'2026-03-07T23:30:00-05:00',
			true
		],
		[
			'over at its end',
			weekly([6], '23:30', '00:30'),
			'2026-03-08T05:30:00Z',
			'2026-03-14T23:30:00-04:00',
			false
		],
		[
			'on now, through the skipped hour',
			weekly([0], '01:30', '03:30'),
			'2026-03-08T07:10:00Z',
			'2026-03-08T01:30:00-05:00',
			true
		],
		[
			'on now, in the second of the doubled hours',
			weekly([0], '01:30', '02:30'),
			'2026-11-01T06:15:00Z',
			'2026-11-01T01:30:00-04:00',
			true
		],
		[
			'midnight is its own day',
			weekly([1], '00:00'),
			'2026-03-08T12:00:00Z',
			'2026-03-09T00:00:00-04:00',
			false
		],
		[
			'the nearest of several days',
			weekly([1, 3, 5], '12:00'),
			'2026-03-10T20:00:00Z',
			'2026-03-11T12:00:00-04:00',
			false
		],
		[
			'in the zone of the meeting',
			weekly([6], '20:00', null, 'America/Los_Angeles'),
			'2026-03-08T03:59:00Z',
			'2026-03-07T20:00:00-08:00',
			false
		],
		[
			'a half-hour zone',
			weekly([1], '06:00', null, 'Asia/Kolkata'),
			'2026-03-08T20:00:00Z',
			'2026-03-09T06:00:00+05:30',
			false
		]
	])('%s', (_name, times, now, start, openNow) => {
		const next = nextOccurrence(times, at(now));
		expect(next?.start.toInstant().toString()).toBe(at(start).toString());
		expect(next?.openNow).toBe(openNow);
	});

	test('on one day only', () => {
		const next = nextOccurrence(weekly([1, 3], '12:00'), at('2026-03-08T12:00:00Z'), 3);
		expect(next?.start.toPlainDate().toString()).toBe('2026-03-11');
	});

	test('by appointment there is none', () => {
		expect(nextOccurrence(weekly([], null), at('2026-03-08T12:00:00Z'))).toBeNull();
	});
});

test('minutes of the week and lengths', () => {
	expect(weekMinutes(weekly([0, 6], '01:30'))).toEqual([90, 8730]);
	expect(weekMinutes(weekly([], null))).toEqual([]);
	expect(durationMinutes(weekly([1], '19:00', '20:15'))).toBe(75);
	expect(durationMinutes(weekly([1], '23:30', '00:30'))).toBe(60);
	expect(durationMinutes(weekly([1], '19:00'))).toBe(60);
});
