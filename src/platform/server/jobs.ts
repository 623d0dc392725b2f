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

/**
 * Enqueues a job in the caller's own transaction, by the one door that the web's role has to the queue
 * (migrations/0222_jobs_by_one_door.sql). Payloads hold ids, never a person's words. Every job may run twice.
 */
export async function addJob(
	client: pg.ClientBase,
	task: string,
	payload: object,
	options: JobOptions = {}
): Promise<void> {
	if (options.quiet) {
		await client.query({
			name: 'add-quiet-job',
			text: 'select platform.enqueue_quietly($1, $2)',
			values: [task, JSON.stringify(payload)]
		});
		return;
	}
	await client.query({
		name: 'add-job',
		text: 'select platform.enqueue($1, $2, $3, $4, $5, $6)',
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
