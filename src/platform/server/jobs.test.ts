import type pg from 'pg';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { testWorld } from '../../../tests/support/database.ts';
import { makeOrganization, makePerson, type TestPerson } from '../../../tests/support/people.ts';
import { addJob } from './jobs.ts';

const world = testWorld();
let dee: TestPerson;
let far: TestPerson;

beforeAll(async () => {
	dee = await makePerson(world, await makeOrganization(world), ['participant'], 'Dee');
	far = await makePerson(world, await makeOrganization(world, 'Other'), ['director']);
});
beforeEach(() => world.owner('delete from graphile_worker._private_jobs'));

const jobs = () =>
	world.owner<{ task: string; key: string | null; payload: object; run_at: Date; max_attempts: number }>(
		`select t.identifier as task, j.key, j.payload, j.run_at, j.max_attempts from graphile_worker._private_jobs j
		 join graphile_worker._private_tasks t on t.id = j.task_id order by j.id`
	);
/** A statement of the web's own role, in a transaction of this person; `null`: with nobody set. */
async function raw(who: TestPerson | null, text: string, values: unknown[] = []): Promise<string> {
	const client = await world.app.pools.app.connect();
	try {
		await client.query('begin');
		if (who) await client.query(`set local app.org = '${who.actor.organizationId}'`);
		await client.query(text, values);
		await client.query('commit');
		return 'done';
	} catch (error) {
		await client.query('rollback');
		return (error as pg.DatabaseError).code ?? String(error);
	} finally {
		client.release();
	}
}
const WALL = '42501';
const door = (task: string, payload: object, key: string | null = null): [string, unknown[]] => [
	'select platform.enqueue($1, $2, null, null, 12, $3)',
	[task, JSON.stringify(payload), key]
];

test('the web’s role reads, changes, removes and adds nothing in the queue itself', async () => {
	await world.app.write(far.actor, 'test', (ctx) => ctx.enqueue('review.held', { sealed: 'x' }));
	for (const statement of [
		'select payload from graphile_worker._private_jobs',
		'select * from graphile_worker.jobs',
		'select identifier from graphile_worker._private_tasks',
		`update graphile_worker._private_jobs set payload = '{}'`,
		'update graphile_worker._private_tasks set identifier = identifier',
		'delete from graphile_worker._private_jobs',
		`insert into graphile_worker._private_tasks (identifier) values ('x')`,
		`insert into graphile_worker._private_jobs (task_id, payload) values (1, '{}')`,
		`select graphile_worker.add_job('review.held', '{}')`,
		`select graphile_worker.remove_job('x')`,
		`select graphile_worker.complete_jobs(array[1::bigint])`
	])
		expect(await raw(dee, statement), statement).toBe(WALL);
	expect(await jobs()).toHaveLength(1);
});

test('by the door: no unknown task, none that only the clock starts, none for another organization, none by nobody', async () => {
	const [organizationId, other] = [dee.actor.organizationId, far.actor.organizationId];
	expect(await raw(dee, ...door('no.such', { organizationId }))).toBe(WALL);
	expect(await raw(dee, ...door('rights.erase-due', { organizationId }))).toBe(WALL);
	expect(await raw(dee, ...door('review.held', { organizationId: other }))).toBe(WALL);
	expect(await raw(dee, ...door('review.held', {}))).toBe(WALL);
	expect(await raw(null, ...door('review.held', {}))).toBe(WALL);
	expect(await raw(null, ...door('review.held', { organizationId }))).toBe(WALL);
	// As JSON is read: the last of two of a name, and a name in other letters for the same.
	const twice = `{"organizationId":"${organizationId}","organization\\u0049d":"${other}"}`;
	for (const text of [
		`select platform.enqueue('review.held', '${twice}', null, null, 12, null)`,
		`select platform.enqueue_quietly('review.held', '${twice}')`,
		`select platform.enqueue_quietly('no.such', '{"organizationId":"${organizationId}"}')`,
		`select platform.enqueue_quietly(null, '{"organizationId":"${organizationId}"}')`
	])
		expect(await raw(dee, text), text).toBe(WALL);
	expect(await jobs()).toEqual([]);
	expect(await raw(dee, ...door('review.held', { organizationId }))).toBe('done');
});

test('a key of another organization’s job is not taken; one’s own is replaced', async () => {
	const organizationId = dee.actor.organizationId;
	const runAt = new Date(Date.now() + 3_600_000);
	await world.app.write(far.actor, 'test', (ctx) =>
		ctx.enqueue('emergency.told', { n: 1 }, { key: 'k', runAt })
	);
	expect(await raw(dee, ...door('emergency.told', { organizationId }, 'k'))).toBe(WALL);
	await world.app.write(far.actor, 'test', (ctx) => ctx.enqueue('emergency.told', { n: 2 }, { key: 'k' }));
	expect(await jobs()).toMatchObject([{ key: 'k', payload: { n: 2 } }]);
});

test('what is asked for is kept: time, tries, key, queue; a quiet one is the row alone', async () => {
	const runAt = new Date(Date.now() + 3_600_000);
	await world.app.write(dee.actor, 'test', async (ctx) => {
		await ctx.enqueue('texts.claim', { n: 1 }, { runAt, key: 'a', queue: 'q', maxAttempts: 3 });
		await ctx.enqueue('check-in.recorded', { n: 2 }, { quiet: true });
	});
	expect(await jobs()).toMatchObject([
		{ task: 'texts.claim', key: 'a', run_at: runAt, max_attempts: 3 },
		{ task: 'check-in.recorded', key: null, max_attempts: 12 }
	]);
	expect(
		await world.owner(
			'select q.queue_name from graphile_worker._private_jobs j join graphile_worker._private_job_queues q on q.id = j.job_queue_id'
		)
	).toEqual([{ queue_name: 'q' }]);
});

test('two who hand over the first job of a task at once both do', async () => {
	await world.owner(`delete from graphile_worker._private_tasks where identifier = 'coach.told'`);
	const one = () =>
		world.app.write(dee.actor, 'test', async (ctx) => {
			await ctx.enqueue('coach.told', {}, { quiet: true });
			await new Promise((done) => setTimeout(done, 50));
		});
	await Promise.all([one(), one()]);
	expect(await jobs()).toHaveLength(2);
});

test('without an organization a job may be handed over by the system’s role alone', async () => {
	const client = await world.app.pools.system.connect();
	try {
		await addJob(client, 'mail.send', { sealed: 'x' });
	} finally {
		client.release();
	}
	expect(await jobs()).toMatchObject([{ task: 'mail.send', payload: { sealed: 'x' } }]);
});
