import { beforeAll, expect, test } from 'vitest';
import { isRefusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, type TestPerson } from '../../../../tests/support/people.ts';
import { budgetOf, READ_BUDGET } from '../read-budget.ts';
import { budgetNow, openRecord, saveReadBudget, steppedUp } from './people.ts';

const world = testWorld();
let coach: TestPerson, director: TestPerson, supervisor: TestPerson;
const everybody: string[] = [];

beforeAll(async () => {
	const org = await makeOrganization(world);
	coach = await makePerson(world, org, ['coach']);
	director = await makePerson(world, org, ['director']);
	supervisor = await makePerson(world, org, ['supervisor']);
	for (let n = 0; n < 200; n++) everybody.push(newId());
	await world.owner(
		`insert into people.persons (organization_id, id, preferred_name, time_zone, is_participant, created_at) select $1, id, 'P', 'UTC', true, now() from unnest($2::uuid[]) id`,
		[org, everybody]
	);
	await world.owner(
		`insert into people.assignments (organization_id, id, person_id, worker_id, as_role, started_at) select $1, gen_random_uuid(), id, $3, 'coach', now() from unnest($2::uuid[]) id`,
		[org, everybody, coach.id]
	);
});

const code = (work: Promise<unknown>): Promise<string> =>
	work.then(
		() => 'done',
		(error) => (isRefusal(error) ? error.code : String(error))
	);
const open = (personId: string) =>
	code(world.app.read(coach.actor, 'test', (ctx) => openRecord(ctx, personId, 'plan')));

test.each([
	[{}, READ_BUDGET.perHour],
	[null, READ_BUDGET.perHour],
	[{ read_budget: 40 }, 40],
	[{ read_budget: 0 }, READ_BUDGET.perHour],
	[{ read_budget: 10.5 }, READ_BUDGET.perHour],
	[{ read_budget: '40' }, READ_BUDGET.perHour],
	[{ read_budget: 100_000 }, READ_BUDGET.perHour]
])('%j: %i records in an hour', (settings, limit) => expect(budgetOf(settings)).toBe(limit));

test('200 records by a script: the limit holds, is noted, and a password opens as many again', async () => {
	const answers: string[] = [];
	for (const id of everybody) answers.push(await open(id));
	expect(answers.filter((one) => one === 'done')).toHaveLength(READ_BUDGET.perHour);
	expect(answers.filter((one) => one === 'step_up')).toHaveLength(200 - READ_BUDGET.perHour);
	// Those already open stay so: nobody is locked out of the work of this hour.
	expect(await open(everybody[0]!)).toBe('done');
	const noted = await world.owner(
		`select 1 from audit.entries where actor_id = $1 and action = 'read-budget.reached' and outcome = 'refused'`,
		[coach.id]
	);
	expect(noted).toHaveLength(200 - READ_BUDGET.perHour);
	expect(await world.app.read(coach.actor, 'test', budgetNow)).toEqual({
		limit: READ_BUDGET.perHour,
		reached: true
	});
	await world.app.write(coach.actor, 'test', steppedUp);
	expect(await open(everybody[199]!)).toBe('done');
});

test('an hour later, and by another limit of the organization', async () => {
	for (const who of [coach, supervisor])
		expect(await code(world.app.write(who.actor, 'test', (ctx) => saveReadBudget(ctx, 10)))).not.toBe('done');
	await world.app.write(director.actor, 'test', (ctx) => saveReadBudget(ctx, 10));
	world.setClock(new Date(Date.now() + 61 * 60_000).toISOString());
	const answers: string[] = [];
	for (const id of everybody.slice(0, 12)) answers.push(await open(id));
	expect(answers).toEqual([...Array<string>(10).fill('done'), 'step_up', 'step_up']);
});
