/** The heartbeat of workers: a job killed with its worker comes back within a minute, not after four hours. */
import type pg from 'pg';

/** Says that these workers are alive. */
export async function beat(pool: pg.Pool, poolId: string, workerIds: Iterable<string>): Promise<void> {
	await pool.query(
		`insert into platform.workers (worker_id, pool_id, at)
		 select id, $2, $3 from unnest($1::text[]) as id
		 on conflict (worker_id) do update set at = excluded.at`,
		[[...workerIds], poolId, new Date()]
	);
}

/** Takes these workers off the list: they stopped as they should. */
export async function leave(pool: pg.Pool, workerIds: Iterable<string>): Promise<void> {
	await pool.query('delete from platform.workers where worker_id = any($1::text[])', [[...workerIds]]);
}

/**
 * Frees the jobs of workers that have not been heard of for `after` milliseconds.
 * @returns how many workers were given up
 */
export async function sweepDead(
	pool: pg.Pool,
	after: number,
	unlock: (workerIds: string[]) => Promise<void>
): Promise<number> {
	const { rows } = await pool.query<{ worker_id: string }>(
		'select worker_id from platform.workers where at < $1',
		[new Date(Date.now() - after)]
	);
	const dead = rows.map((row) => row.worker_id);
	if (dead.length === 0) return 0;
	await unlock(dead);
	await leave(pool, dead);
	return dead.length;
}
