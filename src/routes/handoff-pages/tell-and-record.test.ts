import { beforeAll, expect, test } from 'vitest';
import { offerHandoff } from '#domains/referrals/server/referrals.ts';
import { contactsSince } from '#domains/sessions/server/sessions.ts';
import { testWorld } from '../../../tests/support/database.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../tests/support/people.ts';
import { tellAndRecord } from './tell-and-record.ts';

const world = testWorld();
let dee: TestPerson, marcus: TestPerson;
beforeAll(async () => {
	const org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee');
	marcus = await makePerson(world, org, ['coach'], 'Marcus');
	await walkWith(world, marcus, dee);
});

test('a call made together is a contact of the worker who wrote it; told by the person, or anything else, it is none', async () => {
	const { id } = await world.app.write(dee.actor, 'test', (ctx) =>
		offerHandoff(ctx, dee.id, { place: 'Clinic', need: 'medical', what: '' })
	);
	const tell = (who: TestPerson, kind: 'called_together' | 'waiting') =>
		world.app.write(who.actor, 'test', (ctx) => tellAndRecord(ctx, { id, kind, words: '' }));
	await tell(dee, 'called_together');
	await tell(marcus, 'waiting');
	const contacts = () =>
		world.app.read(marcus.actor, 'test', (ctx) => contactsSince(ctx, [dee.id], new Date(0)));
	expect(await contacts()).toEqual([]);
	await tell(marcus, 'called_together');
	expect(await contacts()).toMatchObject([{ workerId: marcus.id, way: 'call', outcome: 'reached' }]);
});
