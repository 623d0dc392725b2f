import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import type { Actor, Role } from '#platform/actor.ts';
import { visitorIn } from '#platform/server/visitor.ts';
import { testWorld } from '../../../../../tests/support/database.ts';
import { makeOrganization, makePerson } from '../../../../../tests/support/people.ts';
import { makeServices } from '../../../../../tests/support/services.ts';
import { keepApart, mergeTwins } from './decide-twins.ts';
import { importServices } from './import-services.ts';
import { likeness } from './propose-twins.ts';
import type { NamedFile } from './read-list.ts';
import { serviceDetail } from './service-detail.sql.ts';

const world = testWorld();
type Made = { name: string; phone?: string; address?: string; zip?: string; more?: object };
const list = (...services: Made[]): NamedFile[] => [
	{
		name: 'list.json',
		bytes: Buffer.from(
			JSON.stringify(
				services.map(({ name, phone, address, zip, more }) => ({
					id: `s-${name}`,
					name,
					status: 'active',
					organization: { id: `p-${name}`, name },
					phones: phone ? [{ number: phone }] : [],
					service_at_locations: [
						{
							location: {
								id: `l-${name}`,
								addresses: [
									{
										address_1: address ?? '1 Main St',
										city: 'Baltimore',
										state_province: 'MD',
										postal_code: zip ?? '21201'
									}
								]
							}
						}
					],
					...more
				}))
			)
		)
	}
];
const take = (organization: string, name: string, files: NamedFile[]) =>
	world.app.write(systemActor(organization, 'test'), 'import services', (ctx) =>
		importServices(ctx, files, { source: name, name, acceptLoss: true })
	);
type Pair = { id: string; one_id: string; other_id: string; why: string[]; state: string; names: string[] };
const pairs = (organization: string) =>
	world.owner<Pair>(
		`select t.*, array[a.name, b.name] as names from directory.twins t join directory.services a on a.id = t.one_id join directory.services b on b.id = t.other_id
		where t.organization_id = $1 order by score desc, t.id`,
		[organization]
	);
const serviceOf = async (organization: string, feed: string) =>
	(
		await world.owner<Record<string, unknown> & { id: string }>(
			'select s.* from directory.services s join directory.feeds f on f.id = s.feed_id where f.name = $2 and s.organization_id = $1',
			[organization, feed]
		)
	)[0]!;
const shownOf = async (service: string) =>
	(
		await world.owner<{ address: string }>(
			'select l.address_1 as address from directory.service_locations sl join directory.locations l on l.id = sl.location_id where sl.service_id = $1 and sl.shown order by 1',
			[service]
		)
	).map((row) => row.address);

const phone = '410-555-0100';
async function proposed(first: Partial<Made> = {}, second: Partial<Made> = {}) {
	const organization = await makeOrganization(world);
	await take(organization, 'A', list({ name: 'Rose House, Inc.', phone, ...first }));
	await take(organization, 'B', list({ name: 'The Rose House', phone, ...second }));
	const [pair] = await pairs(organization);
	const supervisor = await makePerson(world, organization, ['supervisor']);
	return { organization, pair: pair!, actor: supervisor.actor };
}
const merge = (actor: Actor, id: string, stays: string) =>
	world.app.write(actor, 'decide', (ctx) => mergeTwins(ctx, id, stays));
const apart = (actor: Actor, id: string) => world.app.write(actor, 'decide', (ctx) => keepApart(ctx, id));

describe('who may decide', () => {
	let organization: string;
	let pair: Pair;
	beforeAll(async () => {
		({ organization, pair } = await proposed());
	});
	test.each<[Role]>([['participant'], ['ally'], ['coach'], ['peer']])('%s: no', async (role) => {
		const { actor } = await makePerson(world, organization, [role]);
		await expect(merge(actor, pair.id, pair.one_id)).rejects.toMatchObject({ code: 'forbidden' });
		await expect(apart(actor, pair.id)).rejects.toMatchObject({ code: 'forbidden' });
	});
	test('a visitor and the system: no', async () => {
		for (const actor of [
			{ kind: 'visitor', organizationId: organization } as const,
			systemActor(organization, 'x')
		]) {
			await expect(merge(actor, pair.id, pair.one_id)).rejects.toMatchObject({ code: 'forbidden' });
			await expect(apart(actor, pair.id)).rejects.toMatchObject({ code: 'forbidden' });
		}
	});
	test('a director of another organization: there is no such pair', async () => {
		const { actor } = await makePerson(world, await makeOrganization(world), ['director']);
		await expect(merge(actor, pair.id, pair.one_id)).rejects.toMatchObject({ code: 'not_found' });
		await expect(apart(actor, pair.id)).rejects.toMatchObject({ code: 'not_found' });
		expect((await pairs(organization))[0]?.state).toBe('proposed');
	});
	test('a third entry cannot stay', async () => {
		const { actor } = await makePerson(world, organization, ['director']);
		await expect(merge(actor, pair.id, pair.id)).rejects.toMatchObject({ code: 'invalid' });
	});
	test('who decides second is told', async () => {
		const { actor } = await makePerson(world, organization, ['director']);
		await apart(actor, pair.id);
		await expect(merge(actor, pair.id, pair.one_id)).rejects.toMatchObject({ code: 'conflict' });
		await expect(apart(actor, pair.id)).rejects.toMatchObject({ code: 'conflict' });
		expect((await world.owner("select how from directory.changes where how = 'kept apart'")).length).toBe(2);
	});
});

describe('what is proposed', () => {
	test.each<[string, Partial<Made>, Partial<Made>, string[] | null]>([
		['one telephone, one house', {}, {}, ['name', 'address', 'phone']],
		['one telephone', { address: '99 Oak St' }, {}, ['name', 'phone']],
		['one house', { phone: '410-555-0199' }, {}, ['name', 'address']],
		['neither', { phone: '410-555-0199', address: '99 Oak St' }, {}, null],
		['another ZIP', { phone: '410-555-0199', zip: '21230' }, {}, null],
		['names that differ', { name: 'Harbor Detox' }, {}, null]
	])('%s', async (_what, first, second, why) => {
		const { pair } = await proposed(first, second);
		expect(pair?.why ?? null).toEqual(why);
	});
	test('not within one list, and not again when it was decided', async () => {
		const { organization, pair, actor } = await proposed();
		await apart(actor, pair.id);
		await take(organization, 'B', list({ name: 'The Rose House', phone, more: { description: 'New' } }));
		expect((await pairs(organization)).map((one) => one.state)).toEqual(['apart']);
		await take(organization, 'A', list({ name: 'Rose House, Inc.', phone }, { name: 'Rose House', phone }));
		const all = await pairs(organization);
		expect(
			all.every((one) => !(one.names.includes('Rose House') && one.names.includes('Rose House, Inc.')))
		).toBe(true);
	});
	test('names', () => {
		expect(likeness('Rose House, Inc.', 'The ROSE house')).toBe(1);
		expect(likeness('Rose House', 'Harbor Detox')).toBeLessThan(0.2);
		expect(likeness('', '…')).toBe(0);
	});
});

describe('the two are one', () => {
	test('the one that stays takes over what it lacks and the other places; the other is not found; history says so', async () => {
		const { organization, pair, actor } = await proposed(
			{ more: { fees_description: 'Ten dollars' } },
			{ address: '99 Oak St', more: { fees_description: 'Free', description: 'A house for women' } }
		);
		const [a, b] = [await serviceOf(organization, 'A'), await serviceOf(organization, 'B')];
		await world.owner(
			"insert into directory.tips (organization_id, id, service_id, words, said_by, said_name, said_at) values ($1, gen_random_uuid(), $2, 'Ring twice', $3, 'Ann', now())",
			[organization, b.id, (actor as { personId: string }).personId]
		);
		await merge(actor, pair.id, a.id);
		expect(await serviceOf(organization, 'A')).toMatchObject({
			name: 'Rose House, Inc.',
			fees: 'Ten dollars',
			description: 'A house for women',
			kept: ['description']
		});
		expect(await shownOf(a.id)).toEqual(['1 Main St', '99 Oak St']);
		expect(await shownOf(b.id)).toEqual([]);
		expect(await world.owner('select words from directory.tips where service_id = $1', [a.id])).toHaveLength(
			1
		);
		expect(
			await world.owner(
				"select field, before, after from directory.changes where how = 'merged' and subject_id = $1 order by field nulls first",
				[a.id]
			)
		).toEqual([
			{ field: null, before: null, after: 'The Rose House' },
			{ field: 'description', before: null, after: 'A house for women' }
		]);
		// Both lists are read again, changed: it stays one, in both places.
		await take(
			organization,
			'A',
			list({
				name: 'Rose House, Inc.',
				phone,
				more: { description: 'Other', eligibility_description: 'Women' }
			})
		);
		await take(
			organization,
			'B',
			list({ name: 'The Rose House', phone, address: '99 Oak St', more: { description: 'Newer' } })
		);
		expect(await serviceOf(organization, 'A')).toMatchObject({
			description: 'A house for women',
			eligibility: 'Women'
		});
		expect(await shownOf(a.id)).toEqual(['1 Main St', '99 Oak St']);
		expect(await shownOf(b.id)).toEqual([]);
		expect(await pairs(organization)).toHaveLength(1);
		// The list of the one that stayed no longer has it: the other stands by itself again.
		await take(organization, 'A', list({ name: 'Somebody Else' }));
		expect(await shownOf(a.id)).toEqual([]);
		expect(await shownOf(b.id)).toEqual(['99 Oak St']);
	});
	test('what the other has confirmed later is taken', async () => {
		const { organization, pair, actor } = await proposed(
			{ more: { fees_description: 'Ten dollars' } },
			{ more: { fees_description: 'Free' } }
		);
		const [a, b] = [await serviceOf(organization, 'A'), await serviceOf(organization, 'B')];
		await world.owner(
			"update directory.services set confirmed_at = now(), confirmed_name = 'Ann' where id = $1",
			[b.id]
		);
		await merge(actor, pair.id, a.id);
		expect(await serviceOf(organization, 'A')).toMatchObject({ fees: 'Free', confirmed_name: 'Ann' });
		expect(await shownOf(a.id)).toEqual(['1 Main St']);
	});
	test('a director who takes a list in leaves their id in the history', async () => {
		const { organization, actor } = await proposed();
		await world.app.write(actor, 'import services', (ctx) =>
			importServices(ctx, list({ name: 'Rose House, Inc.', phone, more: { description: 'New' } }), {
				source: 'A',
				name: 'A'
			})
		);
		expect(
			await world.owner(
				"select by_id from directory.changes where organization_id = $1 and field = 'description'",
				[organization]
			)
		).toEqual([{ by_id: (actor as { personId: string }).personId }]);
	});
});

const data = new URL('../../../../../../shared/data/hsds/', import.meta.url).pathname;
test.skipIf(!existsSync(data))(
	'the same 716 services in two forms find one another',
	{ timeout: 30_000 },
	async () => {
		const organization = await makeOrganization(world);
		const folder = `${data}baltimore-ohana-csv/`;
		await take(
			organization,
			'csv',
			readdirSync(folder).map((name) => ({ name, bytes: readFileSync(folder + name) }))
		);
		await take(organization, 'json', [
			{ name: 'x.json', bytes: readFileSync(`${data}baltimore-hsds30-organizations.json`) }
		]);
		const all = await pairs(organization);
		const same = all.filter((one) => one.names[0] === one.names[1]).length;
		process.stdout.write(`Two lists of 716 services: ${all.length} pairs proposed, ${same} of one name.\n`);
		expect(same).toBeGreaterThan(600);
		expect(all.length).toBeLessThan(900);
	}
);

test('two that were made one with each other lead nowhere, and the page of each still opens', async () => {
	const org = await makeOrganization(world, 'Loops');
	const [one, two, three] = (await makeServices(world, org, [
		{ name: 'One' },
		{ name: 'Two' },
		{ name: 'Three' }
	])) as [string, string, string];
	for (const [from, to] of [
		[one, two],
		[two, three],
		[three, one]
	])
		await world.owner('update directory.services set merged_into = $2 where id = $1', [from, to]);
	const opened = await world.app.read(visitorIn(org), 'test', (ctx) => serviceDetail(ctx, one));
	expect(opened?.id).toBeTruthy();
});
