import { spawn } from 'node:child_process';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	realpathSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import pg from 'pg';
import { assertDurable, durabilityOf } from './durable.ts';
import { startEmbedded } from './embedded.ts';
import type { Embedded } from './embedded.ts';
import { isAlive } from './embedded/process.ts';

let folder: string;
let dataDir: string;
const children: number[] = [];

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'alongside-embedded-'));
	// As root the server runs as nobody, who must get to its cluster.
	chmodSync(folder, 0o755);
	dataDir = join(folder, 'data');
});
afterAll(async () => {
	for (const pid of children) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
	if (existsSync(join(dataDir, 'postgres', 'postmaster.pid')))
		await (await startEmbedded({ dataDir })).stop();
	rmSync(folder, { recursive: true });
});

const postmasterPid = (dir = dataDir) =>
	Number(readFileSync(join(dir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

async function ask<T extends pg.QueryResultRow>(database: Embedded, sql: string): Promise<T[]> {
	const client = new pg.Client({ connectionString: database.ownerUrl('postgres') });
	client.on('error', () => {});
	try {
		await client.connect();
		return (await client.query<T>(sql)).rows;
	} finally {
		await client.end();
	}
}

/** Another process that starts the database, says so, and waits to be killed. */
async function otherProcess(): Promise<{ pid: number; adopted: boolean; stopped: Promise<number | null> }> {
	const script = `
		const { startEmbedded } = await import(process.argv[1]);
		const database = await startEmbedded({ dataDir: process.argv[2] });
		process.on('SIGTERM', async () => { await database.stop(); process.exit(0); });
		console.log(database.adopted);`;
	const child = spawn(
		process.execPath,
		['--input-type=module', '-e', script, join(import.meta.dirname, 'embedded.ts'), dataDir],
		{ stdio: ['ignore', 'pipe', 'inherit'] }
	);
	const pid = child.pid ?? 0;
	children.push(pid);
	const stopped = new Promise<number | null>((resolve) => child.once('exit', resolve));
	const said = await new Promise<string>((resolve) =>
		child.stdout.once('data', (text) => resolve(String(text)))
	);
	return { pid, adopted: said.trim() === 'true', stopped };
}

describe('refused', () => {
	test('a cluster of another major version is left alone and a way out is said', async () => {
		const other = join(folder, 'old');
		mkdirSync(join(other, 'postgres'), { recursive: true });
		writeFileSync(join(other, 'postgres', 'PG_VERSION'), '16\n');
		await expect(startEmbedded({ dataDir: other })).rejects.toThrow(/PostgreSQL 16.*DATABASE_URL/);
	});

	test('a cluster whose password file is gone', async () => {
		const other = join(folder, 'locked');
		mkdirSync(join(other, 'postgres'), { recursive: true });
		writeFileSync(join(other, 'postgres', 'PG_VERSION'), '17\n');
		await expect(startEmbedded({ dataDir: other })).rejects.toThrow('Put it back from your backup');
	});

	test.each(['fsync', 'full_page_writes', 'synchronous_commit'])('a server with %s off', async (name) => {
		const rows = ['fsync', 'full_page_writes', 'synchronous_commit'].map((one) => ({
			name: one,
			setting: one === name ? 'off' : 'on'
		}));
		const pool = { query: async () => ({ rows }) } as unknown as pg.Pool;
		await expect(assertDurable(pool)).rejects.toThrow(`${name} off`);
	});
});

describe('the server', () => {
	let database: Embedded;
	beforeAll(async () => {
		database = await startEmbedded({ dataDir });
	}, 60_000);
	afterAll(() => database.stop());

	test('is durable, checksummed, closed to the network and sorts by code point', async () => {
		expect(database.adopted).toBe(false);
		const [row] = await ask<Record<string, string>>(
			database,
			`select current_setting('data_checksums') as checksums, current_setting('listen_addresses') as tcp,
			 current_setting('server_version') as version, current_setting('password_encryption') as password,
			 (select datlocprovider::text || datlocale from pg_database where datname = 'postgres') as locale`
		);
		expect(row).toMatchObject({
			checksums: 'on',
			tcp: '',
			password: 'scram-sha-256',
			locale: 'bC.UTF-8',
			version: expect.stringMatching(/^17\./)
		});
		const client = new pg.Client({ connectionString: database.ownerUrl('postgres') });
		await client.connect();
		expect(await durabilityOf(client)).toEqual({
			fsync: 'on',
			full_page_writes: 'on',
			synchronous_commit: 'on'
		});
		await client.end();
	});

	test('its folders and password are closed to others', () => {
		expect(statSync(database.socketDir).mode & 0o777).toBe(0o700);
		expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700);
		expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600);
	});

	test('a wrong password is refused', async () => {
		const url = new URL(database.ownerUrl('postgres'));
		url.password = 'wrong';
		const client = new pg.Client({ connectionString: url.href });
		await expect(client.connect()).rejects.toThrow('password authentication failed');
	});

	test('a second process shares it, and the first to leave does not stop it', async () => {
		const pid = postmasterPid();
		const other = await otherProcess();
		expect(other.adopted).toBe(true);
		process.kill(other.pid, 'SIGTERM');
		expect(await other.stopped).toBe(0);
		expect(postmasterPid()).toBe(pid);
		expect(await ask(database, 'select 1 as one')).toEqual([{ one: 1 }]);
	});

	test('killed under us, it is started again by itself', async () => {
		const pid = postmasterPid();
		process.kill(pid, 'SIGKILL');
		await expect
			.poll(() => ask(database, 'select 1 as one').catch(() => 'away'), { timeout: 20_000 })
			.toEqual([{ one: 1 }]);
		expect(postmasterPid()).not.toBe(pid);
	}, 30_000);
});

describe('left by a crash', () => {
	test('kill -9 of the parent leaves the server; the next start adopts it; SIGTERM leaves no orphan', async () => {
		const first = await otherProcess();
		expect(first.adopted).toBe(false);
		const pid = postmasterPid();
		process.kill(first.pid, 'SIGKILL');
		await first.stopped;
		expect(isAlive(pid)).toBe(true);

		const second = await otherProcess();
		expect(second.adopted).toBe(true);
		expect(postmasterPid()).toBe(pid);
		process.kill(second.pid, 'SIGTERM');
		expect(await second.stopped).toBe(0);
		expect(isAlive(pid)).toBe(false);
		expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
	}, 30_000);

	test('a lock whose process id now belongs to someone else is cleared', async () => {
		writeFileSync(
			join(dataDir, 'postgres', 'postmaster.pid'),
			`${process.pid}\n${dataDir}\n1\n5432\n${join(dataDir, 'run')}\n\n0 0\nready\n`
		);
		const database = await startEmbedded({ dataDir });
		expect(database.adopted).toBe(false);
		await database.stop();
	}, 30_000);

	test('a long path gets a short, private socket folder', async () => {
		const deep = join(folder, 'a'.repeat(60), 'b'.repeat(60));
		const database = await startEmbedded({ dataDir: deep, durable: false });
		expect(Buffer.byteLength(`${database.socketDir}/.s.PGSQL.5432`)).toBeLessThanOrEqual(100);
		expect(statSync(database.socketDir).mode & 0o777).toBe(0o700);
		const client = new pg.Client({ connectionString: database.ownerUrl('postgres') });
		await client.connect();
		await expect(assertDurable(client)).rejects.toThrow(
			'fsync and full_page_writes and synchronous_commit off'
		);
		await client.end();
		await database.stop();
		rmSync(database.socketDir, { recursive: true });
	}, 30_000);

	test('a folder closed to everyone else still gets a database, root or not', async () => {
		const closed = mkdtempSync(join(folder, 'closed-'));
		const said: string[] = [];
		const database = await startEmbedded({
			dataDir: join(closed, 'data'),
			durable: false,
			say: (sentence) => said.push(sentence)
		});
		expect(await ask(database, 'select 1 as one')).toEqual([{ one: 1 }]);
		await database.stop();
		const cluster = realpathSync(join(closed, 'data', 'postgres'));
		if (cluster.startsWith(folder)) return expect(said).toEqual([]);
		expect(said).toEqual([expect.stringContaining(`its files are in ${cluster}`)]);
		rmSync(dirname(cluster), { recursive: true });
	}, 30_000);

	test('four first starts at once end with one server, and one alone says that it started it', async () => {
		const fresh = join(folder, 'twins');
		const all = await Promise.all(
			Array.from({ length: 4 }, () => startEmbedded({ dataDir: fresh, durable: false }))
		);
		expect(all.map((one) => one.adopted).sort()).toEqual([false, true, true, true]);
		const pid = postmasterPid(fresh);
		const last = all.pop();
		for (const one of all) await one.stop();
		expect(isAlive(pid)).toBe(true);
		await last?.stop();
		expect(isAlive(pid)).toBe(false);
	}, 30_000);
});
