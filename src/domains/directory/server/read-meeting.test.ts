import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FeedMeeting } from '../directory.ts';
import { cleanText, cleanUrl } from './clean-text.ts';
import { readFeed } from './read-feed.ts';
import { readMeeting, readMeetings } from './read-meeting.ts';
import { sayReason } from './reasons.ts';

const defaults = { timezone: 'America/Chicago', fellowship: null };
const base = { slug: 'a', name: 'A', day: 1, time: '19:00' };
const one = (row: object) => {
	const notes: string[] = [];
	const meeting = readMeeting({ ...base, ...row }, defaults, (note) => notes.push(sayReason(note, 'en')));
	return { meeting, notes: notes.join(' ') };
};
const fixture = (name: string) =>
	readFileSync(new URL(`../../../../tests/fixtures/meeting-guide/${name}`, import.meta.url));

describe('fields', () => {
	const door = { formatted_address: '5881 Old Bascomb Rd, Acworth, GA 30102, USA' };
	const link = { conference_url: 'https://zoom.us/j/1' };
	test.each<[string, object, Partial<FeedMeeting>]>([
		['day in quotes', { day: '6' }, { days: [6] }],
		['several days', { day: [5, '1', 5] }, { days: [1, 5] }],
		['days by name', { day: 'Monday, wed' }, { days: [1, 3] }],
		['time without a leading zero', { time: '9:00' }, { startTime: '09:00' }],
		['time with seconds', { time: '09:00:00' }, { startTime: '09:00' }],
		['time with pm', { time: '12:30 pm' }, { startTime: '12:30' }],
		['time with am', { time: '12:30 AM' }, { startTime: '00:30' }],
		['24:00 is the next day', { day: 6, time: '24:00' }, { days: [0], startTime: '00:00' }],
		['24:00 as an end', { time: '22:30', end_time: '24:00' }, { endTime: '00:00' }],
		['a wrong end is left out', { end_time: '25:00' }, { endTime: null }],
		['by appointment', { day: null, time: '' }, { days: [], startTime: null }],
		['a day without a time', { time: undefined }, { days: [], startTime: null }],
		[
			'coordinates in quotes',
			{ latitude: '39.87', longitude: '-75.35' },
			{ latitude: 39.87, longitude: -75.35 }
		],
		['zone of the place', { latitude: 37.3, longitude: -121.9 }, { timezone: 'America/Los_Angeles' }],
		['zone of the ZIP', door, { timezone: 'America/New_York' }],
		['own zone first', { ...door, timezone: 'America/Denver' }, { timezone: 'America/Denver' }],
		['zone of the feed last', {}, { timezone: 'America/Chicago' }],
		['an offset is no zone', { timezone: '+05:00' }, { timezone: 'America/Chicago' }],
		['entities', { name: 'Step &amp; Tradition &#8211; &eacute;' }, { name: 'Step & Tradition – é' }],
		['entities only once', { name: '&amp;lt;b&amp;gt;' }, { name: '&lt;b&gt;' }],
		['types in one string', { types: 'O, D' }, { types: ['D', 'O'] }],
		['unknown types kept', { types: ['ONL', 'ZZZ', null, 5] }, { types: ['ONL', 'ZZZ'] }],
		['in person', door, { attendance: 'in_person' }],
		['online', link, { attendance: 'online' }],
		['both', { ...door, ...link }, { attendance: 'hybrid' }],
		[
			'online by phone',
			{ conference_phone: '+1 (646) 558-8656,,123#' },
			{ attendance: 'online', conferencePhone: '+16465588656,,123#' }
		],
		['closed room, open line', { ...door, ...link, types: ['TC'] }, { attendance: 'online' }],
		['closed room', { ...door, types: ['TC'] }, { attendance: 'inactive' }],
		[
			'only a town',
			{ formatted_address: 'Anytown, OK 12345, USA' },
			{ attendance: 'inactive', approximate: true }
		],
		['as stated', { ...door, attendance_option: 'hybrid' }, { attendance: 'hybrid' }],
		[
			'split address',
			{ address: '1 Elm St', city: 'Camden', state: 'NJ', postal_code: '08101-1234' },
			{ address: '1 Elm St, Camden, NJ 08101-1234', postalCode: '08101', city: 'Camden' }
		],
		['feed date is UTC', { updated: '2024-03-08 01:55:57' }, { feedUpdated: '2024-03-08T01:55:57Z' }],
		['a date that does not exist', { updated: '2024-02-30 01:55:57' }, { feedUpdated: null }],
		['own fellowship', { fellowship: 'smart' }, { fellowship: 'smart' }],
		['fellowship by host', { url: 'https://www.aasepia.org/x' }, { fellowship: 'aa' }],
		['fellowship by host', { url: 'https://alanonma.org/x' }, { fellowship: 'al-anon' }],
		['fellowship unknown', { url: 'https://example.org/x' }, { fellowship: 'other' }]
	])('%s', (_name, row, expected) => {
		expect(one(row).meeting).toMatchObject(expected);
	});

	test.each<[string, object, RegExp]>([
		['no slug', { slug: '' }, /no slug/],
		['a path as slug', { slug: '../../etc/passwd' }, /slug/],
		['dots as slug', { slug: '..' }, /slug/],
		['no name', { name: ' ' }, /no name/],
		['a name of HTML', { name: '<img src=x onerror=alert(1)>' }, /only HTML/],
		['day 9', { day: 9 }, /0 \(Sunday\) to 6/],
		['one bad day of several', { day: [1, 7] }, /day is "7"/],
		['half a day', { day: 1.5 }, /day/],
		['time 25:61', { time: '25:61' }, /25:61/],
		['time 24:30', { time: '24:30' }, /24:30/],
		['a time and no day', { day: undefined }, /no day/]
	])('refuses %s', (_name, row, reason) => {
		expect(() => one(row)).toThrow(reason);
	});

	test('links are http or https only', () => {
		expect(cleanUrl('https://example.org/a?b=c')).toBe('https://example.org/a?b=c');
		for (const bad of [
			'javascript:alert(1)',
			' JavaScript:alert(1)',
			'data:text/html,x',
			'file:///etc/passwd',
			'//example.org',
			'https://a:b@example.org',
			'https://',
			5,
			null,
			'&#106;avascript:alert(1)'
		])
			expect(cleanUrl(bad), String(bad)).toBeNull();
	});

	test('text loses tags, control and direction characters, and its length', () => {
		expect(cleanText('</script><script>alert(1)</script>')).toBe('alert(1)');
		expect(cleanText('Serenity \u202eGroup\u202c\u0000')).toBe('Serenity Group');
		expect(cleanText('2 < 3 and I <3 this')).toBe('2 < 3 and I <3 this');
		expect(cleanText('one<br />two\r\n\r\n\r\n\r\nthree')).toBe('one\ntwo\n\nthree');
		expect(cleanText('A'.repeat(100_000), 2000)).toHaveLength(2000);
		expect(cleanText('\ud800')).toBe('\ufffd');
	});
});

test('a list with many bad rows keeps the good ones and says why for each other', () => {
	const read = readMeetings(readFeed(fixture('mixed-bad-rows.json')).rows, defaults);
	expect(read.meetings.map((one) => one.slug)).toEqual([
		'noon-midnight',
		'swapped',
		'null-island',
		'ends-next-day',
		'bad-tz',
		'dst-gap',
		'formula',
		'bidi',
		'unknown-type',
		'types-string',
		'dup',
		'huge-notes'
	]);
	expect(read.rejected.map((one) => one.row)).toEqual([1, 2, 9, 15, 16, 17, 18, 19, 20, 21, 22]);
	for (const note of [...read.rejected, ...read.mended]) {
		expect(sayReason(note, 'en')).toMatch(/^[A-Z].*\.$/);
		expect(sayReason(note, 'es')).toMatch(/^[A-ZÉ].*\.$/);
		expect(sayReason(note, 'es')).not.toBe(sayReason(note, 'en'));
	}
	const by = new Map(read.meetings.map((one) => [one.slug, one]));
	expect(by.get('swapped')).toMatchObject({ latitude: 34.0993033, longitude: -84.579446 });
	expect(by.get('null-island')).toMatchObject({ postalCode: '30102', approximate: true });
	expect(by.get('null-island')?.latitude).toBeCloseTo(34.1, 0);
	expect(by.get('bad-tz')?.timezone).toBe('America/New_York');
	expect(by.get('bidi')?.name).toBe('Serenity Group');
	expect(read.mended.map((one) => one.row)).toEqual([3, 4, 5, 7, 12]);
});

const shared = new URL('../../../../../shared/data/meeting-guide/', import.meta.url);
const real = existsSync(shared);

describe.runIf(real)('real feeds (left out where ../shared/data is absent)', () => {
	test.each([
		['aa-atlanta-entity-fields-2024.json', 6],
		['aa-philadelphia-2021-10-earlier-snapshot.json', 2098],
		['aa-philadelphia-2022-10.json', 2038],
		['aa-sanfrancisco-marin-2021.json', 658],
		['aa-sanjose-2021.json', 670],
		['aa-sussex-delaware-2022.json', 123],
		['alanon-massachusetts-2023.json', 360],
		['edge-times.json', 9],
		['edge-timezones.json', 2],
		['edge-appointment.json', 2]
	])('%s: every row is taken', (name, count) => {
		const read = readMeetings(readFeed(readFileSync(new URL(name, shared))).rows, defaults);
		expect(read.rejected).toEqual([]);
		expect(read.meetings).toHaveLength(count);
		for (const meeting of read.meetings) expect(JSON.stringify(meeting)).not.toMatch(/&(amp|#\d+|quot);|<br/);
	});
});
