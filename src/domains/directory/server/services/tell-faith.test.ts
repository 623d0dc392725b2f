import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import { visitorIn } from '#platform/server/visitor.ts';
import { testWorld } from '../../../../../tests/support/database.ts';
import { makeOrganization } from '../../../../../tests/support/people.ts';
import { readServiceSearch } from '../../find.ts';
import { findServices } from './find-services.ts';
import { importServices } from './import-services.ts';
import { isCongregation, tellFaith } from './tell-faith.ts';

const told = (name: string, description = '', terms: string[] = []): boolean => {
	const all = new Set(terms);
	tellFaith(all, name, description);
	return isCongregation([...all]);
};

test.each([
	['Grace Lutheran Church', ''],
	['St. Pius X Church', 'Worship on Sundays at ten. Bible study on Wednesdays.'],
	['Iglesia Roca Eterna', 'Culto los domingos.'],
	['Masjid Al-Noor', 'Friday prayers.'],
	['Beth El Congregation', ''],
	['The Cathedral', 'Daily mass and evening prayer.']
])('%s is a congregation and nothing else', (name, description) => {
	// "Beth El Congregation" says only what it is: a list has to say that it is one.
	expect(told(name, description, name.startsWith('Beth') ? ['faith'] : [])).toBe(true);
});
test.each([
	[
		'Camp Chapel United Methodist Church',
		'Provides residents with $50 towards prescriptions and evictions.',
		[]
	],
	['Canton Baptist Church', 'SENIORS LUNCHEON: Meet over a meal on Thursdays.', []],
	['St. Edward’s Catholic Church', 'Worship at ten. Offers a carry-out meal.', ['food']],
	['Church of God', 'Sunday school, worship, and help with the rent.', ['faith']],
	['Falls Church Clinic', '', ['medical']],
	['First Baptist Church Food Pantry', '', []],
	['Temple University Hospital', '', []]
])('%s does something for people, or may: it stays where it is', (name, description, terms) => {
	expect(told(name, description, terms)).toBe(false);
});

const church = (id: string, name: string, service: object) => ({
	id: `p-${id}`,
	name,
	services: [
		{
			id,
			name,
			status: 'active',
			...service,
			service_at_locations: [
				{
					location: {
						id: `l-${id}`,
						location_type: 'physical',
						latitude: 39.29,
						longitude: -76.61,
						addresses: [
							{ address_1: '1 Main St', city: 'Baltimore', state_province: 'MD', postal_code: '21201' }
						]
					}
				}
			]
		}
	]
});

describe('in a search', () => {
	const world = testWorld();
	let home: string;
	beforeAll(async () => {
		home = await makeOrganization(world);
		const list = [
			// Its words are about food and a bed; it gives neither.
			church('grace', 'Grace Tabernacle', { description: 'Worship on Sundays. Come as you are.' }),
			church('pantry', 'Hope Baptist Church', {
				description: 'SERVICES: 1) FOOD PANTRY: Groceries on Mondays. Worship on Sundays.'
			}),
			church('shelter', 'Harbor Shelter', { description: 'Provides emergency shelter.' })
		];
		await world.app.write(systemActor(home, 'test'), 'import', (ctx) =>
			importServices(ctx, [{ name: 'list.json', bytes: Buffer.from(JSON.stringify(list)) }], {
				source: 'list'
			})
		);
	});
	const found = (params: Record<string, string>) =>
		world.app.read(visitorIn(home), 'test', async (ctx) =>
			(await findServices(ctx, readServiceSearch(new URLSearchParams(params)))).services.map(
				({ name }) => name
			)
		);

	test.each([
		['food', { q: 'food' }],
		['food at a place', { q: 'food near 21201' }],
		['somewhere to sleep', { q: 'somewhere to sleep tonight' }],
		['what there is at a place', { near: '21201' }],
		['a choice alone', { papers: '1' }],
		['a word of its text', { q: 'sundays near 21201' }],
		['a church’s pantry', { q: 'church food pantry' }]
	])('%s: no congregation', async (_, params) => {
		expect(await found(params as Record<string, string>)).not.toContain('Grace Tabernacle');
	});
	test('the pantry of a church is food', async () => {
		expect(await found({ q: 'food' })).toContain('Hope Baptist Church');
		expect(await found({ near: '21201' })).toEqual(
			expect.arrayContaining(['Hope Baptist Church', 'Harbor Shelter'])
		);
	});
	test.each([
		['by its word', { q: 'church' }],
		['in Spanish', { q: 'iglesia' }],
		['by the code', { need: 'faith' }],
		['by the choice, beside what is there', { near: '21201', faith: '1' }],
		['by the choice alone', { faith: '1' }],
		['by its own name', { q: 'grace tabernacle' }]
	])('asked for %s, it is there', async (_, params) => {
		expect(await found(params as Record<string, string>)).toContain('Grace Tabernacle');
	});
});

const path = '../shared/data/hsds/baltimore-hsds30-organizations.json';
describe.runIf(existsSync(path))('of a real directory', () => {
	const world = testWorld();
	test('no entry is held back, and asking for a church finds them', { timeout: 60_000 }, async () => {
		const home = await makeOrganization(world);
		await world.app.write(systemActor(home, 'test'), 'import', (ctx) =>
			importServices(ctx, [{ name: 'baltimore.json', bytes: readFileSync(path) }], { source: path })
		);
		const all = await world.owner<{ name: string; terms: string[]; tokens: string }>(
			`select s.name, s.terms, sl.tokens from directory.services s join directory.service_locations sl on sl.service_id = s.id
			where s.organization_id = $1`,
			[home]
		);
		const held = all.filter(({ tokens }) => tokens.split(' ').includes('m_congregation'));
		expect(held.map(({ name }) => name)).toEqual([]);
		const churches = all.filter(({ name }) => /\bchurch\b/i.test(name));
		expect(churches.length).toBeGreaterThan(20);
		const page = await world.app.read(visitorIn(home), 'test', (ctx) =>
			findServices(ctx, readServiceSearch(new URLSearchParams({ q: 'church' })))
		);
		expect(page.total).toBeGreaterThan(20);
	});
});
