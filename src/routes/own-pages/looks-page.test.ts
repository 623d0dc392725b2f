/** "Who looked" tells no untruth about those close: also after the connection has ended. */
import { beforeAll, expect, test } from 'vitest';
import { invite } from '#domains/people/server/people.ts';
import { askKindly, beginTie, endTie, ownTies, tieCameIn } from '#domains/network/server/network.ts';
import { systemActor } from '#platform/actor.ts';
import { isRefusal } from '#platform/errors.ts';
import { m } from '#paraglide/messages.js';
import { testWorld } from '../../../tests/support/database.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../tests/support/people.ts';
import { looksPage } from './looks-page.ts';

const world = testWorld();
let here: string;
let dee: TestPerson, maria: TestPerson, eve: TestPerson, marcus: TestPerson;
const by = <T>(who: TestPerson, work: Parameters<typeof world.app.write<T>>[2]) =>
	world.app.write(who.actor, 'test', work);
const lines = async () =>
	(await world.app.read(dee.actor, 'test', (ctx) => looksPage(ctx, dee.id))).days
		.flatMap((day) => day.looks)
		.map(({ who, what }) => `${who} ${what}`);
/** Somebody comes in with the invitation that Dee made under this word. */
async function cameIn(ally: TestPerson, label: string): Promise<string> {
	const { id } = await by(dee, (ctx) => invite(ctx, { label, roles: ['ally'], tie: true }));
	await world.app.write(systemActor(here, 'test'), 'test', (ctx) =>
		tieCameIn(ctx, { invitationId: id, personId: dee.id, allyId: ally.id })
	);
	return (await by(dee, ownTies)).find((tie) => tie.allyId === ally.id)!.id;
}

beforeAll(async () => {
	here = await makeOrganization(world);
	dee = await makePerson(world, here, ['participant'], 'Dee');
	maria = await makePerson(world, here, ['ally'], 'Maria');
	eve = await makePerson(world, here, ['ally'], 'Eve');
	marcus = await makePerson(world, here, ['coach'], 'Marcus');
	await walkWith(world, marcus, dee);
});

test('only the person reads it', async () => {
	for (const who of [maria, marcus]) {
		const code = await world.app
			.read(who.actor, 'test', (ctx) => looksPage(ctx, dee.id))
			.then(
				() => 'shown',
				(error) => (isRefusal(error) ? error.code : String(error))
			);
		expect(code, who.name).toBe('not_found');
	}
});

test('who came in is said with the word of the invitation, before and after it is known who it is', async () => {
	const tie = await cameIn(maria, 'Mum');
	const [own] = await by(dee, ownTies);
	expect(own).toMatchObject({ id: tie, label: 'Mum', waiting: true });
});

test('an ally whose connection ended is no worker: the person reads the word they had for them', async () => {
	const [tie] = await by(dee, ownTies);
	await by(dee, (ctx) => beginTie(ctx, tie!.id));
	await by(maria, (ctx) => askKindly(ctx, { personId: dee.id, kind: 'walk' }));
	expect(await lines()).toContain(`Maria ${m.looked_asked()}`);
	await by(dee, (ctx) => endTie(ctx, tie!.id));
	const after = await lines();
	expect(after).toContain(`${m.looked_once_tied({ name: 'Mum' })} ${m.looked_asked()}`);
	expect(after.join(), 'nor is she a worker').not.toContain(m.looked_someone());
	expect(after.join(), 'her name went with the tie').not.toContain('Maria');
});

test('somebody who came in and was turned away is not said to have been connected', async () => {
	await by(dee, async (ctx) => endTie(ctx, (await ownTies(ctx))[0]?.id ?? '')).catch(() => {});
	const tie = await cameIn(eve, 'Sister');
	await by(dee, (ctx) => endTie(ctx, tie));
	await world.owner(
		`insert into audit.entries (organization_id, id, at, actor_kind, actor_id, action, person_id, outcome, purpose) values ($1, gen_random_uuid(), now(), 'person', $2, 'question.asked', $3, 'done', 'test')`,
		[here, eve.id, dee.id]
	);
	expect(await lines()).toContain(`${m.looked_once_came_in({ name: 'Sister' })} ${m.looked_asked()}`);
});
