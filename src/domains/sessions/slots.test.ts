/** Free moments by tables of examples, in zones with and without clock changes. */
import { slotsByDay } from './meeting-words.ts';
import { describe, expect, test } from 'vitest';
import {
	hereWhen,
	inMailHours,
	minuteOfDay,
	overlappingDays,
	remindAt,
	slotsOf,
	timeOfDay,
	type Span,
	type WeekHours,
	type WorkCalendar
} from './slots.ts';

const everyDay = (from: string, until: string): WeekHours[] =>
	[1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: minuteOfDay(from)!, until: minuteOfDay(until)! }));
const calendar = (timeZone: string, week: WeekHours[], more: Partial<WorkCalendar> = {}): WorkCalendar => ({
	timeZone,
	before: 0,
	after: 0,
	noticeHours: 0,
	ways: ['phone'],
	week,
	otherDays: [],
	...more
});
const find = (one: WorkCalendar, day: string, minutes = 60, busy: Span[] = [], earliest = '2020-01-01') =>
	slotsOf(one, busy, { minutes, from: day, until: day, earliest: new Date(earliest) }).map((at) =>
		at.toISOString().slice(0, 16)
	);

describe('nine to eleven on the clock of the worker', () => {
	test.each([
		// Before and after the clocks change, in each zone.
		['America/New_York', '2026-03-07', ['2026-03-07T14:00', '2026-03-07T14:30', '2026-03-07T15:00']],
		['America/New_York', '2026-03-09', ['2026-03-09T13:00', '2026-03-09T13:30', '2026-03-09T14:00']],
		['America/Chicago', '2026-10-31', ['2026-10-31T14:00', '2026-10-31T14:30', '2026-10-31T15:00']],
		['America/Chicago', '2026-11-02', ['2026-11-02T15:00', '2026-11-02T15:30', '2026-11-02T16:00']],
		['America/Denver', '2026-03-07', ['2026-03-07T16:00', '2026-03-07T16:30', '2026-03-07T17:00']],
		['America/Denver', '2026-03-09', ['2026-03-09T15:00', '2026-03-09T15:30', '2026-03-09T16:00']],
		['America/Phoenix', '2026-03-07', ['2026-03-07T16:00', '2026-03-07T16:30', '2026-03-07T17:00']],
		['America/Phoenix', '2026-07-07', ['2026-07-07T16:00', '2026-07-07T16:30', '2026-07-07T17:00']],
		['Europe/Berlin', '2026-03-28', ['2026-03-28T08:00', '2026-03-28T08:30', '2026-03-28T09:00']],
		['Europe/Berlin', '2026-03-30', ['2026-03-30T07:00', '2026-03-30T07:30', '2026-03-30T08:00']],
		['Asia/Kolkata', '2026-03-30', ['2026-03-30T03:30', '2026-03-30T04:00', '2026-03-30T04:30']]
	])('%s on %s', (zone, day, slots) => {
		expect(find(calendar(zone, everyDay('09:00', '11:00')), day)).toEqual(slots);
	});
});

describe('the night on which the clock goes forward: the skipped hour is never offered', () => {
	test.each([
		// 02:00 becomes 03:00 at 07:00 UTC.
		[
			'America/New_York',
			'2026-03-08',
			'01:00',
			'04:00',
			['2026-03-08T06:00', '2026-03-08T06:30', '2026-03-08T07:00']
		],
		['America/New_York', '2026-03-08', '02:00', '03:00', []],
		['America/New_York', '2026-03-08', '02:30', '04:00', ['2026-03-08T07:00']],
		['America/New_York', '2026-03-08', '01:00', '02:30', ['2026-03-08T06:00']],
		[
			'America/Chicago',
			'2026-03-08',
			'01:00',
			'04:00',
			['2026-03-08T07:00', '2026-03-08T07:30', '2026-03-08T08:00']
		],
		['America/Denver', '2026-03-08', '02:00', '04:00', ['2026-03-08T09:00']],
		// Arizona has no such night.
		[
			'America/Phoenix',
			'2026-03-08',
			'01:00',
			'03:00',
			['2026-03-08T08:00', '2026-03-08T08:30', '2026-03-08T09:00']
		],
		['Europe/Berlin', '2026-03-29', '01:30', '04:00', ['2026-03-29T00:30', '2026-03-29T01:00']]
	])('%s %s, %s to %s', (zone, day, from, until, slots) => {
		expect(find(calendar(zone, everyDay(from, until)), day)).toEqual(slots);
	});
});

describe('the night on which the clock goes back: the doubled hour is there twice', () => {
	test.each([
		// 02:00 becomes 01:00 at 06:00 UTC: from one to three are three hours.
		[
			'America/New_York',
			'2026-11-01',
			'01:00',
			'03:00',
			['2026-11-01T05:00', '2026-11-01T05:30', '2026-11-01T06:00', '2026-11-01T06:30', '2026-11-01T07:00']
		],
		// Hours that end inside it end when the clock first shows their end.
		['America/New_York', '2026-11-01', '00:30', '01:30', ['2026-11-01T04:30']],
		[
			'America/Chicago',
			'2026-11-01',
			'01:00',
			'02:00',
			['2026-11-01T06:00', '2026-11-01T06:30', '2026-11-01T07:00']
		],
		[
			'Europe/Berlin',
			'2026-10-25',
			'02:00',
			'03:00',
			['2026-10-25T00:00', '2026-10-25T00:30', '2026-10-25T01:00']
		],
		['Asia/Kolkata', '2026-10-25', '02:00', '03:00', ['2026-10-24T20:30']]
	])('%s %s, %s to %s', (zone, day, from, until, slots) => {
		expect(find(calendar(zone, everyDay(from, until)), day)).toEqual(slots);
	});
});

describe('what is left', () => {
	const day = '2026-06-02';
	const morning = everyDay('09:00', '12:00');
	const busy = [{ from: new Date('2026-06-02T14:00Z'), until: new Date('2026-06-02T14:30Z') }];
	const ten = { busy, day };

	test.each([
		['half an hour around one that is taken', {}, 30, ['13:00', '13:30', '14:30', '15:00', '15:30']],
		['with ten minutes kept before', { before: 10 }, 30, ['13:00', '13:30', '15:00', '15:30']],
		['with ten minutes kept after', { after: 10 }, 30, ['13:00', '14:30', '15:00', '15:30']],
		['a whole hour', {}, 60, ['13:00', '14:30', '15:00']],
		[
			'a quarter, every quarter',
			{},
			15,
			['13:00', '13:15', '13:30', '13:45', '14:30', '14:45', '15:00', '15:15', '15:30', '15:45']
		]
	] as const)('%s', (_, more, minutes, left) => {
		const slots = find(calendar('America/New_York', morning, more), ten.day, minutes, ten.busy);
		expect(slots.map((at) => at.slice(11))).toEqual(left);
	});

	test('not before the earliest moment', () => {
		expect(find(calendar('America/New_York', morning), day, 60, [], '2026-06-02T14:01Z')).toEqual([
			'2026-06-02T14:30',
			'2026-06-02T15:00'
		]);
	});
	test('another day counts instead of the week: other hours, or none', () => {
		const other = (from: number | null, until: number | null) =>
			calendar('America/New_York', morning, { otherDays: [{ on: day, from, until }] });
		expect(find(other(null, null), day)).toEqual([]);
		expect(find(other(15 * 60, 16 * 60), day)).toEqual(['2026-06-02T19:00']);
		expect(find(other(null, null), '2026-06-03')).not.toEqual([]);
	});
	test('to the end of the day', () => {
		expect(find(calendar('America/New_York', everyDay('23:00', '24:00')), day)).toEqual(['2026-06-03T03:00']);
	});
});

test('hours that overlap on one day are found', () => {
	const hours = (day: number, from: string, until: string): WeekHours => ({
		day,
		from: minuteOfDay(from)!,
		until: minuteOfDay(until)!
	});
	expect(overlappingDays([hours(1, '09:00', '12:00'), hours(1, '11:59', '15:00')])).toEqual([1]);
	expect(overlappingDays([hours(1, '09:00', '12:00'), hours(1, '12:00', '15:00')])).toEqual([]);
	expect(overlappingDays([hours(1, '09:00', '12:00'), hours(2, '09:00', '12:00')])).toEqual([]);
});

test.each([
	['09:05', 545, '09:05'],
	['24:00', 1440, '23:59'],
	['00:00', 0, '00:00']
])('%s is minute %i', (time, minute, shown) => {
	expect(minuteOfDay(time)).toBe(minute);
	expect(timeOfDay(minute)).toBe(shown);
});
test.each(['25:00', '9:00', '12:60', ''])('%s is no time', (time) => expect(minuteOfDay(time)).toBeNull());

describe('a reminder comes by day, on the clock of the person', () => {
	test.each([
		['a day before', '2026-06-02T18:00Z', 'America/New_York', 'day_before', '2026-06-01T18:00'],
		['two hours before', '2026-06-02T18:00Z', 'America/New_York', 'two_hours', '2026-06-02T16:00'],
		[
			'early: on the evening before',
			'2026-06-02T12:30Z',
			'America/New_York',
			'two_hours',
			'2026-06-01T23:30'
		],
		['late: at half past seven', '2026-06-03T01:30Z', 'America/New_York', 'day_before', '2026-06-01T23:30'],
		['over a clock change', '2026-03-08T18:00Z', 'America/New_York', 'day_before', '2026-03-07T19:00'],
		['in another zone', '2026-06-02T18:00Z', 'Asia/Kolkata', 'day_before', '2026-06-01T14:00']
	] as const)('%s', (_, startsAt, zone, remind, at) => {
		const found = remindAt(new Date(startsAt), zone, remind);
		expect(found.toISOString().slice(0, 16)).toBe(at);
		expect(inMailHours(found, zone)).toBe(true);
	});
	test('never at night', () => {
		expect(inMailHours(new Date('2026-06-02T11:59Z'), 'America/New_York')).toBe(false);
		expect(inMailHours(new Date('2026-06-03T00:00Z'), 'America/New_York')).toBe(false);
	});
});

describe('whether a worker is at work', () => {
	const weekdays = calendar(
		'America/Chicago',
		[1, 2, 3, 4, 5].map((day) => ({ day, from: 9 * 60, until: 17 * 60 }))
	);
	test.each([
		['at ten on a Tuesday', '2026-06-02T15:00Z', [], 'now until 2026-06-02T22:00'],
		['before nine', '2026-06-02T13:59Z', [], 'next 2026-06-02T14:00'],
		['at the end of the day', '2026-06-02T22:00Z', [], 'next 2026-06-03T14:00'],
		['on Friday evening', '2026-06-05T23:00Z', [], 'next 2026-06-08T14:00'],
		[
			'away today',
			'2026-06-02T15:00Z',
			[['2026-06-02T00:00Z', '2026-06-03T05:00Z']],
			'next 2026-06-03T14:00'
		],
		[
			'away for a month',
			'2026-06-02T15:00Z',
			[['2026-06-02T00:00Z', '2026-07-03T05:00Z']],
			'not in two weeks'
		]
	] as const)('%s', (_, now, away, said) => {
		const spans = away.map(([from, until]) => ({ from: new Date(from), until: new Date(until) }));
		const here = hereWhen(weekdays, spans, new Date(now));
		const short = (at: Date) => at.toISOString().slice(0, 16);
		expect(
			here.now
				? `now until ${short(here.now.until)}`
				: here.next
					? `next ${short(here.next)}`
					: 'not in two weeks'
		).toBe(said);
	});
});

test('a doubled hour is told apart by the name of the zone; on other days nothing is added', () => {
	const labels = (...slots: string[]) =>
		slotsByDay(
			slots.map((slot) => new Date(slot)),
			'America/New_York',
			'en'
		).map(({ slots: each }) => each.map(({ label }) => label.replaceAll(/\s/g, ' ')));
	expect(labels('2026-11-01T05:30Z', '2026-11-01T06:30Z')).toEqual([['1:30 AM EDT', '1:30 AM EST']]);
	expect(labels('2026-11-02T14:00Z', '2026-11-03T14:00Z')).toEqual([['9:00 AM'], ['9:00 AM']]);
});
