/** A deletion that waits is said on the first page of whose record it is, and stopped there; nobody else reads or stops it. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { testWorld } from '../../../tests/support/database.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../tests/support/people.ts';
import { outcomeOf } from '../../../tests/support/events.ts';
import { deletionWaits, keepRecord } from './deletion-waits.ts';

const world = testWorld();
let dee: TestPerson, nora: TestPerson, marcus: TestPerson, priya: TestPerson, far: TestPerson;
const ZONE = 'America/New_York';
const said = (who: TestPerson) => world.app.read(who.actor, 'test', (ctx) => deletionWaits(ctx, ZONE));
/** The form of the first page, sent by this one. */
const keep = (who: TestPerson | null, role: 'participant' | 'ally' = 'participant') => {
	const url = new URL('http://localhost/me?/keep');
	const request = new Request(url, { method: 'POST', body: new FormData() });
	const locals = {
		actor: who?.actor ?? null,
		write: (purpose: string, work: never, options: never) =>
			world.app.write(who!.actor, purpose, work, options)
	};
	return outcomeOf(() => keepRecord(role)({ locals, url, request } as never));
};

beforeAll(async () => {
	const here = await makeOrganization(world);
	dee = await makePerson(world, here, ['participant'], 'Dee');
	nora = await makePerson(world, here, ['ally'], 'Nora');
	marcus = await makePerson(world, here, ['coach'], 'Marcus');
	priya = await makePerson(world, here, ['director'], 'Priya');
	far = await makePerson(world, await makeOrganization(world, 'Elsewhere'), ['participant'], 'Far');
	await walkWith(world, marcus, dee);
});
beforeEach(async () => {
	await world.owner('delete from rights.deletions');
	for (const who of [dee, nora])
		await world.owner(
			`insert into rights.deletions (organization_id, id, person_id, asked_at, due_at)
			values ($1, gen_random_uuid(), $2, now(), now() + interval '3 days')`,
			[who.actor.organizationId, who.id]
		);
});

test('nobody else reads it or stops it, signed in or not', async () => {
	for (const who of [marcus, priya, far]) expect(await said(who), who.name).toBeNull();
	expect((await keep(null)).location).toMatch(/^\/sign-in/);
	for (const who of [marcus, priya, nora]) expect((await keep(who)).status, who.name).toBe(404);
	await keep(far);
	expect(await said(dee)).not.toBeNull();
});

test('it is said with its hour; one tap stops it, a second changes nothing; an ally’s too', async () => {
	expect(await said(dee)).toMatch(/\d{4}.*\d:\d\d/);
	for (let twice = 0; twice < 2; twice++) expect(await keep(dee)).toEqual({ saved: 'cancelled' });
	expect(await said(dee)).toBeNull();
	expect(await said(nora)).not.toBeNull();
	await keep(nora, 'ally');
	expect(await said(nora)).toBeNull();
});
