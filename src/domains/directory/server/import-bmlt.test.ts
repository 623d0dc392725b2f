import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization } from '../../../../tests/support/people.ts';
import { importMeetings } from './import-meetings.ts';
import type { FeedSource } from './import-meetings.ts';

const world = testWorld();
let organization: string;
beforeAll(async () => {
	organization = await makeOrganization(world);
});
const run = (list: Uint8Array, name: string, more: Partial<FeedSource> = {}) =>
	world.app.write(systemActor(organization, 'test'), 'import meetings', (ctx) =>
		importMeetings(ctx, list, { source: name, name, timezone: 'America/New_York', ...more })
	);
const stored = (name: string) =>
	world.owner<Record<string, unknown>>(
		'select m.*, f.kind from directory.meetings m join directory.feeds f on f.id = m.feed_id where f.name = $1 order by slug',
		[name]
	);
const count = async (name: string, where: string) =>
	(
		await world.owner<{ n: number }>(
			`select count(*)::int as n from directory.meetings m join directory.feeds f on f.id = m.feed_id where f.name = $1 and ${where}`,
			[name]
		)
	)[0]?.n;

const meeting = (id: number, more: object = {}) => ({
	id_bigint: String(id),
	weekday_tinyint: '1',
	start_time: '23:00:00',
	duration_time: '01:30:00',
	formats: 'O,ZZ',
	meeting_name: `Group ${id}`,
	location_street: '1 Main St',
	location_municipality: 'Buffalo',
	location_province: 'NY',
	location_postal_code_1: '14201',
	contact_name_1: 'Ann Example',
	contact_phone_1: '555-0100',
	email_contact: 'ann@example.org',
	...more
});
const formats = [
	{ key_string: 'O', world_id: 'OPEN', name_string: 'Open', lang: 'en' },
	{ key_string: 'ZZ', world_id: 'WCHR', name_string: 'Wheelchair', lang: 'en' },
	{ key_string: 'SL', world_id: '', name_string: 'ASL', lang: 'en' },
	{ key_string: 'ES', world_id: 'LANG', name_string: 'Español', lang: 'en' },
	{ key_string: 'VM', world_id: 'VM', name_string: 'Virtual', lang: 'en' },
	{ key_string: 'TC', world_id: 'TC', name_string: 'Closed for now', lang: 'en' },
	{ key_string: 'X', world_id: '', name_string: 'Our own', lang: 'en' }
];
const json = (value: unknown) => Buffer.from(JSON.stringify(value));

describe('BMLT', () => {
	test('the week begins at 1 with Sunday; the end is the start and the length; the letters are those of the list', async () => {
		const report = await run(json({ meetings: [meeting(1, { formats: 'O,ZZ,SL,ES,X' })], formats }), 'one');
		expect(report).toMatchObject({ imported: 1, rejected: [], warnings: [] });
		expect((await stored('one'))[0]).toMatchObject({
			kind: 'bmlt',
			slug: 'bmlt-1',
			days: [0],
			start_time: '23:00:00',
			end_time: '00:30:00',
			types: ['ASL', 'O', 'S', 'X'],
			attendance: 'in_person',
			fellowship: 'na',
			address: '1 Main St, Buffalo, NY 14201'
		});
	});
	test('no contact person is kept', async () => {
		await run(json([meeting(1)]), 'persons');
		expect(JSON.stringify(await stored('persons'))).not.toMatch(/Ann|555-0100|ann@/);
	});
	test.each<[string, object, string]>([
		['1', { venue_type: '1' }, 'in_person'],
		['1, closed for now', { venue_type: '1', formats: 'TC' }, 'inactive'],
		['2', { venue_type: '2', formats: 'TC', virtual_meeting_link: 'https://zoom.us/j/1' }, 'online'],
		['3', { venue_type: '3', virtual_meeting_link: 'https://zoom.us/j/1' }, 'hybrid'],
		['not said, by format', { formats: 'VM', virtual_meeting_link: 'https://zoom.us/j/1' }, 'online'],
		['not said', {}, 'in_person']
	])('venue type %s', async (name, more, attendance) => {
		await run(json({ meetings: [meeting(1, more)], formats }), `venue ${name}`);
		expect((await stored(`venue ${name}`))[0]).toMatchObject({ attendance });
	});
	test.each([['0'], ['8'], [''], ['Sunday'], ['1.5']])('weekday %j is refused', async (weekday_tinyint) => {
		const report = await run(json([meeting(1, { weekday_tinyint }), meeting(2)]), `day ${weekday_tinyint}`);
		expect(report).toMatchObject({ imported: 1, rejected: [{ row: 1 }] });
		expect(report.rejected[0]).toMatchObject({ code: 'weekday_wrong' });
	});
	test('what is no longer published is gone; what cannot be read this time stays', async () => {
		await run(json([meeting(1), meeting(2), meeting(3)]), 'hidden');
		const report = await run(
			json([meeting(1), meeting(2, { published: '0' }), meeting(3, { start_time: '25:00:00' })]),
			'hidden'
		);
		expect(report).toMatchObject({ unchanged: 1, gone: 1, rejected: [{ row: 2 }] });
		expect(report.warnings).toContainEqual({ code: 'not_published', values: { count: 1 } });
		expect((await stored('hidden')).map((row) => row['gone_at'] !== null)).toEqual([false, true, false]);
	});
	test('a row without an id is refused', async () => {
		const report = await run(json([meeting(1, { id_bigint: '../1' }), meeting(2)]), 'ids');
		expect(report).toMatchObject({ imported: 1, rejected: [{ row: 1 }] });
	});
	test('an answer with nothing in it changes nothing', async () => {
		await expect(run(json({ meetings: [], formats: [] }), 'empty')).rejects.toThrow('no meetings');
	});
});

describe('a table of meetings', () => {
	const table = (text: string) => Buffer.from(text);
	test('the columns of Meeting Guide, written as people write them', async () => {
		const list = table(
			'\ufeffName,Day,Time,End Time,Address,City,State,Postal Code,Types,Conference URL,Notes\r\n"SMART, Tuesday",Tuesday,7:30 PM,9:00 PM,1 Main St,Buffalo,NY,14201,"O,X",,"Ring\r\ntwice"\r\nOnline,Monday,08:00,,,,,,,https://zoom.us/j/1,=HYPERLINK("x")\r\n'
		);
		expect(await run(list, 'smart', { fellowship: 'smart' })).toMatchObject({ imported: 2, rejected: [] });
		const rows = await stored('smart');
		expect(rows.find((row) => row['name'] === 'SMART, Tuesday')).toMatchObject({
			days: [2],
			start_time: '19:30:00',
			end_time: '21:00:00',
			types: ['O', 'X'],
			fellowship: 'smart',
			attendance: 'in_person',
			notes: 'Ring\ntwice'
		});
		expect(rows.find((row) => row['name'] === 'Online')).toMatchObject({ attendance: 'online' });
		expect(await run(list, 'smart', { fellowship: 'smart' })).toMatchObject({
			unchanged: 2,
			imported: 0,
			gone: 0
		});
	});
	test('semicolons, and a bad row beside a good one', async () => {
		const list = table(
			'name;day;time;address;city;state\nA;Monday;19:00;1 Main St;Buffalo;NY\nB;Noday;19:00;1 Main St;Buffalo;NY\n'
		);
		expect(await run(list, 'semi')).toMatchObject({ imported: 1, rejected: [{ row: 2 }] });
	});
	test('the same row twice is one', async () => {
		const list = table('name,day,time\nA,Monday,19:00\nA,Monday,19:00\n');
		expect(await run(list, 'twice')).toMatchObject({ imported: 1, rejected: [{ row: 2 }] });
	});
	test.each([
		['another table', 'id,services\n1,2\n'],
		['no rows', 'name,day,time\n'],
		['a sentence', 'Our name, day and time are on the door.']
	])('%s is refused with a sentence', async (_what, text) => {
		await expect(run(table(text), 'bad')).rejects.toMatchObject({ name: 'FeedUnreadable' });
	});
});

const data = new URL('../../../../../shared/data/bmlt/', import.meta.url).pathname;
describe.skipIf(!existsSync(data))('real lists (skipped where the data folder is absent)', () => {
	const read = (file: string) => readFileSync(data + file);
	test('New York: 1183 rows, 33 not published, counted by hand', { timeout: 20_000 }, async () => {
		const report = await run(read('na-newyork-converted.json'), 'ny');
		expect([report.imported, report.rejected.length]).toEqual([1150, 0]);
		expect(report.warnings).toContainEqual({ code: 'not_published', values: { count: 33 } });
		const days = await Promise.all([0, 1, 2, 3, 4, 5, 6].map((day) => count('ny', `m.days = '{${day}}'`)));
		expect(days).toEqual([142, 178, 173, 166, 168, 164, 159]);
		const kinds = ['W', 'M', 'X', 'C', 'O', 'LGBTQ', 'BE', 'SP', 'ST'];
		expect(await Promise.all(kinds.map((kind) => count('ny', `'${kind}' = any(m.types)`)))).toEqual([
			20, 20, 216, 228, 640, 5, 153, 129, 236
		]);
		expect(await count('ny', "m.start_time = '19:00' and m.end_time = '20:30'")).toBe(260);
		expect(await count('ny', "m.days = '{0}' and extract(hour from m.start_time) = 19")).toBe(43);
		expect(await run(read('na-newyork-converted.json'), 'ny')).toMatchObject({ unchanged: 1150, gone: 0 });
	});
	test.each([
		['recorded-meeting-search-42.867970-day2.json', 53, 1],
		['recorded-meeting-search-42.867970-day3.json', 54, 2]
	])('%s', async (file, meetings, day) => {
		const report = await run(read(file), file);
		expect(report).toMatchObject({ imported: meetings, rejected: [], warnings: [] });
		expect(await count(file, `m.days = '{${day}}'`)).toBe(meetings);
	});
	test.each([
		'recorded-helpline-search-brooklyn-ny.json',
		'recorded-formats.json',
		'recorded-server-info.json'
	])('%s is no list of meetings', async (file) => {
		const work = run(read(file), file).then((report) => report.imported);
		expect(await work.catch((error: Error) => error.name)).toSatisfy(
			(got) => got === 0 || got === 'FeedUnreadable'
		);
	});
});
