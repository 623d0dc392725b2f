import { afterEach, describe, expect, test } from 'vitest';
import { testWorld } from '../tests/support/database.ts';
import { jobsOf } from './jobs.ts';
import { startWorker } from './worker.ts';
import type { RunningWorker } from './worker.ts';

const world = testWorld();
let worker: RunningWorker | null = null;
afterEach(async () => {
	await worker?.stop();
	worker = null;
});

const addJob = (task: string) => world.owner('select graphile_worker.add_job($1)', [task]);
const waiting = () =>
	world.owner<{ locked_by: string | null }>('select locked_by from graphile_worker._private_jobs');

test('two subjects cannot name a task alike', () => {
	const part = { tasks: { 'a.b': async () => {} }, cron: [] };
	expect(() => jobsOf([part, part])).toThrow('Two subjects name a task a.b');
});

test('everything the clock starts is a task that exists', () => {
	const { tasks, cron } = jobsOf();
	expect(cron.map((line) => line.task).filter((name) => !tasks[name])).toEqual([]);
	expect(Object.keys(tasks)).toContain('audit.chain');
});

describe('a worker', () => {
	test('runs a job and gives it the app', async () => {
		const seen: unknown[] = [];
		const jobs = () => ({ tasks: { hello: async (app: unknown) => void seen.push(app) }, cron: [] });
		worker = await startWorker(world.app, { jobs });
		await addJob('hello');
		await expect.poll(() => seen).toEqual([world.app]);
		await expect.poll(waiting).toEqual([]);
	});

	test('frees the job of a worker that died and runs it', async () => {
		let ran = 0;
		await addJob('orphan');
		await world.owner(
			`update graphile_worker._private_jobs set locked_by = 'dead-worker', locked_at = now(), attempts = 1`
		);
		await world.owner(
			`insert into platform.workers (worker_id, pool_id, at) values ('dead-worker', 'dead-pool', now() - interval '61 seconds')`
		);
		const jobs = () => ({ tasks: { orphan: async () => void (ran += 1) }, cron: [] });
		worker = await startWorker(world.app, { jobs, heartbeat: 100 });
		await expect.poll(() => ran, { timeout: 10_000 }).toBe(1);
		expect(await world.owner(`select 1 from platform.workers where worker_id = 'dead-worker'`)).toEqual([]);
	});

	test('leaves the job of a living worker alone', async () => {
		await addJob('busy');
		await world.owner(`update graphile_worker._private_jobs set locked_by = 'living', locked_at = now()`);
		await world.owner(
			`insert into platform.workers (worker_id, pool_id, at) values ('living', 'pool', now() - interval '30 seconds')`
		);
		worker = await startWorker(world.app, {
			jobs: () => ({ tasks: { busy: async () => {} }, cron: [] }),
			heartbeat: 50
		});
		await new Promise((resolve) => setTimeout(resolve, 500));
		expect(await waiting()).toEqual([{ locked_by: 'living' }]);
		await world.owner('delete from graphile_worker._private_jobs');
	});

	test('stops only when the job under way is done, and takes itself off the list', async () => {
		let done = false;
		const slow = async () => {
			await new Promise((resolve) => setTimeout(resolve, 400));
			done = true;
		};
		worker = await startWorker(world.app, { jobs: () => ({ tasks: { slow }, cron: [] }) });
		await addJob('slow');
		await expect.poll(waiting).toEqual([{ locked_by: expect.any(String) }]);
		await worker.stop();
		worker = null;
		expect(done).toBe(true);
		expect(await world.owner(`select worker_id from platform.workers where worker_id <> 'living'`)).toEqual(
			[]
		);
	});

	// An error of nobody would end the whole program, web pages and all; here it would fail the run.
	test.each(['fails', 'is done'])(
		'a job that %s while the database is away is written down when it is back, and the program lives',
		async (how) => {
			const pool = world.app.pools.system;
			const { connect } = pool;
			let [away, ran] = [false, 0];
			const gone = () => Object.assign(new Error('the database is away'), { code: 'ECONNREFUSED' });
			pool.connect = ((called?: (error: Error) => void) => {
				if (!away) return connect.call(pool, called as never);
				return called ? called(gone()) : Promise.reject(gone());
			}) as typeof connect;
			try {
				const last = async () => {
					ran += 1;
					away = true;
					if (how === 'fails') throw new Error('it went wrong');
				};
				worker = await startWorker(world.app, {
					jobs: () => ({ tasks: { last }, cron: [] }),
					heartbeat: 100
				});
				await addJob('last');
				await expect.poll(() => ran, { timeout: 10_000 }).toBe(1);
				await new Promise((resolve) => setTimeout(resolve, 500));
				away = false;
				const rows = () =>
					world.owner('select last_error, locked_by from graphile_worker._private_jobs where attempts > 0');
				await expect
					.poll(rows, { timeout: 20_000 })
					.toEqual(how === 'fails' ? [{ last_error: 'it went wrong', locked_by: null }] : []);
				expect(ran).toBe(1);
			} finally {
				pool.connect = connect;
				await world.owner('delete from graphile_worker._private_jobs');
			}
		},
		40_000
	);
});
