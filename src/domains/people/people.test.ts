import { isTimeZone } from '#platform/time.ts';
import { describe, expect, test } from 'vitest';
import {
	daysOf,
	isFresh,
	leftToDo,
	nextIntakeStep,
	quietProblem,
	staffedAt,
	type QuietStep
} from './people.ts';

describe('hard days', () => {
	test.each([
		['once', '2026-03-05', '2026-03-01', '2026-03-31', ['2026-03-05']],
		['once', '2026-02-28', '2026-03-01', '2026-03-31', []],
		['weekly', '2026-03-06', '2026-03-10', '2026-03-20', ['2026-03-13', '2026-03-20']],
		['two-weeks', '2020-01-03', '2026-03-01', '2026-03-31', ['2026-03-06', '2026-03-20']],
		['monthly', '2026-01-31', '2026-02-01', '2026-04-30', ['2026-02-28', '2026-03-31', '2026-04-30']],
		[
			'yearly',
			'2024-02-29',
			'2025-01-01',
			'2028-12-31',
			['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']
		],
		['yearly', '1901-07-04', '2026-07-01', '2026-07-31', ['2026-07-04']],
		['monthly', '2027-01-01', '2026-01-01', '2026-12-31', []]
	] as const)('%s from %s', (repeats, on, from, to, days) => {
		expect(daysOf({ on, repeats }, from, to)).toEqual(days);
	});
});

describe('the quiet rule', () => {
	const text: QuietStep = { act: 'text', who: 'coach', afterDays: 4 };
	const brother: QuietStep = { act: 'call_named_supporter', who: 'coach', afterDays: 7 };
	test.each([
		['nothing', [], false, 'empty'],
		[
			'days going back',
			[
				{ ...text, afterDays: 5 },
				{ ...text, afterDays: 4 }
			],
			false,
			'order'
		],
		['half a day', [{ ...text, afterDays: 0.5 }], false, 'days'],
		['a supporter nobody named', [text, brother], false, 'supporter'],
		['a supporter the person named', [text, brother], true, null],
		['nine steps', Array.from({ length: 9 }, () => text), false, 'too-many']
	] as const)('%s', (_what, steps, named, problem) => {
		expect(quietProblem(steps, named)).toBe(problem);
	});
});

test("staffed hours follow the organization's clock, also over a clock change", () => {
	const hours = [{ days: [7], from: '02:30', to: '04:00' }];
	expect(staffedAt(hours, 'America/New_York', new Date('2026-03-08T07:00:00Z'))).toBe(true);
	expect(staffedAt(hours, 'America/New_York', new Date('2026-03-08T06:59:00Z'))).toBe(false);
	expect(staffedAt(hours, 'America/New_York', new Date('2026-03-08T08:00:00Z'))).toBe(false);
});

test('time zones are names, not offsets', () => {
	expect(['America/Chicago', 'UTC', '+05:00', 'Mars/Olympus', ''].map(isTimeZone)).toEqual([
		true,
		true,
		false,
		false,
		false
	]);
});

test('a number is checked again after half a year', () => {
	expect(isFresh('2026-01-01', '2026-06-30')).toBe(true);
	expect(isFresh('2026-01-01', '2026-07-01')).toBe(false);
});

test('what is left before going live', () => {
	expect(leftToDo({ name: ' ', protocol: null, staffedHours: [], crisisLines: [] })).toEqual([
		'name',
		'protocol',
		'hours',
		'lines'
	]);
});

test('the start talk goes on where it stopped', () => {
	expect(nextIntakeStep([])).toBe('name');
	expect(nextIntakeStep(['name', 'focus'])).toBe('reach');
	expect(nextIntakeStep(['name', 'reach', 'focus', 'why', 'strengths', 'barriers', 'dates'])).toBeNull();
});
