/** Whom the help card names of one's own people: only who can be called now, and only to the person. */
import { beforeAll, expect, test } from 'vitest';
import { ownPeople } from './own-people.ts';
import { saveWorkNumber, sayAbsence } from '#domains/people/server/people.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../../tests/support/people.ts';

const world = testWorld();
let dee: TestPerson, max: TestPerson, coach: TestPerson, spy: TestPerson, org: string;
const seen = async (who: TestPerson) =>
	(await world.app.read(who.actor, 'help', ownPeople)).map(({ name, number }) => ({ name, number }));
const staffed = (settings: object[]) =>
	world.owner(
		'update people.organizations set staffed_hours = $2::jsonb, live_at = now() where organization_id = $1',
		[org, JSON.stringify(settings)]
	);
const ALWAYS = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }];

beforeAll(async () => {
	org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee');
	max = await makePerson(world, org, ['participant'], 'Max');
	coach = await makePerson(world, org, ['coach'], 'Marcus');
	spy = await makePerson(world, await makeOrganization(world, 'Far House'), ['participant'], 'Spy');
	await walkWith(world, coach, dee);
	await world.app.write(coach.actor, 'test', (ctx) => saveWorkNumber(ctx, '215-555-0101'));
});

test('nobody else is told a number: another person, another house, the coach', async () => {
	await staffed(ALWAYS);
	for (const who of [max, spy, coach]) expect(await seen(who)).toEqual([]);
	expect(await world.app.read({ kind: 'visitor', organizationId: org }, 'help', ownPeople)).toEqual([]);
});

test('who walks with the person stands there while the house is staffed; never when it is not, or no hours are known', async () => {
	await staffed([]);
	expect(await seen(dee)).toEqual([]);
	await staffed(ALWAYS);
	expect(await seen(dee)).toEqual([{ name: 'Marcus', number: '215-555-0101' }]);
});

test('who is away is not called', async () => {
	await staffed(ALWAYS);
	await world.app.write(coach.actor, 'test', (ctx) =>
		sayAbsence(ctx, {
			workerId: coach.id,
			from: new Date(ctx.now.getTime() - 3_600_000),
			until: new Date(ctx.now.getTime() + 86_400_000),
			standIns: []
		})
	);
	expect(await seen(dee)).toEqual([]);
});
