/** Writes the whole database as lines, as it stood at one instant. */
import type pg from 'pg';
import { to } from 'pg-copy-streams';
import { headOf } from '../audit/chain.ts';
import { kyselyOn } from '../db.ts';
import { faultPoint } from '../fault.ts';
import { JOBS, type End, type Header } from './format.ts';
import { allTables, LEFT_OUT } from './tables.ts';

/** Jobs that still wait, in the words of add_job: each may run twice without harm. Those that were given up stay behind. */
const WAITING = `select t.identifier, j.payload, q.queue_name, j.run_at, j.max_attempts, j.key, j.priority
	from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
	left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
	where j.attempts < j.max_attempts order by j.id`;
export const JOB_COLUMNS = [
	'identifier',
	'payload',
	'queue_name',
	'run_at',
	'max_attempts',
	'key',
	'priority'
];

/**
 * The lines of a backup. `client`: a connection that sees past the walls, and nothing else uses; it stays in one
 * repeatable-read transaction to the end, so every table is of the same instant while the program goes on working.
 */
export async function* dump(
	client: pg.ClientBase,
	head: Omit<Header, 'alongside' | 'version' | 'migrations' | 'keys'> & { house: string }
): AsyncGenerator<Buffer> {
	await client.query('begin isolation level repeatable read read only');
	await client.query(
		`set local row_security = off; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC'; set local bytea_output = 'hex'; set local statement_timeout = 0`
	);
	yield line({ alongside: 'backup', version: 1, ...(await headerOf(client, head)) } satisfies Header);
	const rows: Record<string, number> = {};
	for (const { name, columns } of await allTables(client)) {
		if (LEFT_OUT.includes(name)) continue;
		yield line({ table: name, columns });
		rows[name] = yield* copyOut(client, `copy ${name} (${columns.join(', ')}) to stdout`);
		faultPoint('after_table_in_backup');
	}
	yield line({ table: JOBS, columns: JOB_COLUMNS });
	rows[JOBS] = yield* copyOut(client, `copy (${WAITING}) to stdout`);
	yield line({ end: true, rows, heads: await headsOf(client) } satisfies End);
	await client.query('commit');
}

async function headerOf(
	client: pg.ClientBase,
	{ house, ...head }: { madeAt: string; release: string; house: string }
): Promise<Omit<Header, 'alongside' | 'version'>> {
	const migrations = await client.query<{ name: string; sha256: string }>(
		'select name, sha256 from platform.migrations order by name'
	);
	const wrapping = await client.query<{ id: string }>(
		'select distinct master_key_id as id from people.data_keys where destroyed_at is null order by 1'
	);
	return {
		...head,
		keys: { house, wrapping: wrapping.rows.map(({ id }) => id) },
		migrations: migrations.rows
	};
}

async function headsOf(client: pg.ClientBase): Promise<End['heads']> {
	const { rows } = await client.query<{ id: string }>(
		'select organization_id as id from people.organizations order by 1'
	);
	const heads: End['heads'] = [];
	for (const { id } of rows) heads.push({ organizationId: id, ...(await headOf(kyselyOn(client), id)) });
	return heads;
}

/** The rows, some thousand bytes at a time, and `\.` after the last. */
async function* copyOut(client: pg.ClientBase, text: string): AsyncGenerator<Buffer, number> {
	let rows = 0;
	for await (const bytes of client.query(to(text)) as AsyncIterable<Buffer>) {
		for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) rows += 1;
		yield bytes;
	}
	yield Buffer.from('\\.\n');
	return rows;
}

const line = (value: object) => Buffer.from(`${JSON.stringify(value)}\n`);
