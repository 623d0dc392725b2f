import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { visitorIn } from '#platform/server/visitor.ts';
import { testWorld } from '../../../../../tests/support/database.ts';
import { makeOrganization } from '../../../../../tests/support/people.ts';
import { makeServices } from '../../../../../tests/support/services.ts';
import { readServiceSearch } from '../../find.ts';
import { findServices } from './find-services.ts';

const world = testWorld();
let visitor: Actor;
let elsewhere: Actor;
let either: Actor;
const baltimore = { latitude: 39.29, longitude: -76.61 };
const towson = { latitude: 39.4, longitude: -76.6 };
const weekdays = {
	days: ['MO', 'TU', 'WE', 'TH', 'FR'],
	opens: '09:00',
	closes: '17:00',
	timezone: 'America/New_York'
};

beforeAll(async () => {
	const home = await makeOrganization(world, 'Harbor');
	const other = await makeOrganization(world, 'Mill');
	visitor = visitorIn(home);
	elsewhere = visitorIn(other);
	const md = { state: 'MD', at: baltimore, city: 'Baltimore' };
	await makeServices(world, home, [
		{
			name: 'Night Harbor',
			description: 'Emergency shelter for anyone.',
			terms: ['shelter', 'open-24h'],
			...md
		},
		{
			name: 'Rose House',
			description: 'Shelter for abused women.',
			terms: ['shelter', 'domestic-violence', 'women'],
			confidential: true,
			state: 'MD'
		},
		{ name: 'Towson Shelter', terms: ['shelter', 'wheelchair'], ...md, at: towson, city: 'Towson' },
		{
			name: 'River Clinic',
			description: 'Suboxone and counseling.',
			terms: ['buprenorphine', 'medicaid'],
			languages: ['es'],
			schedules: [weekdays],
			...md
		},
		{
			name: 'Second River Clinic',
			description: 'Buprenorphine.',
			documents: ['Photo ID'],
			...md,
			confirmedAt: new Date('2026-10-01')
		},
		{ name: 'Gaudenzia', description: 'Residential treatment.', application: 'Bring a photo ID.', ...md },
		{ name: 'Oregon Shelter', terms: ['shelter'], state: 'OR', at: { latitude: 45.5, longitude: -122.6 } },
		{ name: 'Hidden in Oregon', terms: ['shelter'], state: 'OR', confidential: true },
		{ name: 'Closed Shelter', terms: ['shelter'], ...md, shown: false },
		{ name: 'Needle Exchange', terms: ['syringe-service', 'harm-reduction'], ...md }
	]);
	const both = await makeOrganization(world, 'Both');
	either = visitorIn(both);
	await makeServices(world, both, [
		{
			name: 'Substance Detox',
			description: 'Detox. Substance use care. Buprenorphine detoxification.',
			terms: ['detox', 'buprenorphine'],
			...md
		},
		{
			name: 'Third Clinic',
			description: 'Outpatient care with counseling of many kinds. Prescribes buprenorphine.',
			terms: ['buprenorphine', 'outpatient'],
			...md
		},
		{ name: 'Bridge Clinic', description: 'Buprenorphine.', terms: ['buprenorphine'], ...md },
		{ name: 'Night Harbor', terms: ['shelter'], ...md },
		{ name: 'Rose House', terms: ['shelter'], confidential: true, state: 'MD' }
	]);
	await makeServices(world, other, [{ name: 'Mill Shelter', terms: ['shelter'], ...md }]);
	const [clinic] = await world.owner<{ id: string }>(
		"select id from directory.services where name = 'River Clinic'"
	);
	for (const [value, fades] of [
		[5, '2026-11-20'],
		[0, '2026-10-01']
	])
		await world.owner(
			`insert into directory.facts (organization_id, id, service_id, kind, value, said_by, said_name, said_at, fades_at)
			values ($1, gen_random_uuid(), $2, 'wait', $3, gen_random_uuid(), 'Marcus Reed', '2026-09-01', $4)`,
			[home, clinic!.id, value, fades]
		);
	// A Monday, half past noon in Baltimore.
	world.setClock('2026-11-16T17:30:00Z');
});

const find = (query: string, as: Actor = visitor) =>
	world.app.read(as, 'directory', (ctx) => findServices(ctx, readServiceSearch(new URLSearchParams(query))));
const names = async (query: string, as?: Actor) => (await find(query, as)).services.map(({ name }) => name);

describe('what must not be found', () => {
	test('another organization’s directory', async () => {
		expect(await names('q=shelter', elsewhere)).toEqual(['Mill Shelter']);
		expect(await names('q=shelter')).not.toContain('Mill Shelter');
	});
	test('what is retired, gone or merged', async () => {
		expect(await names('q=shelter')).not.toContain('Closed Shelter');
	});
	test('a place that keeps its address to itself has no address, point or distance, near or far', async () => {
		const { services } = await find('q=shelter&near=21201');
		const rose = services.find(({ name }) => name === 'Rose House');
		expect(rose).toMatchObject({
			address: null,
			latitude: null,
			longitude: null,
			miles: null,
			confidential: true
		});
		expect(services.map(({ name }) => name)).not.toContain('Hidden in Oregon');
	});
});

describe('what is found', () => {
	test.each([
		['q=somewhere to sleep tonight&near=21201', 'Night Harbor'],
		['q=donde dormir&near=21201', 'Night Harbor'],
		['q=clean needels', 'Needle Exchange'],
		['q=gaudenzja', 'Gaudenzia'],
		['need=syringe-service', 'Needle Exchange'],
		['q=suboxone&lang=es', 'River Clinic']
	])('%s', async (query, first) => {
		expect((await names(query))[0]).toBe(first);
	});

	test('nearer goes first, and what is too far away is left out', async () => {
		expect(await names('q=shelter&near=21201&miles=25')).toEqual([
			'Night Harbor',
			'Towson Shelter',
			'Rose House'
		]);
		expect(await names('q=shelter&near=21201&miles=2')).toEqual(['Night Harbor', 'Rose House']);
		const { services } = await find('q=shelter&near=21201&miles=25');
		expect(services[1]!.miles).toBeGreaterThan(6);
	});

	test('the place may stand among the words; an unknown one is said to be unknown', async () => {
		expect((await find('q=shelter near Towson, MD')).place?.label).toBe('Towson, MD');
		expect(await find('q=shelter&near=Nowhereville')).toMatchObject({ placeUnknown: true, services: [] });
	});

	test.each(['detox or a bed tonight', 'a bed or detox tonight', 'desintoxicación o una cama esta noche'])(
		'of "%s" both are searched, in turn, and said',
		async (typed) => {
			const found = await find(`q=${typed}&near=21201&miles=2`, either);
			expect(found).toMatchObject({ either: true, loosened: false });
			expect(found.understood.toSorted()).toEqual(['detox', 'shelter']);
			const list = found.services.map(({ name }) => name);
			expect(list.slice(0, 2)).toContain('Substance Detox');
			expect(list.toSorted()).toEqual(['Night Harbor', 'Rose House', 'Substance Detox']);
		}
	);

	test.each(['subs', 'bupe', 'suboxone'])('"%s": who says they prescribe it goes first', async (typed) => {
		expect((await names(`q=${typed}`, either))[0]).toBe('Third Clinic');
	});

	test.each([
		['Baltimor', 'Baltimore, MD'],
		['Balitmore, MD', 'Baltimore, MD'],
		['Tow son', 'Towson, MD'],
		['Towsen', 'Towson, MD']
	])('a misspelled town %s is guessed, said and searched', async (near, label) => {
		const found = await find(`q=shelter&miles=25&near=${near}`);
		expect(found).toMatchObject({ placeUnknown: false, placeGuessed: near, place: { label } });
		expect(found.services.length).toBeGreaterThan(0);
		expect((await find(`q=shelter near ${near}`)).place?.label).toBe(label);
	});

	test.each(['Bolmor', 'Balt', 'Baltimor, OR', 'Altimore', 'Filadelfia', 'near the park', '%', '.*'])(
		'never a far guess: %s',
		async (near) => {
			expect(await find(`q=shelter&near=${encodeURIComponent(near)}`)).toMatchObject({
				placeUnknown: true,
				placeGuessed: null,
				services: []
			});
		}
	);

	test('another organization’s towns are no guess: they are offered as any town of the country, and not searched', async () => {
		expect(await find('q=shelter&near=Towsen', elsewhere)).toMatchObject({
			placeUnknown: true,
			services: [],
			townsOffered: ['Towson, MD']
		});
	});

	test.each([
		['Salme', ['Salem, OR', 'Salem, MA', 'Salem, AL']],
		['Camdn, NJ', ['Camden, NJ']],
		['Nueva Yrok', ['New York, NY']],
		// A far guess is no offer either, nor is one of a word of four letters.
		['Baltimor, OR', []],
		['Nowhereville', []],
		['Balt', []],
		['1234', []]
	])('of an unknown "%s" the nearest spellings are offered', async (near, townsOffered) => {
		expect(await find(`q=shelter&near=${near}`)).toMatchObject({ placeUnknown: true, townsOffered });
	});

	test('a town as it sounds in Spanish', async () => {
		const philly = await makeOrganization(world, 'Philly');
		await makeServices(world, philly, [
			{
				name: 'Hope House',
				terms: ['shelter'],
				city: 'Philadelphia',
				state: 'PA',
				at: { latitude: 39.95, longitude: -75.16 }
			}
		]);
		const found = await find('q=refugio&near=Filadelfia&miles=25', visitorIn(philly));
		expect([found.place?.label, found.services.length]).toEqual(['Philadelphia, PA', 1]);
	});

	test.each([
		['now=1', 'q=buprenorphine', ['River Clinic']],
		['cost=medicaid', 'q=buprenorphine', ['River Clinic']],
		['moud=1', 'near=21201', ['River Clinic']],
		['wheelchair=1', 'q=shelter', ['Towson Shelter']],
		['wait=7', 'q=buprenorphine', ['River Clinic']],
		['wait=3', 'q=buprenorphine', []],
		['papers=1', 'q=buprenorphine', ['River Clinic']],
		['papers=1', 'q=residential', []]
	])('%s with %s', async (filter, query, expected) => {
		expect(await names(`${query}&${filter}`)).toEqual(expected);
	});

	test('closed in the evening, by the clock of the place', async () => {
		world.setClock('2026-11-16T22:30:00Z');
		expect(await names('q=buprenorphine&now=1')).toEqual([]);
		expect(await names('q=shelter&now=1')).toEqual(['Night Harbor']);
		world.setClock('2026-11-16T17:30:00Z');
	});

	test('who is open is found beyond the two hundred that fit best', async () => {
		const big = await makeOrganization(world, 'Big');
		const closed = [{ ...weekdays, days: ['SA'] }];
		await makeServices(world, big, [
			...Array.from({ length: 260 }, (_, at) => ({ name: `Lantern ${1000 + at}`, schedules: closed })),
			{ name: 'Lantern 9998', schedules: [weekdays] },
			{ name: 'Lantern 9999', terms: ['open-24h'] },
			{ name: 'Lantern 9997', description: 'Says no times.' }
		]);
		expect((await find('q=lantern', visitorIn(big))).total).toBe(200);
		const { services, total } = await find('q=lantern&now=1', visitorIn(big));
		expect([services.map(({ name }) => name), total]).toEqual([['Lantern 9998', 'Lantern 9999'], 2]);
	});

	test('what has only a part of it is said to', async () => {
		expect(await find('q=detox and shelter')).toMatchObject({ loosened: true });
		expect(await find('q=shelter')).toMatchObject({ loosened: false, understood: ['shelter'] });
	});

	test('asking twice gives the same order', async () => {
		expect(await names('near=21201')).toEqual(await names('near=21201'));
	});

	test.each([
		'',
		'q=the and of',
		'q=%00',
		"q='); drop table",
		'q=\\',
		`q=${'a '.repeat(500)}`,
		'q=!!! & | <->:*'
	])('nothing breaks on %j', async (query) => {
		await expect(find(query)).resolves.toMatchObject({ page: 1 });
	});
});
