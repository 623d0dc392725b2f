import { expect, test } from 'vitest';
import { sayAbsence } from '#domains/people/server/people.ts';
import { isRefusal } from '#platform/errors.ts';
import { testWorld } from '../../../../../../tests/support/database.ts';
import { makeOrganization, makePerson, walkWith } from '../../../../../../tests/support/people.ts';
import { teamPerson } from './person-page.ts';

const world = testWorld();

test('who gives somebody a worker reads who is away, and who could stand in; nobody else does', async () => {
	const here = await makeOrganization(world);
	const dee = await makePerson(world, here, ['participant'], 'Dee');
	const marcus = await makePerson(world, here, ['coach'], 'Marcus');
	const rosa = await makePerson(world, here, ['peer'], 'Rosa');
	const janelle = await makePerson(world, here, ['supervisor'], 'Janelle');
	const spy = await makePerson(world, await makeOrganization(world, 'Elsewhere'), ['supervisor'], 'Spy');
	await walkWith(world, marcus, dee);
	const hour = (n: number) => new Date(Date.now() + n * 3_600_000);
	await world.app.write(marcus.actor, 'cover', (ctx) =>
		sayAbsence(ctx, { from: hour(-1), until: hour(5), standIns: [rosa.id] })
	);
	for (const who of [dee, marcus, rosa, spy])
		await expect(
			world.app.read(who.actor, 'team', (ctx) => teamPerson(ctx, dee.id, 'UTC'))
		).rejects.toSatisfy(isRefusal);
	const { workers } = await world.app.read(janelle.actor, 'team', (ctx) => teamPerson(ctx, dee.id, 'UTC'));
	expect(workers.map(({ name, away }) => [name, away && [away.now, away.names]])).toEqual([
		['Marcus', [true, 'Rosa']],
		['Rosa', null]
	]);
});
