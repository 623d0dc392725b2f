/** When a worker reads next: tables of examples, over changes of the clock, breaks and absences. */
import { expect, test } from 'vitest';
import type { WorkCalendar } from '#domains/sessions/sessions.ts';
import { heldUntil, isShown, readsNext, type Reads } from './hours.ts';

const NEW_YORK = 'America/New_York';
const weekdays: WorkCalendar = {
	timeZone: NEW_YORK,
	before: 0,
	after: 0,
	noticeHours: 0,
	ways: ['phone'],
	week: [1, 2, 3, 4, 5].map((day) => ({ day, from: 8 * 60, until: 17 * 60 })),
	otherDays: [{ on: '2026-12-24', from: null, until: null }]
};
const at = (text: string) => new Date(Temporal.ZonedDateTime.from(`${text}[${NEW_YORK}]`).epochMilliseconds);
const away = (from: string, until: string) => ({ from: at(from), until: at(until) });
const said = (reads: Reads) => ({
	kind: reads.kind,
	when: 'at' in reads ? reads.at : 'until' in reads ? reads.until : null
});

test.each([
	['in the hours: until they end', '2026-12-01T10:00', [], 'now', '2026-12-01T17:00'],
	['their first moment is in them, their last is not', '2026-12-01T17:00', [], 'at', '2026-12-02T08:00'],
	['at night: the next morning', '2026-12-01T23:00', [], 'at', '2026-12-02T08:00'],
	['on Friday evening: Monday', '2026-12-04T18:00', [], 'at', '2026-12-07T08:00'],
	['a day they are not there is passed over', '2026-12-23T20:00', [], 'at', '2026-12-25T08:00'],
	[
		'a break at noon does not take the afternoon',
		'2026-12-01T12:30',
		[away('2026-12-01T12:30', '2026-12-01T13:15')],
		'at',
		'2026-12-01T13:15'
	],
	[
		'a break to come ends this reading',
		'2026-12-01T10:00',
		[away('2026-12-01T12:00', '2026-12-01T13:00')],
		'now',
		'2026-12-01T12:00'
	],
	[
		'breaks that touch are one',
		'2026-12-01T12:30',
		[away('2026-12-01T13:00', '2026-12-01T14:00'), away('2026-12-01T12:00', '2026-12-01T13:00')],
		'at',
		'2026-12-01T14:00'
	],
	[
		'away for six weeks: the hours after them are found',
		'2026-12-01T10:00',
		[away('2026-12-01T00:00', '2027-01-16T00:00')],
		'at',
		'2027-01-18T08:00'
	],
	// In spring the clock jumps from 2 to 3, in autumn it shows 1 twice: 8:00 is 8:00 on the wall.
	['over the change in spring', '2027-03-13T20:00', [], 'at', '2027-03-15T08:00'],
	['over the change in autumn', '2026-10-30T20:00', [], 'at', '2026-11-02T08:00']
] as const)('%s', (_, now, times, kind, when) => {
	expect(said(readsNext(weekdays, times, at(now)))).toEqual({ kind, when: at(when) });
});

test('hours in a night on which the clock changes', () => {
	const night = { ...weekdays, otherDays: [], week: [{ day: 7, from: 2 * 60 + 30, until: 5 * 60 }] };
	expect(said(readsNext(night, [], at('2027-03-14T00:00')))).toEqual({
		kind: 'at',
		// 2:30 is not there that night; the first moment after it is.
		when: at('2027-03-14T03:00')
	});
});

test('nothing known is said as that, and nothing is held then', () => {
	const now = at('2026-12-01T10:00');
	for (const calendar of [null, { ...weekdays, week: [] }]) {
		expect(readsNext(calendar, [], now)).toEqual({ kind: 'unknown' });
		expect(heldUntil(readsNext(calendar, [], now))).toBeNull();
		const back = { kind: 'not-before', at: at('2026-12-02T00:00') } as const;
		expect(readsNext(calendar, [away('2026-12-01T00:00', '2026-12-02T00:00')], now)).toEqual(back);
		expect(heldUntil(back)).toEqual(back.at);
	}
});

test('what is held is not shown before the hours, or an early look; all else is', () => {
	const now = at('2026-12-01T23:00');
	const off: Reads = { kind: 'at', at: at('2026-12-02T08:00') };
	const on: Reads = { kind: 'now', until: at('2026-12-02T17:00') };
	const held = { byPerson: true, sentAt: at('2026-12-01T22:00'), heldUntil: at('2026-12-02T08:00') };
	expect(isShown(held, off, null, now)).toBe(false);
	expect(isShown(held, off, at('2026-12-01T21:00'), now), 'looked before it came').toBe(false);
	expect(isShown(held, off, at('2026-12-01T22:30'), now)).toBe(true);
	expect(isShown(held, on, null, now), 'hours were changed').toBe(true);
	expect(isShown({ ...held, heldUntil: null }, off, null, now), 'came in the hours').toBe(true);
	expect(isShown({ ...held, byPerson: false }, off, null, now), 'their own').toBe(true);
	expect(isShown(held, { kind: 'unknown' }, null, now)).toBe(true);
});
