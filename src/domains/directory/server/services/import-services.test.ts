import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import type { Actor, Role } from '#platform/actor.ts';
import { testWorld } from '../../../../../tests/support/database.ts';
import { makeOrganization, makePerson } from '../../../../../tests/support/people.ts';
import { importServices } from './import-services.ts';
import type { ServicesSource } from './import-services.ts';
import type { NamedFile } from './read-list.ts';

const world = testWorld();
let organization: string;
beforeAll(async () => {
	organization = await makeOrganization(world);
});

const json = (value: unknown): NamedFile[] => [
	{ name: 'list.json', bytes: Buffer.from(JSON.stringify(value)) }
];
const run = (files: NamedFile[], more: Partial<ServicesSource> = {}, actor?: Actor) =>
	world.app.write(actor ?? systemActor(organization, 'test'), 'import services', (ctx) =>
		importServices(ctx, files, { source: 'list.json', ...more })
	);
type Place = {
	confidential?: boolean;
	address_1?: string;
	latitude?: unknown;
	longitude?: unknown;
	postal_code?: unknown;
};
const provider = (id: string, service: object = {}, place: Place = {}) => ({
	id: `p-${id}`,
	name: `Provider ${id}`,
	services: [
		{
			id,
			name: `Service ${id}`,
			status: 'active',
			...service,
			service_at_locations: [
				{
					location: {
						id: `l-${id}`,
						location_type: 'physical',
						latitude: place.latitude ?? 39.29,
						longitude: place.longitude ?? -76.61,
						addresses: [
							{
								address_1: place.address_1 ?? '1 Main St',
								city: 'Baltimore',
								state_province: 'MD',
								postal_code: place.postal_code ?? '21201'
							}
						]
					}
				}
			]
		}
	]
});
const stored = (name: string) =>
	world.owner<Record<string, never>>(
		`select s.*, l.address_1, l.latitude, l.longitude, l.postal_code, l.placed, l.confidential, sl.shown, sl.tokens, sl.search_text, sl.latitude as pin
		from directory.services s join directory.feeds f on f.id = s.feed_id join directory.service_locations sl on sl.service_id = s.id
		left join directory.locations l on l.id = sl.location_id where f.name = $1 order by s.external_id`,
		[name]
	);

describe('who may import', () => {
	test.each<[Role, boolean]>([
		['participant', false],
		['ally', false],
		['coach', false],
		['peer', false],
		['supervisor', true],
		['director', true]
	])('%s: %s', async (role, allowed) => {
		const { actor } = await makePerson(world, organization, [role]);
		const work = run(json([provider('a')]), { name: `by ${role}` }, actor);
		if (allowed) expect(await work).toMatchObject({ imported: 1 });
		else await expect(work).rejects.toMatchObject({ code: 'forbidden' });
	});
	test('a visitor: no', async () => {
		const visitor: Actor = { kind: 'visitor', organizationId: organization };
		await expect(run(json([provider('a')]), {}, visitor)).rejects.toMatchObject({ code: 'forbidden' });
	});
});

describe('again, and newer', () => {
	test('the same list changes nothing; a change is kept in the history; what is missing is gone and comes back', async () => {
		const name = 'again';
		expect(await run(json([provider('a'), provider('b')]), { name })).toMatchObject({
			imported: 2,
			rejected: []
		});
		expect(await run(json([provider('a'), provider('b')]), { name })).toMatchObject({
			imported: 0,
			changed: 0,
			unchanged: 2,
			gone: 0
		});
		expect(await run(json([provider('a', { fees_description: 'Free' })]), { name })).toMatchObject({
			changed: 1,
			unchanged: 0,
			gone: 1
		});
		expect((await stored(name)).map((row) => row['shown'])).toEqual([true, false]);
		expect(
			await world.owner("select field, before, after from directory.changes where after = 'Free'")
		).toEqual([{ field: 'fees', before: null, after: 'Free' }]);
		expect(
			await run(json([provider('a', { fees_description: 'Free' }), provider('b')]), { name })
		).toMatchObject({ imported: 1, unchanged: 1 });
		expect((await stored(name)).map((row) => row['shown'])).toEqual([true, true]);
	});

	test('what a person confirmed is not written over', async () => {
		const name = 'kept';
		await run(json([provider('k', { fees_description: 'Ten dollars' })]), { name });
		await world.owner(
			"update directory.services set fees = 'Free', kept = '{fees}' where name = 'Service k'"
		);
		expect(
			await run(json([provider('k', { fees_description: 'Twenty', description: 'New' })]), { name })
		).toMatchObject({ changed: 1 });
		expect((await stored(name))[0]).toMatchObject({ fees: 'Free', description: 'New' });
	});

	test('a retired service stays hidden when its list changes', async () => {
		const name = 'retired';
		await run(json([provider('r')]), { name });
		await world.owner("update directory.services set retired_at = now() where name = 'Service r'");
		await run(json([provider('r', { description: 'New' })]), { name });
		expect((await stored(name))[0]).toMatchObject({ description: 'New', shown: false });
	});

	test('a list that lost most of its rows is held, and taken when a person says so', async () => {
		const name = 'loss';
		await run(json(Array.from({ length: 30 }, (_, index) => provider(`x${index}`))), { name });
		await expect(run(json([provider('x1')]), { name })).rejects.toThrow(/lost 29 of its 30 services/);
		expect(await run(json([provider('x1')]), { name, acceptLoss: true })).toMatchObject({ gone: 29 });
	});

	test('one page of several removes nothing', async () => {
		const name = 'page';
		await run(json([provider('a'), provider('b')]), { name });
		const page = { total_pages: 3, contents: [provider('a')] };
		expect(await run(json(page), { name })).toMatchObject({ gone: 0, unchanged: 1 });
	});
});

describe('traps', () => {
	const one = async (name: string, service: object, place: Place = {}) => {
		const report = await run(json([provider(name, service, place)]), { name });
		return { report, row: (await stored(name))[0] as Record<string, unknown> };
	};
	test('a confidential address leaves no address, ZIP or pin anywhere', async () => {
		const { row } = await one('hidden', {}, { address_1: 'Confidential Address' });
		expect(row).toMatchObject({
			confidential: true,
			address_1: null,
			latitude: null,
			postal_code: null,
			pin: null
		});
		expect(row['tokens']).toBe('s_md');
	});
	test('the words beside a confidential address do not say where it is either', async () => {
		const name = 'quiet';
		const words = {
			name: 'Rose House, 12 N. Main St',
			description:
				'Offers a 30 day stay and 24 hour street outreach. The house is at 12 N. Main St. in Towson. It stands on the corner of Oak and Third. Take bus 8 to York Road and Oak. Ages 18 to 55.\nBaltimore, MD 21201\nFood and clothes.',
			application_process: 'Come to the office next to the library.',
			phones: [{ number: '410-555-0100', description: 'Desk at 12 Main Street' }]
		};
		const list = (address: string) => {
			const one = provider(name, words, { address_1: address });
			Object.assign(one, { name: 'Rose, 12 Main Street', description: 'Runs a house at 12 Main Street.' });
			const [service] = one.services as { service_at_locations: { location: object }[] }[];
			Object.assign(service!.service_at_locations[0]!.location, {
				name: 'Rose House on Main Street',
				description: 'A brick house at 12 Main Street.',
				transportation: 'Bus 8 to Main Street'
			});
			return json([one]);
		};
		await run(list('12 N. Main St'), { name });
		expect((await stored(name))[0]).toMatchObject({ address_1: '12 N. Main St', confidential: false });
		await run(list('Confidential'), { name });
		const [row] = await stored(name);
		expect(row).toMatchObject({
			name: 'Rose House',
			description: 'Offers a 30 day stay and 24 hour street outreach. Ages 18 to 55.\n\nFood and clothes.',
			application_process: null,
			confidential: true,
			address_1: null,
			pin: null
		});
		const kept = await world.owner<{ words: string }>(
			`select p::text || s::text || l::text || sl::text || (select coalesce(string_agg(c.after, ' '), '') || coalesce(string_agg(c.before, ' '), '')
				from directory.changes c where c.feed_id = f.id) as words
			from directory.services s join directory.feeds f on f.id = s.feed_id join directory.providers p on p.id = s.provider_id
			join directory.service_locations sl on sl.service_id = s.id join directory.locations l on l.id = sl.location_id where f.name = $1`,
			[name]
		);
		expect(kept[0]?.words).not.toMatch(/main|oak|third|york|library|brick|21201|39\.29/i);
	});
	test('a named person’s phone is not taken, unless the list says it is that of the place', async () => {
		const phone = (number: string, more: object) => ({ number, contact_id: 'c1', ...more });
		const { row } = await one('persons', {
			contacts: [{ id: 'c1', name: 'Ann Example', phones: [{ number: '410-555-0104' }] }],
			phones: [
				{ number: '410-555-0100', description: 'Desk' },
				phone('410-555-0101', { service_id: 'persons' }),
				phone('410-555-0102', { location_id: 'l-persons', description: 'Ann Example' }),
				phone('410-555-0103', { location_id: 'l-persons', type: 'cell' })
			]
		});
		expect(
			(row['phones'] as { number: string; description: string | null }[]).map((p) => [
				p.number,
				p.description
			])
		).toEqual([
			['410-555-0100', 'Desk'],
			['410-555-0102', null]
		]);
	});
	test('one point for places in many ZIPs is no point', async () => {
		const name = 'default point';
		const zips = ['21201', '21230', '21229', '20906'];
		const list = json([
			...zips.map((postal_code, index) =>
				provider(`d${index}`, {}, { postal_code, latitude: 39.3, longitude: -76.6 })
			),
			provider('d9', {}, { postal_code: '21201', latitude: 39.31, longitude: -76.61 })
		]);
		const report = await run(list, { name });
		expect(report.warnings).toMatchObject([{ code: 'point_default', values: { count: 4 } }]);
		const rows = await stored(name);
		expect(rows.map((row) => row['placed'])).toEqual([...zips.map(() => 'postal_code'), 'source']);
		expect(new Set(rows.map((row) => String(row['pin']))).size).toBe(5);
	});
	test('providers and places that no row names any more are gone, and come back', async () => {
		const name = 'who goes';
		const state = () =>
			world.owner(
				`select external_id, gone_at is not null as gone from (select external_id, feed_id, gone_at from directory.providers
					union all select external_id, feed_id, gone_at from directory.locations) x
				join directory.feeds f on f.id = x.feed_id where f.name = $1 and gone_at is not null order by 1`,
				[name]
			);
		await run(json([provider('a'), provider('b'), provider('c')]), { name });
		expect(await state()).toEqual([]);
		// c cannot be read this time: it, its provider and its place stay.
		await run(json([provider('a'), provider('c', { name: '' })]), { name });
		expect(await state()).toEqual([
			{ external_id: 'l-b', gone: true },
			{ external_id: 'p-b', gone: true }
		]);
		await run(json([provider('a'), provider('b'), provider('c')]), { name });
		expect(await state()).toEqual([]);
	});
	test('HSDS tables: hours of one place, and the provider’s real name', async () => {
		const table = (file: string, text: string): NamedFile => ({
			name: `${file}.csv`,
			bytes: Buffer.from(text)
		});
		const name = 'tables';
		await run(
			[
				table('organizations', 'id,name\no1,The Real Name\n'),
				table('services', 'id,organization_id,name,status\ns1,o1,Counselling,active\n'),
				table('locations', 'id,name,location_type\nl1,Here,physical\n'),
				table('service_at_location', 'id,service_id,location_id\nx1,s1,l1\n'),
				table(
					'schedules',
					'id,service_id,location_id,service_at_location_id,byday,opens_at,closes_at\nh1,,,x1,"MO,WE",09:00,17:00\nh2,s1,l1,x1,FR,10:00,12:00\nh3,s1,,,SA,10:00,11:00\n'
				),
				table(
					'phones',
					'id,service_id,location_id,service_at_location_id,contact_id,number\nn1,,,x1,,410-555-0100\nn2,s1,,,c1,410-555-0101\n'
				)
			],
			{ name }
		);
		const [row] = await world.owner<Record<string, { days: string[]; number: string }[]>>(
			`select p.name as provider, sl.schedules, sl.phones, s.schedules as all, s.phones as own from directory.services s
			join directory.feeds f on f.id = s.feed_id join directory.service_locations sl on sl.service_id = s.id join directory.providers p on p.id = s.provider_id
			where f.name = $1`,
			[name]
		);
		expect(row).toMatchObject({ provider: 'The Real Name', own: [] });
		expect(row?.['schedules']?.map((one) => one.days)).toEqual([['MO', 'WE'], ['FR']]);
		expect(row?.['all']?.map((one) => one.days)).toEqual([['SA']]);
		expect(row?.['phones']?.map((one) => one.number)).toEqual(['410-555-0100']);
	});
	test('services that have only their organization’s id take its name from its row, or from an earlier list', async () => {
		const name = 'only ids';
		const service = (id: string) => ({ id, name: `Service ${id}`, status: 'active', organization_id: 'o1' });
		const names = () =>
			world.owner(
				'select p.name, count(*)::int as n from directory.providers p join directory.feeds f on f.id = p.feed_id join directory.services s on s.provider_id = p.id where f.name = $1 group by 1',
				[name]
			);
		await run(json([service('a'), service('b'), { id: 'o1', name: 'The Real Name', description: 'x' }]), {
			name
		});
		expect(await names()).toEqual([{ name: 'The Real Name', n: 2 }]);
		await run(json([service('a'), service('b')]), { name });
		expect(await names()).toEqual([{ name: 'The Real Name', n: 2 }]);
	});
	test.each([
		['null island', { latitude: 0, longitude: '0' }],
		['far away', { latitude: 10, longitude: 10 }],
		['out of range', { latitude: 100, longitude: 101 }]
	])('a point that is %s gives way to the ZIP’s middle', async (name, place) => {
		const { row, report } = await one(name, {}, place);
		expect(row['placed']).toBe('postal_code');
		expect(report.mended).toHaveLength(1);
	});
	test('numbers in quotes, words for digits, HTML, bidi and formulas', async () => {
		const { row } = await one('odd', {
			name: '<b>Open\u202e Door</b>\u0000',
			description: '=HYPERLINK("x")',
			minimum_age: '18',
			phones: [
				{ number: '(800) AGE-DIAL' },
				{ number: '(311)    -' },
				{ number: '510-555-0100 x1699' },
				{ number: '1800WEGMANS' }
			]
		});
		expect(row).toMatchObject({ name: 'Open Door', description: '=HYPERLINK("x")', minimum_age: 18 });
		expect(
			(row['phones'] as { number: string; dial: string | null; extension: string | null }[]).map((p) => [
				p.number,
				p.dial,
				p.extension
			])
		).toEqual([
			['(800) AGE-DIAL', '+18002433425', null],
			['(311) -', null, null],
			['510-555-0100', '+15105550100', '1699'],
			['1800WEGMANS', '+18009346267', null]
		]);
	});
	test('terms and organizations whose parents point at each other are read like any other', async () => {
		const term = (id: string, parent: string) => ({
			id: `a-${id}`,
			taxonomy_term: { id, code: id, name: 'Food pantries', parent_id: parent }
		});
		const list = [
			{
				...provider('loop-a', { attributes: [term('t1', 't2'), term('t2', 't1'), term('t3', 't3')] }),
				parent_organization_id: 'p-loop-b'
			},
			{ ...provider('loop-b'), parent_organization_id: 'p-loop-a' },
			{ ...provider('loop-c'), parent_organization_id: 'p-loop-c' }
		];
		expect(await run(json(list), { source: 'loops' })).toMatchObject({ imported: 3, rejected: [] });
		const [row] = await world.owner<{ terms: string[] }>(
			"select terms from directory.services where organization_id = $1 and external_id = 'loop-a'",
			[organization]
		);
		expect(row!.terms).toEqual(['food']);
	});

	test('so are those of tables', async () => {
		const table = (name: string, ...lines: string[]) => ({
			name: `${name}.csv`,
			bytes: Buffer.from(`${lines.join('\n')}\n`)
		});
		const files = [
			table('service_at_location', 'id,service_id,location_id', 'x1,loop-s1,'),
			table('organizations', 'id,name,parent_organization_id', 'o1,One,o2', 'o2,Two,o1'),
			table(
				'services',
				'id,organization_id,name,status',
				'loop-s1,o1,Pantry,active',
				'loop-s2,o2,Closet,active'
			),
			table('taxonomy_terms', 'id,code,name,parent_id', 't1,t1,Food pantries,t2', 't2,t2,Clothing,t1'),
			table(
				'attributes',
				'id,link_id,link_entity,taxonomy_term_id',
				'a1,loop-s1,service,t1',
				'a2,loop-s2,service,t2'
			)
		];
		expect(await run(files, { source: 'loops.zip' })).toMatchObject({ imported: 2, rejected: [] });
		const rows = await world.owner<{ name: string; terms: string[] }>(
			"select name, terms from directory.services where organization_id = $1 and external_id in ('loop-s1', 'loop-s2') order by name",
			[organization]
		);
		expect(rows).toEqual([
			{ name: 'Closet', terms: ['clothing'] },
			{ name: 'Pantry', terms: ['food'] }
		]);
	});

	test('two services with one id: the first is kept, the second said', async () => {
		const report = await run(json([provider('same'), provider('same', { name: 'Other' })]), {
			name: 'twice'
		});
		expect(report).toMatchObject({
			imported: 1,
			rejected: [{ row: 2, code: 'service_twice', values: { row: 1 } }]
		});
	});
	test('inactive is stored and hidden', async () => {
		expect((await one('closed', { status: 'inactive' })).row['shown']).toBe(false);
	});
	test('a ZIP that lost its zero', async () => {
		const bytes = Buffer.from(
			'ID,ADDRESS,CITY,STATE,POSTAL,Latitude,Longitude\nClinic,"1 Hill St\nFloor 2",South Amboy,NJ,8879,40.46,-74.28\n'
		);
		const report = await run([{ name: 'otp.csv', bytes }], { name: 'zero' });
		expect(report.mended[0]).toMatchObject({ code: 'zip_zero', values: { full: '08879' } });
		expect((await stored('zero'))[0]).toMatchObject({ postal_code: '08879', terms: ['otp'] });
	});
	test.each([
		['nothing', Buffer.from('')],
		['a web page', Buffer.from('<html>no</html>')],
		['broken off', Buffer.from('[{"id":"a","name":"A","services":[')],
		['nested 20,000 deep', Buffer.from('['.repeat(20_000))],
		['something else', Buffer.from('[{"slug":"a"}]')],
		['65 MB', Buffer.alloc(65 * 1024 * 1024, 32)]
	])('%s is refused with a sentence', async (_what, bytes) => {
		await expect(run([{ name: 'x.json', bytes }], { name: 'bad' })).rejects.toMatchObject({
			name: 'FeedUnreadable'
		});
		expect(await world.owner("select 1 from directory.feeds where name = 'bad'")).toEqual([]);
	});
	test('UTF-16 with its mark is read', async () => {
		const bytes = Buffer.from(`\ufeff${JSON.stringify([provider('wide')])}`, 'utf16le');
		expect(await run([{ name: 'x.json', bytes }], { name: 'wide' })).toMatchObject({ imported: 1 });
	});
});

const data = new URL('../../../../../../shared/data/', import.meta.url).pathname;
describe.skipIf(!existsSync(data))('real lists (skipped where the data folder is absent)', () => {
	const read = (path: string): NamedFile[] => {
		const full = data + path;
		if (!path.endsWith('/')) return [{ name: path, bytes: readFileSync(full) }];
		return readdirSync(full).map((name) => ({ name, bytes: readFileSync(full + name) }));
	};
	test.each([
		['hsds/baltimore-hsds30-organizations.json', 716, 0],
		['hsds/baltimore-ohana-csv/', 716, 0],
		['hsds/ohana-sample-csv/', 23, 0],
		['hsds/sanmateo-2013-legacy.jsonl', 120, 1],
		['hsds/spec-3.0/examples/csv/', 1, 0],
		['harm-reduction/ny-esap-syringe-access-pharmacies.json', 2697, 2],
		['treatment/findtreatment-ca-residential.json', 334, 6],
		['treatment/oeps-SubstanceUseTreatment_Geocoded.csv', 12329, 6]
	])('%s', { timeout: 90_000 }, async (path, count, rejected) => {
		const report = await run(read(path), { name: path });
		expect([report.imported, report.rejected.length]).toEqual([count - rejected, rejected]);
		expect(await run(read(path), { name: path })).toMatchObject({
			imported: 0,
			changed: 0,
			gone: 0,
			unchanged: count - rejected
		});
	});
});
