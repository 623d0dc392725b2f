/** A PostgreSQL of a test's own that can be taken away, given back, and kept from writing. Nothing here heals by itself. */
import { spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { openApp } from '#platform/server/app.ts';
import { ownerPassword, PORT, preparePlace } from '#platform/server/embedded/place.ts';
import { makeCluster, OWNER, spawnPostmaster } from '#platform/server/embedded/process.ts';
import { findProgram } from '#platform/server/embedded/program.ts';
import { migrate } from '#platform/server/migrate.ts';
import type { TestWorld } from '../support/database.ts';
import { TEST_MASTER_KEY } from '../support/global-setup.ts';

export interface OwnDatabase extends TestWorld {
	/** Starts it and waits until it answers. */
	start(): Promise<void>;
	/** kill -9 of the server and of all who work in it. */
	kill(): Promise<void>;
	/** Stops every process of it where it stands: connections stay, nothing answers. The answer lets it go on. */
	freeze(): () => void;
	/**
	 * No file may grow beyond `bytes`; null lifts it. Every account may set this on its own processes (RLIMIT_FSIZE), a
	 * small file system only root may mount; PostgreSQL meets a write that fails either way.
	 */
	limitFiles(bytes: number | null): void;
}

export function ownDatabase(): OwnDatabase {
	const database = {} as OwnDatabase;
	let close = async () => {};
	beforeAll(async () => {
		const folder = mkdtempSync(join(tmpdir(), 'alongside-faults-'));
		chmodSync(folder, 0o755);
		const place = preparePlace(join(folder, 'data'), () => {});
		const program = findProgram(place.account);
		const password = ownerPassword(place);
		makeCluster(program, place, password, false);
		const address = `postgres://${OWNER}:${encodeURIComponent(password)}@localhost/alongside?host=${encodeURIComponent(place.socketDir)}&port=${PORT}`;
		let server: ChildProcess | undefined;

		const owner = async <R extends pg.QueryResultRow>(text: string, values: unknown[] = []) => {
			const client = new pg.Client({ connectionString: address });
			client.on('error', () => {});
			await client.connect();
			try {
				return (await client.query<R>(text, values)).rows;
			} finally {
				await client.end();
			}
		};
		const start = async () => {
			server = spawnPostmaster(program, place, true);
			for (;;) {
				const client = new pg.Client({ connectionString: address.replace('/alongside?', '/postgres?') });
				client.on('error', () => {});
				try {
					await client.connect();
					return await client.end();
				} catch {
					await sleep(20);
				}
			}
		};
		const kill = async () => {
			const all = family(server!.pid!);
			const ended = new Promise((done) => server!.once('exit', done));
			for (const pid of all) signal(pid, 'SIGKILL');
			await ended;
		};
		await start();
		await migrate(address, TEST_MASTER_KEY);
		const app = openApp({
			ownerAddress: address,
			masterKey: TEST_MASTER_KEY,
			config: {
				demo: false,
				dataDir: folder,
				origin: 'http://localhost:3000',
				smtpUrl: null,
				texts: { gateway: null, inboundSecret: null, number: null, countries: ['1'] },
				mailFrom: 'Alongside <no-reply@localhost>',
				version: 'test'
			},
			poolSizes: { app: 8, login: 4, system: 2 }
		});
		Object.assign(database, {
			app,
			ownerAddress: address,
			owner,
			start,
			kill,
			freeze: () => {
				const all = family(server!.pid!);
				for (const pid of all) signal(pid, 'SIGSTOP');
				return () => {
					for (const pid of all) signal(pid, 'SIGCONT');
				};
			},
			limitFiles: (bytes: number | null) => {
				for (const pid of family(server!.pid!)) {
					const set = spawnSync('prlimit', [`--pid=${pid}`, `--fsize=${bytes ?? 'unlimited'}:`], {
						...place.account,
						encoding: 'utf8'
					});
					// A worker may have ended meanwhile; those to come take it over from the server.
					if (set.status !== 0 && !set.stderr?.includes('No such process'))
						throw new Error(`no limit on ${pid}: ${set.error?.message ?? set.stderr}`);
				}
			}
		} satisfies Omit<OwnDatabase, 'setClock'>);
		close = async () => {
			await app.close();
			if (server?.exitCode === null && server.signalCode === null) await kill();
			rmSync(folder, { recursive: true, force: true });
		};
	}, 120_000);
	afterAll(() => close());
	return database;
}

/** A process and all below it. */
function family(parent: number): number[] {
	const parents = new Map(
		readdirSync('/proc')
			.filter((name) => /^\d+$/.test(name))
			.flatMap((name): [number, number][] => {
				try {
					const after = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)!;
					return [[Number(name), Number(after.split(' ')[1])]];
				} catch {
					return [];
				}
			})
	);
	const found = [parent];
	for (const pid of found) for (const [child, above] of parents) if (above === pid) found.push(child);
	return found;
}

function signal(pid: number, name: NodeJS.Signals): void {
	try {
		process.kill(pid, name);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
	}
}
