import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAt, daysBetween, direction, totalsOf, type DaySaid } from './history.ts';

const days = (first: string, states: (number | null)[]): DaySaid[] =>
	states.map((useState, at) => ({
		day: Temporal.PlainDate.from(first).add({ days: at }).toString(),
		useState
	}));

describe('totals and the longest stretch', () => {
	test.each<[string, DaySaid[], object]>([
		['nothing said', [], { days: 0, answered: 0, aimDays: 0, longest: 0 }],
		[
			'answers without use',
			days('2026-01-01', [null, null]),
			{ days: 2, answered: 0, aimDays: 0, longest: 0 }
		],
		[
			'within the own aim counts like none',
			days('2026-01-01', [0, 1, 0]),
			{ days: 3, answered: 3, aimDays: 3, longest: 3 }
		],
		[
			'a day beyond it ends a stretch and takes nothing away',
			days('2026-01-01', [0, 0, 0, 2, 0]),
			{ days: 5, answered: 5, aimDays: 4, longest: 3 }
		],
		[
			'a silent day neither counts nor breaks',
			days('2026-01-01', [0, null, 0]),
			{ days: 3, answered: 2, aimDays: 2, longest: 2 }
		],
		[
			'several on one day: one day, the most said counts',
			[...days('2026-01-01', [0]), ...days('2026-01-01', [2]), ...days('2026-01-01', [null])],
			{ days: 1, answered: 1, aimDays: 0, longest: 0 }
		],
		[
			'order of arrival does not matter',
			days('2026-01-01', [0, 0, 2, 0]).reverse(),
			{ days: 4, answered: 4, aimDays: 3, longest: 2 }
		]
	])('%s', (_, given, totals) => expect(totalsOf(given)).toEqual(totals));

	test('one more day never lowers a total or the longest stretch', () => {
		const state = fc.constantFrom(0, 1, 2, null);
		fc.assert(
			fc.property(fc.array(state, { maxLength: 60 }), state, (before, next) => {
				const [a, b] = [
					totalsOf(days('2026-01-01', before)),
					totalsOf(days('2026-01-01', [...before, next]))
				];
				expect(b.days).toBeGreaterThanOrEqual(a.days);
				expect(b.aimDays).toBeGreaterThanOrEqual(a.aimDays);
				expect(b.longest).toBeGreaterThanOrEqual(a.longest);
			})
		);
	});
});

describe('days are calendar days where the person is', () => {
	test.each([
		['spring forward, a day of 23 hours', '2026-03-06', 'America/New_York', 5],
		['fall back, a day of 25 hours', '2026-10-30', 'America/New_York', 5],
		['a change at midnight', '2026-09-04', 'America/Santiago', 5],
		['half an hour', '2026-04-03', 'Australia/Lord_Howe', 5]
	])('%s: a word each evening at 23:30 is as many days as evenings', (_, first, zone, count) => {
		const said = Array.from({ length: count }, (_, at) => {
			const instant = Temporal.PlainDate.from(first)
				.add({ days: at })
				.toZonedDateTime({ timeZone: zone, plainTime: '23:30' }).epochMilliseconds;
			return { day: dayAt(new Date(instant), zone), useState: 0 };
		});
		expect(totalsOf(said)).toMatchObject({ days: count, longest: count });
	});

	test('exactly 24 hours apart over the spring change skips no total; ten minutes over midnight are two days', () => {
		const zone = 'America/New_York';
		const late = Temporal.ZonedDateTime.from('2026-03-07T23:30[America/New_York]').epochMilliseconds;
		expect([0, 24].map((hours) => dayAt(new Date(late + hours * 3_600_000), zone))).toEqual([
			'2026-03-07',
			'2026-03-09'
		]);
		expect(
			totalsOf([
				{ day: '2026-03-07', useState: 0 },
				{ day: '2026-03-09', useState: 0 }
			])
		).toMatchObject({ days: 2, longest: 2 });
		expect([0, 35].map((minutes) => dayAt(new Date(late + minutes * 60_000), zone))).toEqual([
			'2026-03-07',
			'2026-03-08'
		]);
	});

	test('every day once, over both changes and a leap day', () => {
		expect(daysBetween('2026-03-07', '2026-03-09')).toEqual(['2026-03-07', '2026-03-08', '2026-03-09']);
		expect(daysBetween('2026-10-31', '2026-11-02')).toHaveLength(3);
		expect(daysBetween('2028-02-28', '2028-03-01')).toContain('2028-02-29');
	});
});

describe('lately', () => {
	const points = (values: (number | null)[]) =>
		values.map((value, at) => ({
			day: Temporal.PlainDate.from('2026-03-01').add({ days: at }).toString(),
			value
		}));
	const today = (values: unknown[]) =>
		Temporal.PlainDate.from('2026-03-01')
			.add({ days: values.length - 1 })
			.toString();
	test.each([
		['too little', [1, 2, 3, 4], 'unknown'],
		['only lately', [null, null, null, 5, 5, 5, 5, 5, 5, 5], 'unknown'],
		['higher', [2, 2, 2, 6, 6, 6, 6, 6, 6, 6], 'higher'],
		['lower', [8, 8, 8, 6, 6, 6, 6, 6, 6, 6], 'lower'],
		['about the same', [5, 6, 5, 6, 5, 6, 5, 6, 5, 6], 'same']
	] as const)('%s', (_, values, expected) =>
		expect(direction(points([...values]), today([...values]))).toBe(expected)
	);
});
