import { beforeAll, expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import { visitorIn } from '#platform/server/visitor.ts';
import { testWorld } from '../../../../../tests/support/database.ts';
import { makeOrganization, makePerson } from '../../../../../tests/support/people.ts';
import { makeServices } from '../../../../../tests/support/services.ts';
import { readServiceSearch } from '../../find.ts';
import { findServices } from './find-services.ts';
import { tagAgain } from './tag-again.ts';

const world = testWorld();
let home: string;
let other: string;
const tag = (organization: string) =>
	world.app.write(systemActor(organization, 'test'), 'directory', tagAgain);
const find = async (query: string) =>
	(
		await world.app.read(visitorIn(home), 'directory', (ctx) =>
			findServices(ctx, readServiceSearch(new URLSearchParams(query)))
		)
	).services.map(({ name }) => name);

beforeAll(async () => {
	home = await makeOrganization(world);
	other = await makeOrganization(world, 'Far House');
	const church = { name: 'St. Paul Church', description: 'Sunday worship and prayer.', terms: [] };
	await makeServices(world, home, [
		church,
		{ name: 'Church Pantry', description: 'Food pantry of a church.', terms: ['food'] },
		{ name: 'Second chance employer: Mill Bakery', description: 'Hires people with a record.', terms: [] }
	]);
	await makeServices(world, other, [church]);
	await world.owner(
		`update directory.services set source_terms = '{Second chance employer}' where name like 'Second chance%'`
	);
});

test('nobody but the system', async () => {
	for (const role of ['director', 'supervisor', 'coach', 'participant'] as const) {
		const { actor } = await makePerson(world, home, [role]);
		await expect(world.app.write(actor, 'x', tagAgain)).rejects.toMatchObject({ code: 'forbidden' });
	}
});

test('says how many, a second time none; one organization at a time; found by it at once; help stays help', async () => {
	const many = await tag(home);
	expect(many).toBe(2);
	expect(await tag(home)).toBe(0);
	const [terms] = await world.owner<{ n: number }>(
		`select count(*)::int n from directory.services where organization_id = $1 and terms <> '{}'`,
		[other]
	);
	expect(terms!.n, 'the other organization').toBe(0);
	expect(await find('need=second-chance-work')).toEqual(['Second chance employer: Mill Bakery']);
	const stored = await world.owner<{ terms: string[] }>(
		`select terms from directory.services where organization_id = $1 and name like '%Church%' order by name`,
		[home]
	);
	expect(stored.map(({ terms }) => terms)).toEqual([['food'], ['faith']]);
});
