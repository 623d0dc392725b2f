/** Puts a backup back, all of it or nothing: one transaction, looked through before it is kept. */
import pg from 'pg';
import { from } from 'pg-copy-streams';
import { faultPoint } from '../fault.ts';
import type { Keyring } from '../keyring.ts';
import { migrate, migrationFiles } from '../migrate.ts';
import { eraseAgain, eraseRowsAgain, readErased } from '../outside/erased.ts';
import type { Outside } from '../outside/place.ts';
import { endSignInOn } from '../sign-in/end-sign-in.ts';
import { NotABackup, JOBS, readBackup, type End, type Header, type TableLine } from './format.ts';
import { JOB_COLUMNS } from './dump.ts';
import { lookThrough, type LookedThrough } from './look-through.ts';
import { BackupRefused } from './save.ts';
import { allTables, LEFT_OUT, ourSchemas, seesEverything } from './tables.ts';

export interface Restored extends LookedThrough {
	madeAt: string;
	rows: number;
	tables: number;
	/** Persons erased after this backup was made, whose keys were destroyed again. */
	erasedAgain: number;
	organizations: string[];
}

export interface RestoreOptions {
	ownerAddress: string;
	keys: Keyring;
	outside: Outside;
	/** Take the place of what is in the database. */
	replace: boolean;
}

/** Restores from the opened lines of a backup. Throws, and leaves the database as it was, unless everything holds. */
export async function restoreBackup(
	source: AsyncIterable<Uint8Array>,
	options: RestoreOptions
): Promise<Restored> {
	let client: pg.Client | null = null;
	let header: Header | null = null;
	let known: string[] = [];
	try {
		const end = await readBackup(source, {
			header: async (found) => {
				header = found;
				refuseOtherKeys(found, options.keys);
				client = await prepare(found, options);
				known = (await allTables(client)).map(({ name }) => name).filter((name) => !LEFT_OUT.includes(name));
				await begin(client);
			},
			table: (table) => fill(client!, table, known)
		});
		return await keep(client!, header!, end, options);
	} finally {
		// A COPY that was left half-way takes no rollback: the end of the connection is one.
		await (client as pg.Client | null)?.end();
	}
}

function refuseOtherKeys(header: Header, keys: Keyring): void {
	if (header.keys.house !== keys.houseId)
		throw new BackupRefused(
			'This backup was made with another master key, and nothing in it would open with this one. ' +
				'Put the master key of that time in its place (master.key, ALONGSIDE_MASTER_KEY or ALONGSIDE_MASTER_KEY_FILE).'
		);
	const missing = header.keys.wrapping.filter((id) => !keys.find(id));
	if (missing.length > 0)
		throw new BackupRefused(
			`In this backup some persons’ keys are wrapped by an older master key (${missing.join(', ')}). ` +
				'Add that key to the key file as a line “previous <key>” (the file that npx alongside keys retire set aside).'
		);
}

/** Brings the empty database to the schema that the backup was made from. */
async function prepare(header: Header, { ownerAddress, keys, replace }: RestoreOptions): Promise<pg.Client> {
	const files = new Map((await migrationFiles()).map((file) => [file.name, file.sha256]));
	for (const { name, sha256 } of header.migrations)
		if (files.get(name) !== sha256)
			throw new BackupRefused(
				`This backup needs the migration ${name}, which this Alongside does not have${files.has(name) ? ' in the same words' : ''}. It was made by release ${header.release}: restore it with that one or a newer one.`
			);
	const wanted = new Set(header.migrations.map(({ name }) => name));
	const state = await stateOf(ownerAddress);
	if (state.used && !replace)
		throw new BackupRefused(
			'There are people in this database. A restore would take their place: give it an empty database, or say --replace.'
		);
	const same = state.migrations.length === wanted.size && state.migrations.every((name) => wanted.has(name));
	if (state.used && !same)
		throw new BackupRefused(
			'This database has other tables than the backup. Restore into an empty one (another ALONGSIDE_DATA or DATABASE_URL), then change over.'
		);
	if (!same && state.exists) await clear(ownerAddress);
	await migrate(ownerAddress, keys.house, undefined, (name) => wanted.has(name));
	const client = await connect(ownerAddress);
	await refuseCompany(client);
	return client;
}

async function stateOf(
	ownerAddress: string
): Promise<{ exists: boolean; used: boolean; migrations: string[] }> {
	let client: pg.Client;
	try {
		client = await connect(ownerAddress);
	} catch (error) {
		// No database of this name yet: migrate() makes it.
		if ((error as { code?: string }).code === '3D000') return { exists: false, used: false, migrations: [] };
		throw error;
	}
	try {
		if (!(await seesEverything(client)))
			throw new BackupRefused(
				'To restore, the role in DATABASE_URL must see past row-level security. Run once as a superuser: alter role … bypassrls;'
			);
		await refuseCompany(client);
		const { rows } = await client.query<{ there: boolean }>(
			`select to_regclass('platform.migrations') is not null as there`
		);
		if (!rows[0]!.there) return { exists: true, used: false, migrations: [] };
		const migrations = await client.query<{ name: string }>('select name from platform.migrations');
		const used = await client.query<{ used: boolean }>(
			`select exists (select 1 from people.organizations) or exists (select 1 from login."user") as used`
		);
		return { exists: true, used: used.rows[0]!.used, migrations: migrations.rows.map(({ name }) => name) };
	} finally {
		await client.end();
	}
}

async function connect(ownerAddress: string): Promise<pg.Client> {
	const client = new pg.Client({ connectionString: ownerAddress });
	client.on('error', () => {});
	await client.connect();
	return client;
}

/** Somebody who works in it would write into what is being replaced. */
async function refuseCompany(client: pg.ClientBase): Promise<void> {
	const { rows } = await client.query(
		`select 1 from pg_stat_activity where datname = current_database() and usename like 'alongside\\_%' and pid <> pg_backend_pid()
		 and usename <> current_user limit 1`
	);
	if (rows.length > 0)
		throw new BackupRefused('Alongside runs on this database. Stop it first, then restore.');
}

/** Nobody is in it: the tables of a newer or older release make room. */
async function clear(ownerAddress: string): Promise<void> {
	const client = await connect(ownerAddress);
	try {
		const schemas = await ourSchemas(client);
		if (schemas.length > 0) await client.query(`drop schema ${schemas.join(', ')} cascade`);
	} finally {
		await client.end();
	}
}

async function begin(client: pg.ClientBase): Promise<void> {
	const tables = (await allTables(client))
		.map(({ name }) => name)
		.filter((name) => name !== 'platform.migrations');
	await client.query('begin');
	await client.query(
		`set local row_security = off; set local statement_timeout = 0; set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'`
	);
	await client.query(`truncate ${tables.join(', ')}`);
	await client.query('delete from graphile_worker._private_jobs');
	await client.query(
		`create temporary table waiting (identifier text, payload json, queue_name text, run_at timestamptz, max_attempts int, key text, priority int) on commit drop`
	);
}

async function fill(client: pg.ClientBase, { table, columns }: TableLine, known: string[]) {
	const jobs = table === JOBS;
	if (jobs ? columns.join() !== JOB_COLUMNS.join() : !known.includes(table))
		throw new NotABackup(`The backup has a table that does not belong to it: ${table}.`);
	const names = columns.map((column) => (column.startsWith('"') ? column : pg.escapeIdentifier(column)));
	const copy = client.query(from(`copy ${jobs ? 'waiting' : table} (${names.join(', ')}) from stdin`));
	let failed: Error | null = null;
	copy.on('error', (error) => (failed = error));
	return {
		rows: (bytes: Buffer) =>
			new Promise<void>((resolve, reject) =>
				copy.write(bytes, (error) => ((error ?? failed) ? reject(error ?? failed) : resolve()))
			),
		end: async () => {
			await new Promise<void>((resolve, reject) => {
				copy.once('finish', resolve);
				copy.once('error', reject);
				copy.end();
			});
			faultPoint('after_table_in_restore');
		}
	};
}

/** Everything is in: is it all there, does it hold, does it open? Only then it is kept. */
async function keep(client: pg.Client, header: Header, end: End, options: RestoreOptions): Promise<Restored> {
	await client.query(
		`select graphile_worker.add_job(identifier, payload := payload, queue_name := queue_name, run_at := run_at,
		   max_attempts := max_attempts, job_key := key, priority := priority) from waiting`
	);
	const { erased, wrong } = readErased(options.outside);
	if (wrong.length > 0)
		throw new BackupRefused(
			`The list of erased persons in ${wrong[0]!.folder} was changed (line ${wrong[0]!.line}), and without it somebody who was erased could be read again. Put it back as it was.`
		);
	const erasedAgain = await eraseAgain(client, erased);
	const looked = await lookThrough(client, end, options.keys);
	for (const { organizationId, personId } of await eraseRowsAgain(client, erased))
		await endSignInOn(client, organizationId, personId);
	faultPoint('before_restore_is_kept');
	const { command } = await client.query('commit');
	if (command !== 'COMMIT') throw new Error('the restore was not kept');
	await migrate(options.ownerAddress, options.keys.house);
	return {
		...looked,
		madeAt: header.madeAt,
		tables: Object.keys(end.rows).length,
		rows: Object.values(end.rows).reduce((sum, rows) => sum + rows, 0),
		erasedAgain,
		organizations: end.heads.map(({ organizationId }) => organizationId)
	};
}
