/** A sign-in that a worker gave: who may give one, who sees that it was used, and who ends it. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { isRefusal } from '#platform/errors.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import {
	endWalk,
	makeOrganization,
	makePerson,
	walkWith,
	type TestPerson
} from '../../../../tests/support/people.ts';
import {
	acceptInvitation,
	assignWorker,
	chooseCover,
	endGivenSignIn,
	givenSignIns,
	invite,
	openRecord,
	ownCover,
	sayAbsence,
	whoLooked
} from './people.ts';

const world = testWorld();
let gus: TestPerson,
	rosa: TestPerson,
	ben: TestPerson,
	janelle: TestPerson,
	priya: TestPerson,
	spy: TestPerson;
const code = (work: Promise<unknown>) =>
	work.then(
		() => 'done',
		(error: unknown) => (isRefusal(error) ? error.code : String(error))
	);
const give = (by: TestPerson, whose = gus) =>
	world.app.write(by.actor, 'test', (ctx) =>
		invite(ctx, { label: 'Gus', roles: ['participant'], personId: whose.id })
	);
const seen = (who: TestPerson) => world.app.read(who.actor, 'test', (ctx) => givenSignIns(ctx));
let walk: string;

/** Rosa is away, and Gus chose that Ben covers. */
async function standIn(): Promise<void> {
	const now = Date.now();
	await world.app.write(rosa.actor, 'test', (ctx) =>
		sayAbsence(ctx, {
			from: new Date(now - 3_600_000),
			until: new Date(now + 86_400_000),
			standIns: [ben.id]
		})
	);
	const { covers } = await world.app.read(gus.actor, 'test', (ctx) => ownCover(ctx));
	await world.app.write(gus.actor, 'test', (ctx) =>
		chooseCover(ctx, { coverId: covers[0]!.coverId, who: ben.id })
	);
}

beforeAll(async () => {
	const org = await makeOrganization(world);
	rosa = await makePerson(world, org, ['peer'], 'Rosa');
	ben = await makePerson(world, org, ['coach'], 'Ben');
	janelle = await makePerson(world, org, ['supervisor'], 'Janelle');
	priya = await makePerson(world, org, ['director'], 'Priya');
	spy = await makePerson(world, await makeOrganization(world, 'Far'), ['supervisor', 'coach'], 'Spy');
});
beforeEach(async () => {
	// Somebody without a sign-in.
	gus = await makePerson(world, rosa.actor.organizationId, ['participant'], 'Gus');
	await world.owner('delete from login.membership where person_id = $1', [gus.id]);
	walk = await walkWith(world, rosa, gus);
});

test('is given by who walks with them or a supervisor; by no stand-in, nobody else, and not after the walk', async () => {
	for (const who of [ben, spy]) expect(await code(give(who)), who.name).toBe('not_found');
	await standIn();
	const covered = world.app.read(ben.actor, 'test', (ctx) => openRecord(ctx, gus.id, 'plan'));
	expect(await code(covered), 'ben covers').toBe('done');
	expect(await code(give(ben)), 'and gives no sign-in').toBe('not_found');
	expect(await code(give(rosa))).toBe('done');
	expect(await code(give(janelle))).toBe('done');
	await endWalk(world, walk);
	expect(await code(give(rosa))).toBe('not_found');
});

test('that it was used stands on the supervisor’s page and with the person; a supervisor ends it, and nobody else', async () => {
	const { id, token } = await give(rosa);
	expect(
		(await seen(janelle)).some((one) => one.id === id),
		'not used yet'
	).toBe(false);
	const email = `${gus.id}@example.test`;
	const joined = await acceptInvitation(world.app, token, {
		kind: 'new',
		name: 'Gus',
		email,
		password: 'seven slow snails at noon'
	});
	expect(joined.kind).toBe('joined');
	expect((await seen(janelle)).find((one) => one.id === id)).toMatchObject({
		person: 'Gus',
		by: 'Rosa',
		own: false
	});
	for (const who of [rosa, ben, priya, spy]) {
		expect(await seen(who), who.name).toEqual([]);
		expect(await code(endGivenSignIn(world.app, who.actor, id)), who.name).toBe('not_found');
	}
	const looks = await world.app.read(gus.actor, 'test', (ctx) => whoLooked(ctx, gus.id));
	expect(JSON.stringify(looks)).toContain('person.invited');

	await endGivenSignIn(world.app, janelle.actor, id);
	const [membership] = await world.owner<{ ended_at: Date | null }>(
		'select ended_at from login.membership where person_id = $1',
		[gus.id]
	);
	expect(membership?.ended_at).not.toBeNull();
	expect(await code(endGivenSignIn(world.app, janelle.actor, id)), 'ended already').toBe('not_found');
});

test('a supervisor whom the person shut out neither sees it nor decides who walks with them', async () => {
	const { id, token } = await give(rosa);
	await acceptInvitation(world.app, token, {
		kind: 'new',
		name: 'Gus',
		email: `${gus.id}@example.test`,
		password: 'seven slow snails at noon'
	});
	await world.owner(
		'insert into rights.closed (organization_id, person_id, worker_id, since) values ($1, $2, $3, now())',
		[gus.actor.organizationId, gus.id, janelle.id]
	);
	expect((await seen(janelle)).some((one) => one.id === id)).toBe(false);
	expect(await code(endGivenSignIn(world.app, janelle.actor, id))).toBe('not_found');
	const assign = world.app.write(janelle.actor, 'test', (ctx) =>
		assignWorker(ctx, { personId: gus.id, workerId: ben.id, as: 'coach' }, rosa.id)
	);
	expect(await code(assign)).toBe('not_found');
});
