/** Runs what happens later: the jobs of every subject, and what the clock asks for. */
import { EventEmitter } from 'node:events';
import { makeWorkerUtils, parseCronItems, run } from 'graphile-worker';
import type { CronItem, TaskList, WorkerEvents } from 'graphile-worker';
import { Logger } from 'graphile-worker';
import { jobsOf } from './jobs.ts';
import type { App } from './platform/server/app.ts';
import { log, logError } from './platform/server/log.ts';
import { patientPool } from './platform/server/patient-pool.ts';
import { beat, leave, sweepDead } from './platform/server/workers.ts';

export type RunningWorker = {
	/** Stops taking jobs, waits for those under way and gives the rest back. */
	stop(): Promise<void>;
};

type Options = {
	concurrency?: number;
	/** Milliseconds between two heartbeats. */
	heartbeat?: number;
	/** Milliseconds without a heartbeat after which a worker counts as dead and its jobs are free again. */
	deadAfter?: number;
	jobs?: typeof jobsOf;
};

/** The log line of a job has its name and number, never its payload. */
const logger = new Logger(() => (level, _message, meta) => {
	if (level === 'error') log('error', 'job problem', { task: String(meta?.['task'] ?? 'unknown') });
});

/**
 * Starts the worker of this process.
 * @example const worker = await startWorker(house.app)
 */
export async function startWorker(app: App, options: Options = {}): Promise<RunningWorker> {
	const { concurrency = 4, heartbeat = 10_000, deadAfter = 60_000, jobs = jobsOf } = options;
	const { tasks, cron } = jobs();
	const ids = new Set<string>();
	const events: WorkerEvents = new EventEmitter();
	let poolId = '';
	events.on('pool:create', ({ workerPool }) => (poolId = workerPool.id));
	events.on('worker:create', ({ worker }) => ids.add(worker.workerId));
	events.on('job:error', ({ job, error }) =>
		logError('job failed, it will be tried again', error, {
			task: job.task_identifier,
			job: String(job.id),
			attempt: job.attempts
		})
	);

	const shared = { pgPool: patientPool(app.pools.system), logger };
	const utils = await makeWorkerUtils(shared);
	const runner = await run({
		...shared,
		events,
		concurrency,
		noHandleSignals: true,
		pollInterval: 2_000,
		taskList: withApp(app, tasks),
		parsedCronItems: parseCronItems(cron.map(cronItem))
	});

	async function tick(): Promise<void> {
		try {
			await beat(app.pools.system, poolId, ids);
			const dead = await sweepDead(app.pools.system, deadAfter, (workers) =>
				utils.forceUnlockWorkers(workers)
			);
			if (dead > 0) log('warn', 'jobs of dead workers were freed', { workers: dead });
		} catch (error) {
			// The database may be away for a moment; the next beat tells.
			logError('heartbeat failed', error);
		}
	}
	let ticking = tick();
	await ticking;
	const timer = setInterval(() => (ticking = tick()), heartbeat);

	return {
		async stop() {
			clearInterval(timer);
			await ticking;
			await runner.stop();
			await leave(app.pools.system, ids).catch((error) => logError('worker row stays', error));
			await utils.release();
		}
	};
}

function withApp(app: App, tasks: ReturnType<typeof jobsOf>['tasks']): TaskList {
	return Object.fromEntries(
		Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(app, payload)])
	);
}

/** An outage of up to a day is made up for: every job may run twice, none may be forgotten. */
function cronItem({ crontab, task }: { crontab: string; task: string }): CronItem {
	return { task, match: crontab, options: { backfillPeriod: 24 * 3600 * 1000, maxAttempts: 8 } };
}
