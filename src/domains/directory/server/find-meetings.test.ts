import { beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson } from '../../../../tests/support/people.ts';
import { readMeetingSearch } from '../directory.ts';
import { findMeetings, upcomingMeetings } from './find-meetings.ts';
import { importMeetings } from './import-meetings.ts';
import { detailOf } from './meeting-lines.sql.ts';
import { showMeeting, showMeetingDetail } from './show-meeting.ts';

const world = testWorld();
let organization: string;
let visitor: Actor;

const phillyDoor = {
	formatted_address: '3900 Chestnut St, Philadelphia, PA 19104, USA',
	latitude: 39.956,
	longitude: -75.2
};
const camdenDoor = {
	formatted_address: '12 Cooper St, Camden, NJ 08102, USA',
	latitude: 39.945,
	longitude: -75.12
};
const link = { conference_url: 'https://example.org/room' };
const meetings = [
	{
		slug: 'sun',
		name: 'Sunday Serenity',
		day: 0,
		time: '19:00',
		end_time: '20:30',
		types: ['O', 'BE'],
		...phillyDoor,
		fellowship: 'na'
	},
	{
		slug: 'late',
		name: 'Candlelight',
		day: 6,
		time: '23:30',
		end_time: '00:30',
		types: ['C'],
		...phillyDoor,
		fellowship: 'aa'
	},
	{
		slug: 'camden',
		name: 'Reunión Español',
		day: [1, 3],
		time: '08:00',
		types: ['S', 'W'],
		...camdenDoor,
		fellowship: 'aa'
	},
	{
		slug: 'online',
		name: 'Morning Coffee',
		day: 1,
		time: '07:00',
		...link,
		timezone: 'America/Los_Angeles',
		fellowship: 'smart'
	},
	{
		slug: 'both',
		name: 'Beginners Step',
		day: 2,
		time: '12:00',
		types: ['BE', 'ST'],
		...phillyDoor,
		...link,
		fellowship: 'recovery-dharma'
	},
	{ slug: 'closed', name: 'Closed Room', day: 2, time: '12:00', types: ['TC'], ...phillyDoor },
	{ slug: 'appointment', name: 'Any Time Circle', ...link, fellowship: 'secular' }
];

beforeAll(async () => {
	organization = await makeOrganization(world);
	visitor = { kind: 'visitor', organizationId: organization };
	world.setClock('2026-03-01T12:00:00Z');
	await world.app.write(systemActor(organization, 'test'), 'import', (ctx) =>
		importMeetings(ctx, Buffer.from(JSON.stringify(meetings)), {
			source: 'test',
			name: 'Test list',
			timezone: 'America/New_York'
		})
	);
});

/** Names found, in order. The clock stands at Sunday 2026-03-08, the day of the spring change, unless told. */
async function found(query: string, at = '2026-03-08T16:00:00Z', actor = visitor) {
	world.setClock(at);
	const page = await world.app.read(actor, 'meetings', (ctx) =>
		findMeetings(ctx, readMeetingSearch(new URLSearchParams(query)))
	);
	return page.meetings.map((one) => one.name);
}

test('another organization finds nothing', async () => {
	const elsewhere: Actor = { kind: 'visitor', organizationId: await makeOrganization(world, 'Elsewhere') };
	expect(await found('', undefined, elsewhere)).toEqual([]);
});

test('everybody in the organization finds the same', async () => {
	const { actor } = await makePerson(world, organization, ['participant']);
	expect(await found('', undefined, actor)).toEqual(await found(''));
});

test('the soonest first, by appointment last, inactive only by name', async () => {
	expect(await found('')).toEqual([
		'Sunday Serenity',
		'Reunión Español',
		'Morning Coffee',
		'Beginners Step',
		'Candlelight',
		'Any Time Circle'
	]);
	expect(await found('q=closed+room')).toEqual(['Closed Room']);
});

describe('filters', () => {
	test.each<[string, string[]]>([
		['q=serenity', ['Sunday Serenity']],
		['q=SEREN', ['Sunday Serenity']],
		['q=espanol', ['Reunión Español']],
		['q=serenty', ['Sunday Serenity']],
		['q=mujeres', ['Reunión Español']],
		['q=newcomer', ['Sunday Serenity', 'Beginners Step']],
		['q=chestnut', ['Sunday Serenity', 'Beginners Step', 'Candlelight', 'Closed Room']],
		['q=zzzzzzzz', []],
		['q=%27%3B+drop+table', []],
		[
			'q=%26+%7C+%21+%3A*',
			[
				'Sunday Serenity',
				'Reunión Español',
				'Morning Coffee',
				'Beginners Step',
				'Candlelight',
				'Any Time Circle'
			]
		],
		['near=19104', ['Sunday Serenity', 'Reunión Español', 'Beginners Step', 'Candlelight']],
		['near=19104&miles=2', ['Sunday Serenity', 'Beginners Step', 'Candlelight']],
		['near=19104&sort=near&day=1', ['Reunión Español']],
		['q=near+19104+within+2+miles', ['Sunday Serenity', 'Beginners Step', 'Candlelight']],
		['q=step+near+19104', ['Beginners Step']],
		['near=Camden, NJ&miles=1', ['Reunión Español']],
		['near=Los Angeles', []],
		['near=Nowhereville', []],
		['day=1', ['Reunión Español', 'Morning Coffee']],
		['time=night', ['Candlelight']],
		['time=morning', ['Reunión Español', 'Morning Coffee']],
		['type=BE', ['Sunday Serenity', 'Beginners Step']],
		['fellowship=recovery-dharma', ['Beginners Step']],
		['way=online', ['Morning Coffee', 'Beginners Step', 'Any Time Circle']],
		['way=online&near=19104', ['Morning Coffee', 'Beginners Step', 'Any Time Circle']],
		['way=in_person', ['Sunday Serenity', 'Reunión Español', 'Beginners Step', 'Candlelight']],
		[
			'day=9&type=nonsense&miles=abc&page=-1',
			[
				'Sunday Serenity',
				'Reunión Español',
				'Morning Coffee',
				'Beginners Step',
				'Candlelight',
				'Any Time Circle'
			]
		],
		[
			'page=99',
			[
				'Sunday Serenity',
				'Reunión Español',
				'Morning Coffee',
				'Beginners Step',
				'Candlelight',
				'Any Time Circle'
			]
		]
	])('%s', async (query, names) => {
		expect(await found(query)).toEqual(names);
	});
});

describe('open now', () => {
	test.each<[string, string[]]>([
		['2026-03-08T22:59:00Z', []],
		['2026-03-08T23:00:00Z', ['Sunday Serenity']],
		['2026-03-09T00:29:00Z', ['Sunday Serenity']],
		['2026-03-09T00:30:00Z', []],
		['2026-03-08T04:45:00Z', ['Candlelight']],
		['2026-03-08T05:15:00Z', ['Candlelight']],
		['2026-03-08T05:30:00Z', []],
		['2026-03-09T14:30:00Z', ['Morning Coffee']],
		['2026-03-01T23:30:00Z', []],
		['2026-03-02T00:10:00Z', ['Sunday Serenity']]
	])('at %s', async (at, names) => {
		expect(await found('now=1', at)).toEqual(names);
	});
});

test('what is on now comes first', async () => {
	expect((await found('', '2026-03-08T05:15:00Z'))[0]).toBe('Candlelight');
});

test('the next three, near a ZIP and anywhere', async () => {
	world.setClock('2026-03-08T16:00:00Z');
	const upcoming = (near: string | null) =>
		world.app.read(visitor, 'home', (ctx) => upcomingMeetings(ctx, { near }));
	expect((await upcoming('19104')).map((one) => one.name)).toEqual([
		'Sunday Serenity',
		'Reunión Español',
		'Beginners Step'
	]);
	expect((await upcoming(null)).map((one) => one.name)).toEqual([
		'Sunday Serenity',
		'Reunión Español',
		'Morning Coffee'
	]);
	expect(await upcoming('90001')).toHaveLength(3);
});

test('said in words, in the meeting’s own zone', async () => {
	world.setClock('2026-03-08T16:00:00Z');
	const now = new Date('2026-03-08T16:00:00Z');
	const page = await world.app.read(visitor, 'meetings', (ctx) =>
		findMeetings(ctx, readMeetingSearch(new URLSearchParams()))
	);
	const by = new Map(page.meetings.map((one) => [one.name, showMeeting(one, { locale: 'en', now })]));
	const plain = (text?: string) => text?.replace(/\u202f/g, ' ');
	expect(plain(by.get('Sunday Serenity')?.when)).toBe('Tonight, 7:00 PM EDT');
	expect(plain(by.get('Morning Coffee')?.when)).toBe('Tomorrow, 7:00 AM PDT');
	expect(by.get('Sunday Serenity')).toMatchObject({
		start: '2026-03-08T19:00-04:00',
		fellowship: 'Narcotics Anonymous',
		kinds: ['Newcomer', 'Open']
	});
	expect(by.get('Sunday Serenity')?.geo).toMatch(/^geo:39\.956,-75\.2\?q=3900/);
	expect(by.get('Morning Coffee')?.geo).toBeNull();
	const id = by.get('Reunión Español')?.id ?? '';
	const detail = await world.app.read(visitor, 'meetings', (ctx) => detailOf(ctx, id));
	expect(detail && plain(showMeetingDetail(detail, { locale: 'en', now }).weekly)).toBe(
		'Monday and Wednesday, 8:00 AM'
	);
	expect(await world.app.read(visitor, 'meetings', (ctx) => detailOf(ctx, organization))).toBeNull();
});
