/** Calendars, read back by another library than the one that wrote them. */
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarOf, streetOf, type CalendarMeeting } from './calendar.ts';
import { nextOccurrence } from './when.ts';

const now = new Date('2026-02-20T12:00:00Z');
const meeting = (more: Partial<CalendarMeeting> = {}): CalendarMeeting => ({
	id: '0190a0a0-0000-7000-8000-000000000001',
	days: [2],
	startTime: '18:30',
	endTime: '19:45',
	timezone: 'America/New_York',
	address: 'AA Clubhouse, 1 Oak St, Camden, NJ 08102, USA',
	since: now,
	...more
});

/** The first instants at which another program would put it. */
function starts(text: string, count: number): { start: string; minutes: number }[] {
	const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
	for (const zone of calendar.getAllSubcomponents('vtimezone'))
		ICAL.TimezoneService.register(new ICAL.Timezone(zone), String(zone.getFirstPropertyValue('tzid')));
	try {
		const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') as ICAL.Component);
		const each = event.iterator();
		return Array.from({ length: count }, () => {
			const at = each.next();
			return { start: at.toJSDate().toISOString(), minutes: event.duration.toSeconds() / 60 };
		});
	} finally {
		ICAL.TimezoneService.reset();
	}
}

/** The same by our own clock, week after week. */
function ours(one: CalendarMeeting, count: number): string[] {
	const found: string[] = [];
	let at = one.since.toTemporalInstant();
	while (found.length < count) {
		const next = nextOccurrence(one, at)!;
		found.push(new Date(next.start.epochMilliseconds).toISOString());
		at = next.end.toInstant();
	}
	return found;
}

describe('a calendar', () => {
	test.each([
		['over both clock changes of New York', {}, 60],
		[
			'of two days a week in Madrid',
			{ days: [0, 3], timezone: 'Europe/Madrid', startTime: '23:30', endTime: '00:30' },
			120
		],
		['where the clock never changes', { timezone: 'America/Phoenix' }, 60],
		['on the other half of the earth', { timezone: 'Australia/Lord_Howe' }, 60]
	] as [string, Partial<CalendarMeeting>, number][])('is the same for others: %s', (_, more, count) => {
		const one = meeting(more);
		const read = starts(calendarOf([one], now, 'en'), count);
		expect(read.map(({ start }) => start)).toEqual(ours(one, count));
		expect(new Set(read.map(({ minutes }) => minutes))).toEqual(
			new Set([one.timezone === 'Europe/Madrid' ? 60 : 75])
		);
	});

	test('says nothing of what it is for', () => {
		const text = calendarOf(
			[meeting(), meeting({ id: '2', days: [] }), meeting({ id: '3', startTime: null })],
			now,
			'es'
		);
		expect(text).toContain('SUMMARY:Cita');
		expect(text).toContain('X-WR-CALNAME:Calendario');
		expect(text).toContain('LOCATION:1 Oak St\\, Camden\\, NJ 08102\\, USA');
		expect(text).not.toMatch(/clubhouse|alongside|meeting|reuni|ical|http/i);
		expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
		expect(text).toMatch(/DTSTAMP:20260220T120000Z/);
		expect(calendarOf([], now, 'en')).toMatch(/^BEGIN:VCALENDAR[\s\S]*END:VCALENDAR$/);
	});

	test.each([
		['1 Oak St, Camden', '1 Oak St, Camden'],
		['AA Clubhouse, 12-14 Oak St, Camden', '12-14 Oak St, Camden'],
		['Serenity Hall, Camden, NJ 08102', null],
		[null, null]
	])('the street of %s', (address, street) => expect(streetOf(address)).toBe(street));
});
