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
	test('two services with one id: the first is kept, the second said', async () => {
		const report = await run(json([provider('same'), provider('same', { name: 'Other' })]), {
			name: 'twice'
		});
		expect(report).toMatchObject({
			imported: 1,
			rejected: [{ row: 2, reason: expect.stringContaining('row 1') as string }]
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
		expect(report.mended[0]?.reason).toContain('08879');
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
	])('%s', { timeout: 30_000 }, async (path, count, rejected) => {
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
