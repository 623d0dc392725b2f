import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RequestEvent } from '@sveltejs/kit';
import {
	importMeetings,
	importServices,
	leaveTip,
	mergeTwins,
	publishDirectory,
	sayFact
} from '#domains/directory/server/directory.ts';
import { systemActor, type Actor } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import { isRefusal } from '#platform/errors.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { testWorld } from '../../../tests/support/database.ts';
import { makeOrganization, makePerson, type TestPerson } from '../../../tests/support/people.ts';
import { makeServices } from '../../../tests/support/services.ts';
import { GET as root } from '../(public)/hsds/+server.ts';
import { GET as organizations } from '../(public)/hsds/organizations/+server.ts';
import { GET as organization } from '../(public)/hsds/organizations/[id]/+server.ts';
import { GET as places } from '../(public)/hsds/service_at_locations/+server.ts';
import { GET as place } from '../(public)/hsds/service_at_locations/[id]/+server.ts';
import { GET as services } from '../(public)/hsds/services/+server.ts';
import { GET as service } from '../(public)/hsds/services/[id]/+server.ts';
import { GET as taxonomies } from '../(public)/hsds/taxonomies/+server.ts';
import { GET as taxonomy } from '../(public)/hsds/taxonomies/[id]/+server.ts';
import { GET as taxonomyTerms } from '../(public)/hsds/taxonomy_terms/+server.ts';
import { GET as taxonomyTerm } from '../(public)/hsds/taxonomy_terms/[id]/+server.ts';
import { GET as meetings } from '../(public)/meetings.json/+server.ts';

const world = testWorld();
let home: string;
let dora: TestPerson;
let sue: TestPerson;
let carla: TestPerson;
let visitors = 0;

beforeAll(async () => {
	home = await makeOrganization(world, 'Harbor');
	dora = await makePerson(world, home, ['director'], 'Dora Quill');
	sue = await makePerson(world, home, ['supervisor'], 'Sue Quill');
	carla = await makePerson(world, home, ['coach'], 'Carla Quill');
});
beforeEach(async () => {
	// Every test is somebody else on the net, with a directory of its own.
	visitors += 1;
	await world.owner('update people.organizations set live_at = null where organization_id <> $1', [home]);
	await world.owner(`truncate directory.feeds, directory.publishing cascade`);
});

type Handler = (event: never) => Response | Promise<Response>;
type Page = { total_items: number; total_pages: number; contents: Record<string, unknown>[] } & Record<
	string,
	unknown
>;
async function ask(
	handler: Handler,
	query = '',
	params: Record<string, string> = {},
	headers = {}
): Promise<Response> {
	const event = {
		locals: { app: world.app },
		url: new URL(`http://localhost/x?${query}`),
		request: new Request('http://localhost/x', {
			headers: { 'x-alongside-address': `10.0.0.${visitors}`, ...headers }
		}),
		params,
		cookies: { get: () => undefined },
		getClientAddress: () => ''
	};
	return handler(event as unknown as RequestEvent as never);
}
const json = async <T = Page>(answer: Response | Promise<Response>) => (await (await answer).json()) as T;
const as = <T>(actor: Actor, work: (ctx: WriteContext) => Promise<T>) =>
	world.app.write(actor, 'directory', work);
const publish = (lists: string[] = [], on = true) =>
	as(dora.actor, (ctx) => publishDirectory(ctx, { published: on ? 'yes' : undefined, lists }));

const row = (id: string, more: object = {}) => ({
	id,
	name: `Lantern ${id}`,
	status: 'active',
	description: 'A bed for tonight.',
	email: 'front@lantern.example.org',
	url: 'https://lantern.example.org/beds',
	phones: [{ number: '(215) 555-0100', extension: '12', type: 'voice' }],
	schedules: [
		{ freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00', closes_at: '17:00', timezone: 'America/New_York' }
	],
	languages: [{ code: 'es', name: 'Spanish' }],
	required_documents: [{ document: 'Photo ID' }],
	cost_options: [{ option: 'Night', amount: 5, currency: 'USD' }],
	service_areas: [{ name: 'Philadelphia County' }],
	organization: { id: `of-${id}`, name: `Lantern House ${id}`, description: 'Shelter since 1980.' },
	service_at_locations: [
		{
			id: `at-${id}`,
			location: {
				id: `loc-${id}`,
				location_type: 'physical',
				name: 'Main house',
				latitude: 39.95,
				longitude: -75.16,
				addresses: [
					{
						address_1: '12 Elm Street',
						city: 'Philadelphia',
						state_province: 'PA',
						postal_code: '19104',
						country: 'US',
						address_type: 'physical'
					}
				],
				accessibility: [{ description: 'Ramp' }]
			}
		}
	],
	...more
});
async function take(name: string, rows: object[]): Promise<string> {
	const bytes = Buffer.from(JSON.stringify(rows));
	await as(systemActor(home, 'test'), (ctx) =>
		importServices(ctx, [{ name, bytes }], { source: name, name })
	);
	const [feed] = await world.owner<{ id: string }>('select id from directory.feeds where name = $1', [name]);
	return feed!.id;
}
const names = async (query = '') =>
	(await json(ask(services, query))).contents.map((one) => one['name']).sort();

describe('not given', () => {
	test('off until somebody switches it on, and at once when it is switched off', async () => {
		const feed = await take('one', [row('1')]);
		for (const handler of [root, services, organizations, places, taxonomies, taxonomyTerms, meetings])
			expect((await ask(handler)).status).toBe(404);
		await publish([feed]);
		expect(await names()).toEqual(['Lantern 1']);
		await publish([feed], false);
		const answer = await ask(services);
		expect(answer.status).toBe(404);
		expect(await json(answer)).toEqual({
			error: 'not_found',
			message: 'This organization does not give its directory on.'
		});
	});

	test('only a supervisor or director switches it', async () => {
		const participant = await makePerson(world, home, ['participant']);
		for (const { actor } of [carla, participant]) {
			const refused = await as(actor, (ctx) => publishDirectory(ctx, { published: 'yes', lists: [] })).catch(
				(error: unknown) => error
			);
			expect(isRefusal(refused) && refused.code).toBe('forbidden');
		}
		await as(sue.actor, (ctx) => publishDirectory(ctx, { published: 'yes', lists: [] }));
		expect((await ask(root)).status).toBe(200);
	});

	test('a list of which nobody said that it may be, nor what was made one with an entry of it', async () => {
		const ours = await take('ours', [row('1'), row('2')]);
		const theirs = await take('theirs', [row('3', { description: 'Theirs alone.' })]);
		await publish([ours]);
		expect(await names()).toEqual(['Lantern 1', 'Lantern 2']);
		const [pair] = await world.owner<{ id: string; stays: string }>(
			`select t.id, s.id as stays from directory.twins t
			join directory.services s on s.id in (t.one_id, t.other_id) and s.name = 'Lantern 2'
			join directory.services o on o.id in (t.one_id, t.other_id) and o.name = 'Lantern 3'`
		);
		await as(dora.actor, (ctx) => mergeTwins(ctx, pair!.id, pair!.stays));
		expect(await names()).toEqual(['Lantern 1']);
		const [hidden] = await world.owner<{ id: string; provider_id: string; at: string }>(
			`select s.id, s.provider_id, sl.id as at from directory.services s join directory.service_locations sl on sl.service_id = s.id where s.name = 'Lantern 3'`
		);
		expect((await ask(service, '', { id: hidden!.id })).status).toBe(404);
		expect((await ask(organization, '', { id: hidden!.provider_id })).status).toBe(404);
		expect((await ask(place, '', { id: hidden!.at })).status).toBe(404);
		expect((await json(ask(services, `organization_id=${hidden!.provider_id}`))).total_items).toBe(0);
		expect((await json(ask(organizations))).total_items).toBe(1);
		// A place that came with the other list does not go out with ours.
		await world.owner(
			`update directory.service_locations set location_id = (select id from directory.locations where feed_id = $1)
			where service_id = (select id from directory.services where name = 'Lantern 1')`,
			[theirs]
		);
		expect((await json(ask(places))).total_items).toBe(0);
		expect(JSON.stringify(await json(ask(services, 'full=true')))).not.toContain('Elm Street');
	});

	test('what was taken out, is gone, closed, or in another entry', async () => {
		const feed = await take(
			'ours',
			['1', '2', '3', '4', '5', '6'].map((id) => row(id))
		);
		await publish([feed]);
		await world.owner(
			`update directory.services set retired_at = now(), retired_why = 'Quill says so' where name = 'Lantern 2'`
		);
		await world.owner(`update directory.services set gone_at = now() where name = 'Lantern 3'`);
		await world.owner(`update directory.services set status = 'temporarily closed' where name = 'Lantern 4'`);
		await world.owner(
			`update directory.services set merged_into = (select id from directory.services where name = 'Lantern 1') where name = 'Lantern 5'`
		);
		await world.owner(`update directory.providers set gone_at = now() where name = 'Lantern House 6'`);
		expect(await names()).toEqual(['Lantern 1']);
		for (const handler of [services, places, organizations])
			expect((await json(ask(handler))).total_items).toBe(1);
	});

	test('where a place is that keeps its address to itself, in whatever words', async () => {
		const secret = row('1', {
			service_at_locations: [
				{
					id: 'at',
					location: {
						id: 'loc',
						location_type: 'physical',
						name: 'The house on Elm Street',
						addresses: [
							{
								address_1: 'Confidential',
								city: 'Camden',
								state_province: 'NJ',
								postal_code: '08102',
								country: 'US',
								address_type: 'physical'
							}
						],
						latitude: 39.94,
						longitude: -75.12
					}
				}
			]
		});
		const feed = await take('ours', [secret]);
		await publish([feed]);
		// Words that somebody typed here later.
		await world.owner(
			`update directory.services set description = 'A bed. Come to 77 Elm Street, back door.'`
		);
		await world.owner(`update directory.providers set description = 'Beds. Our house is at 77 Elm Street.'`);
		const [{ id, at, provider }] = (await world.owner<{ id: string; at: string; provider: string }>(
			'select s.id, sl.id as at, s.provider_id as provider from directory.services s join directory.service_locations sl on sl.service_id = s.id'
		)) as [{ id: string; at: string; provider: string }];
		const answers = [
			ask(services, 'full=true'),
			ask(services),
			ask(service, '', { id }),
			ask(places, 'full=true'),
			ask(places),
			ask(place, '', { id: at }),
			ask(organizations, 'full_service=true'),
			ask(organization, 'full_service=true', { id: provider })
		];
		for (const answer of answers) {
			const text = JSON.stringify(await json(answer));
			expect(text).toContain('Lantern');
			expect(text).not.toMatch(/Elm|Camden|08102|39\.9|75\.1/);
		}
		const whole = await json<{ service_at_locations: { location: object }[] }>(ask(service, '', { id }));
		expect(Object.keys(whole.service_at_locations[0]!.location)).toEqual(['id', 'location_type']);
		for (const query of ['postcode=08102', 'postcode=08102&proximity=50000'])
			expect((await json(ask(places, query))).total_items).toBe(0);
	});

	test('tips, facts, notes, history and the names of workers', async () => {
		const feed = await take('ours', [row('1')]);
		await publish([feed]);
		const [{ id }] = (await world.owner<{ id: string }>('select id from directory.services')) as [
			{ id: string }
		];
		await as(carla.actor, async (ctx) => {
			await leaveTip(ctx, id, 'Ask for Sam at the desk.');
			await sayFact(ctx, id, { kind: 'wait', value: 9 } as never);
		});
		await world.owner(
			`update directory.services set confirmed_at = now(), confirmed_by = $1, confirmed_name = 'Carla Quill'`,
			[carla.id]
		);
		const text = JSON.stringify([
			await json(ask(service, '', { id })),
			await json(ask(services, 'full=true'))
		]);
		expect(text).not.toMatch(/Sam|Quill|confirmed|wait/);
	});

	test('of several organizations, the one that is named', async () => {
		const feed = await take('ours', [row('1')]);
		await publish([feed]);
		const other = await makeOrganization(world, 'Mill');
		const answer = await ask(services);
		expect(answer.status).toBe(400);
		expect((await json<{ message: string }>(answer)).message).toContain('org=');
		expect((await ask(services, `org=${other}`)).status).toBe(404);
		expect((await ask(services, `org=${newId()}`)).status).toBe(404);
		expect((await json(ask(services, `org=${home}`))).total_items).toBe(1);
		const [{ id }] = (await world.owner<{ id: string }>('select id from directory.services')) as [
			{ id: string }
		];
		expect((await ask(service, `org=${other}`, { id })).status).toBe(404);
	});
});

describe('what is asked', () => {
	test('a parameter that cannot be read is named in a sentence', async () => {
		await publish();
		const wrong: [Handler, string, RegExp][] = [
			[services, 'page=0', /^page must be a whole number/],
			[services, 'page=1e9', /^page must/],
			[services, 'per_page=101', /from 1 to 100/],
			[services, 'per_page=10001&minimal=true', /^per_page must/],
			[services, 'full=yes', /^full must be true or false/],
			[services, 'taxonomy_id=1', /^taxonomy_id must be an id/],
			[services, 'organization_id=%27%20or%201=1', /^organization_id must be an id/],
			[services, 'modified_after=yesterday', /^modified_after must be a day/],
			[services, 'modified_after=2026-13-40', /^modified_after must be a day/],
			[services, 'format=xml', /^format must be/],
			[services, `search=${'x'.repeat(201)}`, /^search must/],
			[services, 'page=1&page=2', /^page must not come twice/],
			[services, 'colour=blue', /^We do not know the parameter colour/],
			[services, '__proto__=1', /__proto__/],
			[places, 'proximity=10', /^proximity needs/],
			[places, 'postcode=nowhere', /^postcode must/],
			[organizations, 'full_service=1', /^full_service must/],
			[taxonomyTerms, 'top_only=maybe', /^top_only must/],
			[service, 'full=true', /^We do not know the parameter full/]
		];
		for (const [handler, query, words] of wrong) {
			const answer = await ask(handler, query, { id: newId() });
			expect([query, answer.status]).toEqual([query, 400]);
			expect((await json<{ message: string }>(answer)).message).toMatch(words);
		}
		for (const id of ['x', newId(), '%00', '../services'])
			for (const one of [service, place, organization, taxonomy, taxonomyTerm])
				expect((await ask(one, '', { id })).status).toBe(404);
	});

	test('pages, as the standard says', async () => {
		const feed = await take(
			'ours',
			Array.from({ length: 7 }, (_, at) => row(`${at}`))
		);
		await publish([feed]);
		const { contents, ...first } = await json(ask(services, 'per_page=3'));
		expect(first).toEqual({
			total_items: 7,
			total_pages: 3,
			page_number: 1,
			size: 3,
			first_page: true,
			last_page: false,
			empty: false
		});
		const last = await json(ask(services, 'per_page=3&page=3'));
		expect([last['size'], last['first_page'], last['last_page']]).toEqual([1, false, true]);
		const beyond = await json(ask(services, 'per_page=3&page=9'));
		expect([beyond['empty'], beyond.total_items, beyond.contents]).toEqual([true, 7, []]);
		const all = [...contents, ...(await json(ask(services, 'per_page=3&page=2'))).contents, ...last.contents];
		expect(new Set(all.map((one) => one['id'])).size).toBe(7);
		const stamps = await json(ask(services, 'minimal=true'));
		expect(stamps.contents.map((one) => Object.keys(one))).toEqual(Array(7).fill(['id', 'modified_date']));
		const lines = (await (await ask(services, 'format=ndjson')).text()).trim().split('\n');
		expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(all.map((one) => one['id']));
	});

	test('words, terms, who gives it, what changed, and how near', async () => {
		const feed = await take('ours', [
			row('1'),
			row('2', { name: 'Naloxone kits', description: 'Free naloxone.' })
		]);
		await publish([feed]);
		expect(await names('search=naloxone')).toEqual(['Naloxone kits']);
		expect(await names('search=%26%7C!')).toEqual([]);
		const terms = await json<{ contents: { id: string; code: string; taxonomy_id: string }[] }>(
			ask(taxonomyTerms, 'per_page=100')
		);
		const naloxone = terms.contents.find((one) => one.code === 'naloxone')!;
		expect(await names(`taxonomy_term_id=${naloxone.id}`)).toEqual(['Naloxone kits']);
		expect(await names(`taxonomy_term_id=${newId()}`)).toEqual([]);
		expect(await names(`taxonomy_id=${naloxone.taxonomy_id}`)).toContain('Naloxone kits');
		const [{ id }] = (await json<{ contents: { id: string }[] }>(ask(organizations, 'search=house%201')))
			.contents as [{ id: string }];
		expect(await names(`organization_id=${id}`)).toEqual(['Lantern 1']);
		expect(await names('modified_after=2999-01-01')).toEqual([]);
		expect(await names('modified_after=2020-01-01T00:00:00%2B02:00')).toHaveLength(2);
		expect((await json(ask(places, 'postcode=19104'))).total_items).toBe(2);
		expect((await json(ask(places, 'postcode=19104&proximity=20000'))).total_items).toBe(2);
		expect((await json(ask(places, 'postcode=90210&proximity=20000'))).total_items).toBe(0);
		expect((await json(ask(places, 'postcode=00000&proximity=20000'))).total_items).toBe(0);
	});

	test('the same again costs no body, and too much is too much', async () => {
		const feed = await take('ours', [row('1')]);
		await publish([feed]);
		const first = await ask(services);
		const etag = first.headers.get('etag')!;
		expect(first.headers.get('cache-control')).toBe('no-cache');
		const again = await ask(services, '', {}, { 'if-none-match': `W/${etag}` });
		expect([again.status, await again.text()]).toEqual([304, '']);
		await world.owner(`update directory.services set name = 'Beacon'`);
		expect((await ask(services, '', {}, { 'if-none-match': etag })).status).toBe(200);
		let last = 200;
		for (let at = 0; at < 121 && last === 200; at += 1) {
			const answer = await ask(root);
			last = answer.status;
			if (last === 429) expect(answer.headers.get('retry-after')).toBe('60');
		}
		expect(last).toBe(429);
	});
});

describe('our own meetings', () => {
	const meeting = (at: number, more: object = {}) => ({
		slug: `night-${at}`,
		name: `Night ${at}`,
		day: at % 7,
		time: '18:00',
		end_time: '19:15',
		types: ['O', 'D'],
		location: 'Harbor',
		formatted_address: '1 Oak St, Camden, NJ 08102, USA',
		regions: ['Camden', 'Downtown'],
		latitude: 39.94,
		longitude: -75.12,
		notes: 'Coffee.\nSide door.',
		updated: '2026-01-02 03:04:05',
		url: 'https://harbor.example.org/night',
		...more
	});
	const rows = [
		meeting(1),
		meeting(2, {
			day: [1, 3],
			conference_url: 'https://meet.example.org/2',
			conference_phone: '+12155550100'
		}),
		{
			slug: 'anytime',
			name: 'By appointment',
			conference_phone: '+12155550101',
			timezone: 'America/Chicago',
			fellowship: 'smart'
		},
		{
			slug: 'town',
			name: 'Somewhere in town',
			day: 5,
			time: '00:00',
			city: 'Camden',
			state: 'NJ',
			postal_code: '08102',
			conference_url: 'https://meet.example.org/3',
			group: 'Harbor',
			attendance_option: 'online'
		},
		meeting(3, { attendance_option: 'inactive', approximate: 'yes' })
	];
	const takeMeetings = async (name: string, list: unknown) => {
		await as(systemActor(home, 'test'), (ctx) =>
			importMeetings(ctx, Buffer.from(JSON.stringify(list)), {
				source: name,
				name,
				timezone: 'America/New_York'
			})
		);
		const [feed] = await world.owner<{ id: string }>('select id from directory.feeds where name = $1', [
			name
		]);
		return feed!.id;
	};
	const kept = async (feed: string) => {
		const all = await world.owner<Record<string, unknown>>(
			'select * from directory.meetings where feed_id = $1 order by slug',
			[feed]
		);
		return all.map(({ id: _id, feed_id: _feed, first_seen: _first, changed_at: _changed, ...rest }) => rest);
	};

	test('only those of a list that is said to be ours, and come back through our own importer as they were', async () => {
		const ours = await takeMeetings('ours', rows);
		await takeMeetings('theirs', [meeting(9, { url: 'https://elsewhere.example.net/9' })]);
		await publish();
		expect(await json<unknown[]>(ask(meetings))).toEqual([]);
		await publish([ours]);
		const given = await json<Record<string, unknown>[]>(ask(meetings));
		expect(given.map((one) => one['slug'])).toEqual(['anytime', 'night-1', 'night-2', 'night-3', 'town']);
		const back = await takeMeetings('back', given);
		expect(await kept(back)).toEqual(await kept(ours));
		await world.owner(`update directory.meetings set gone_at = now() where slug = 'town'`);
		expect(await json<unknown[]>(ask(meetings))).toHaveLength(4);
	});
});

const spec = new URL('../../../../shared/data/hsds/spec-3.0/schema/', import.meta.url).pathname;
describe.runIf(existsSync(spec))('against the standard (left out where ../shared/data is absent)', () => {
	const require = createRequire(import.meta.url);
	type Validate = ((value: unknown) => boolean) & { errors?: unknown };
	const Ajv = (
		require('ajv/dist/2020') as {
			default: new (options: object) => {
				compile(schema: object): Validate;
				addSchema(schema: object, name: string): void;
			};
		}
	).default;
	const formats = (require('ajv-formats') as { default: (ajv: unknown) => void }).default;
	const read = (name: string) => JSON.parse(readFileSync(`${spec}${name}.json`, 'utf8')) as object;
	const ajv = new Ajv({ strict: false, allErrors: true });
	formats(ajv);
	for (const name of ['taxonomy', 'metadata']) ajv.addSchema(read(name), `${name}.json`);
	const compiled = (name: string) => ajv.compile(read(`compiled/${name}`));
	const schemas = {
		service: compiled('service'),
		serviceLine: compiled('service_list'),
		place: compiled('service_at_location'),
		provider: compiled('organization'),
		providerLine: compiled('organization_list'),
		taxonomy: ajv.compile(read('taxonomy')),
		term: ajv.compile(read('taxonomy_term'))
	};
	const valid = (name: keyof typeof schemas, values: unknown[]) => {
		expect(values.length).toBeGreaterThan(0);
		for (const value of values)
			expect([schemas[name](value), schemas[name].errors ?? null]).toEqual([true, null]);
	};
	const contents = async (handler: Handler, query = '') => (await json(ask(handler, query))).contents;

	test('every answer is valid: made rows, and the real list of Baltimore', async () => {
		const path = new URL('../../../../shared/data/hsds/baltimore-hsds30-organizations.json', import.meta.url)
			.pathname;
		const feeds = [await take('made', [row('1')])];
		feeds.push(await take('real', JSON.parse(readFileSync(path, 'utf8')) as object[]));
		await makeServices(world, home, [
			{ name: 'By hand', terms: ['shelter', 'wheelchair'], phones: [{ number: '211' }] }
		]);
		await publish(feeds);
		expect(await json<object>(ask(root))).toMatchObject({ version: '3.0' });
		const ids: string[] = [];
		for (let page = 1, pages = 1; page <= pages; page += 1) {
			const answer = await json(ask(services, `full=true&per_page=100&page=${page}`));
			pages = answer.total_pages;
			valid('service', answer.contents);
			ids.push(...answer.contents.map((one) => String(one['id'])));
		}
		// 716 services of the list that are active, and two of ours.
		expect(ids.length).toBeGreaterThan(700);
		valid('serviceLine', await contents(services, 'per_page=100'));
		valid('service', [await json<object>(ask(service, '', { id: ids[0]! }))]);
		valid('provider', await contents(organizations, 'full_service=true&per_page=50'));
		const providers = await contents(organizations, 'per_page=100');
		valid('providerLine', providers);
		valid('provider', [await json<object>(ask(organization, '', { id: String(providers[0]!['id']) }))]);
		const lines = await contents(places, 'full=true&per_page=100');
		valid('place', lines);
		valid('place', await contents(places, 'per_page=100'));
		valid('place', [await json<object>(ask(place, '', { id: String(lines[0]!['id']) }))]);
		valid('taxonomy', await contents(taxonomies));
		const terms = await contents(taxonomyTerms, 'per_page=100');
		valid('term', terms);
		valid('term', [await json<object>(ask(taxonomyTerm, '', { id: String(terms[0]!['id']) }))]);
	});

	test('what goes out comes back in through our own importer', async () => {
		const feed = await take('ours', [row('1')]);
		await publish([feed]);
		const out = await contents(services, 'full=true');
		await take('back', out);
		const stored = await world.owner(
			`select s.name, s.description, s.email, s.url, s.languages, s.documents, s.areas, s.costs, s.schedules, s.phones, s.terms,
				l.address_1, l.city, l.state, l.postal_code, l.latitude, l.longitude, l.accessibility
			from directory.services s join directory.feeds f on f.id = s.feed_id
			join directory.service_locations sl on sl.service_id = s.id join directory.locations l on l.id = sl.location_id order by f.name`
		);
		const plain = (one: unknown) =>
			JSON.parse(JSON.stringify(one), (key, value: unknown) =>
				key === 'timezone' || key === 'description' ? undefined : value
			) as object;
		expect(stored).toHaveLength(2);
		expect(plain(stored[0])).toEqual(plain(stored[1]));
	});
});
