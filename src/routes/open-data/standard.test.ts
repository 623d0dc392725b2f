/** Every answer against the standard, with real lists. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { makeServices } from '../../../tests/support/services.ts';
import { at, json, openData, row, type Handler } from '../../../tests/support/open-data.ts';

const { world, ask, publish, take, house } = openData();
const {
	root,
	organizations,
	organization,
	places,
	place,
	services,
	service,
	taxonomies,
	taxonomyTerms,
	taxonomyTerm
} = at;

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
		await makeServices(world, house().home, [
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
