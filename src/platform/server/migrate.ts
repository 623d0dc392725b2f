import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { deriveKey } from './crypto.ts';

export const MIGRATIONS_FOLDER = new URL('../../../migrations/', import.meta.url);

const ROLES = ['alongside_app', 'alongside_login', 'alongside_system'] as const;
export type DatabaseRole = (typeof ROLES)[number];

/** The password of one of our own database roles, derived from the master key so that it is stored nowhere. */
export function rolePassword(master: Buffer, role: DatabaseRole): string {
	return deriveKey(master, `database-role/${role}`).toString('hex');
}

/** The three addresses that the program uses, from the owner's. */
export function roleAddress(ownerAddress: string, master: Buffer, role: DatabaseRole): string {
	const url = new URL(ownerAddress);
	url.username = role;
	url.password = rolePassword(master, role);
	return url.toString();
}

interface Migration {
	name: string;
	sql: string;
	sha256: string;
}

/** The files, and what they hash to. */
export const migrationFiles = (folder: URL = MIGRATIONS_FOLDER) => listMigrations(folder);

async function listMigrations(folder: URL): Promise<Migration[]> {
	const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z_-]+\.sql$/.test(name)).sort();
	return Promise.all(
		names.map(async (name) => {
			const sql = await readFile(new URL(name, folder), 'utf8');
			return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
		})
	);
}

/**
 * Brings the database of `ownerAddress` up to date: roles, numbered SQL files (one transaction each), job tables.
 * Running it again changes nothing. A file that changed after it was applied is refused.
 * `wanted`: some of the files only, to come to the schema that an old backup was made from.
 * @returns the names of the files applied now
 */
export async function migrate(
	ownerAddress: string,
	master: Buffer,
	folder: URL = MIGRATIONS_FOLDER,
	wanted: (name: string) => boolean = () => true
): Promise<string[]> {
	const client = await connectOrCreate(ownerAddress);
	try {
		// One migrator at a time, across processes.
		await client.query('select pg_advisory_lock(4201)');
		await ensureRoles(client, master);
		const applied = await applyFiles(
			client,
			(await listMigrations(folder)).filter(({ name }) => wanted(name))
		);
		await runMigrations({ connectionString: ownerAddress, logger: undefined });
		await grantJobs(client);
		return applied;
	} finally {
		await client.end();
	}
}

/** Connects; makes the database first where it is missing (a new embedded cluster has only `postgres`). */
async function connectOrCreate(ownerAddress: string): Promise<pg.Client> {
	const client = new pg.Client({ connectionString: ownerAddress });
	try {
		await client.connect();
		return client;
	} catch (error) {
		if ((error as { code?: string }).code !== '3D000') throw error;
	}
	const url = new URL(ownerAddress);
	const name = decodeURIComponent(url.pathname.slice(1));
	url.pathname = '/postgres';
	const maintenance = new pg.Client({ connectionString: url.toString() });
	await maintenance.connect();
	await maintenance.query(`create database ${pg.escapeIdentifier(name)}`);
	await maintenance.end();
	const fresh = new pg.Client({ connectionString: ownerAddress });
	await fresh.connect();
	return fresh;
}

async function ensureRoles(client: pg.Client, master: Buffer): Promise<void> {
	for (const role of ROLES) {
		const known = await client.query('select 1 from pg_roles where rolname = $1', [role]);
		const verb = known.rowCount ? 'alter' : 'create';
		await client.query(
			`${verb} role ${role} with login nosuperuser nocreatedb nocreaterole noreplication password '${rolePassword(master, role)}'`
		);
	}
}

async function applyFiles(client: pg.Client, files: Migration[]): Promise<string[]> {
	const table = await client.query(`select to_regclass('platform.migrations') as known`);
	const done = new Map<string, string>();
	if (table.rows[0].known) {
		for (const row of (await client.query('select name, sha256 from platform.migrations')).rows)
			done.set(row.name, row.sha256);
	}
	const applied: string[] = [];
	for (const file of files) {
		const before = done.get(file.name);
		if (before === file.sha256) continue;
		if (before)
			throw new Error(
				`Migration ${file.name} was changed after it had been applied. Restore the file; put the change into a new one.`
			);
		await applyOne(client, file);
		applied.push(file.name);
	}
	return applied;
}

async function applyOne(client: pg.Client, file: Migration): Promise<void> {
	await client.query('begin');
	try {
		await client.query(`set local lock_timeout = '5s'`);
		await client.query(file.sql);
		await client.query('insert into platform.migrations (name, sha256) values ($1, $2)', [
			file.name,
			file.sha256
		]);
		await client.query('commit');
	} catch (error) {
		await client.query('rollback');
		throw new Error(
			`Migration ${file.name} did not apply: ${error instanceof Error ? error.message : error}`,
			{ cause: error }
		);
	}
}

/** graphile-worker's tables are its own. The system role runs jobs; the web's comes by platform.enqueue and has no right here. */
async function grantJobs(client: pg.Client): Promise<void> {
	await client.query(`
		grant usage on schema graphile_worker to alongside_system;
		grant execute on all functions in schema graphile_worker to alongside_system;
		grant select, insert, update, delete on all tables in schema graphile_worker to alongside_system;
		grant usage, select on all sequences in schema graphile_worker to alongside_system;
		revoke all on all tables in schema graphile_worker from alongside_app;
		revoke update (identifier) on graphile_worker._private_tasks from alongside_app;
		revoke all on all sequences in schema graphile_worker from alongside_app;
		revoke execute on all functions in schema graphile_worker from alongside_app, public;
		revoke all on schema graphile_worker from alongside_app;
	`);
	const { rows } = await client.query<{ name: string }>(
		`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
		 where n.nspname = 'graphile_worker' and c.relkind = 'r' and c.relname like '\\_private%'`
	);
	for (const { name } of rows) {
		await client.query(`drop policy if exists ours on graphile_worker.${name}`);
		await client.query(
			`create policy ours on graphile_worker.${name} to alongside_system using (true) with check (true)`
		);
	}
}

/** Whether every migration file here has been applied to the database behind `pool`. */
export async function migrationsCurrent(pool: pg.Pool, folder: URL = MIGRATIONS_FOLDER): Promise<boolean> {
	const files = await listMigrations(folder);
	const { rows } = await pool.query<{ name: string; sha256: string }>(
		'select name, sha256 from platform.migrations'
	);
	const done = new Map(rows.map((row) => [row.name, row.sha256]));
	return files.every((file) => done.get(file.name) === file.sha256);
}
