import type pg from 'pg';
import type { App } from './app.ts';

export interface JobOptions {
	/** Not before this instant. */
	runAt?: Date;
	/** One waiting job per key: a newer one takes its place. */
	key?: string;
	/** Jobs of one queue run one after another. */
	queue?: string;
	maxAttempts?: number;
	/**
	 * For hot paths: the row alone, without telling the workers, who find it at their next look (two seconds). add_job's
	 * NOTIFY makes commits queue behind one another. Takes no other option.
	 */
	quiet?: boolean;
}

// What add_job does without queue, key or time. A task seen for the first time by two at once: the slower one waits, and
// the update that changes nothing gives it the faster one's row.
const QUIET = `with known as (select id from graphile_worker._private_tasks where identifier = $1),
	made as (insert into graphile_worker._private_tasks (identifier) select $1 where not exists (select 1 from known) on conflict (identifier) do update set identifier = excluded.identifier returning id)
	insert into graphile_worker._private_jobs (task_id, payload, max_attempts) values ((select id from known union all select id from made), $2::json, 12)`;

/** Enqueues a job in the caller's own transaction. Payloads hold ids, never a person's words. Every job may run twice. */
export async function addJob(
	client: pg.ClientBase,
	task: string,
	payload: object,
	options: JobOptions = {}
): Promise<void> {
	if (options.quiet) {
		await client.query({ name: 'add-quiet-job', text: QUIET, values: [task, JSON.stringify(payload)] });
		return;
	}
	await client.query({
		name: 'add-job',
		text: `select 1 from graphile_worker.add_job($1, payload := $2::json, queue_name := $3, run_at := $4, max_attempts := $5, job_key := $6)`,
		values: [
			task,
			JSON.stringify(payload),
			options.queue ?? null,
			options.runAt ?? null,
			options.maxAttempts ?? 12,
			options.key ?? null
		]
	});
}

/** What a subject's server/jobs.ts exports. The worker gives each task a system actor's contexts and the payload as it was recorded. */
export type Task = (app: App, payload: unknown) => Promise<void>;

/** Work by the clock: `crontab` in graphile-worker's syntax (UTC), `task` one of the tasks. */
export interface CronLine {
	crontab: string;
	task: string;
}
