/** A PostgreSQL of a test's own that can be taken away, given back, and kept from writing. Nothing here heals by itself. */
import { spawnSync, type ChildProcess } from 'node:child_process';
import {
	chmodSync,
	closeSync,
	mkdtempSync,
	openSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeSync
} from 'node:fs';
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

/** Room for the cluster, its WAL and what the tests write. */
const DEVICE = '768m';

export interface OwnDatabase extends TestWorld {
	/** Starts it and waits until it answers. */
	start(): Promise<void>;
	/** kill -9 of the server and of all who work in it. */
	kill(): Promise<void>;
	/** Stops every process of it where it stands: connections stay, nothing answers. The answer lets it go on. */
	freeze(): () => void;
	/** Whether its data lie on a small device of their own, which can be filled to the last byte. */
	ownDevice: boolean;
	/**
	 * Nothing more can be written, until what it answers is called. On a device of its own a file takes what room is left;
	 * elsewhere no file of the server may grow beyond `bytes` (RLIMIT_FSIZE, which every account may set on its own
	 * processes). PostgreSQL meets a write that fails either way; a full device is the real thing.
	 */
	fillUp(bytes: number): () => void;
}

export function ownDatabase(): OwnDatabase {
	const database = {} as OwnDatabase;
	let close = async () => {};
	beforeAll(async () => {
		const folder = mkdtempSync(join(tmpdir(), 'alongside-faults-'));
		const ownDevice = mountOn(folder);
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
			ownDevice,
			fillUp: (bytes) => {
				if (ownDevice) return fillDevice(join(folder, 'data'));
				limitFiles(bytes);
				return () => limitFiles(null);
			}
		} satisfies Omit<OwnDatabase, 'setClock'>);
		function limitFiles(bytes: number | null): void {
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
		close = async () => {
			await app.close();
			if (server?.exitCode === null && server.signalCode === null) await kill();
			if (ownDevice) spawnSync('umount', ['--lazy', folder]);
			rmSync(folder, { recursive: true, force: true });
		};
	}, 120_000);
	afterAll(() => close());
	return database;
}

/** Root on Linux mounts a small device there. Says so, and is false, where that may not be done. */
function mountOn(folder: string): boolean {
	const mounted =
		process.platform === 'linux' && process.getuid?.() === 0
			? spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DEVICE},mode=755`, 'alongside-faults', folder], {
					encoding: 'utf8'
				})
			: null;
	if (mounted?.status === 0) return true;
	process.stdout.write(
		`No device of its own for the database (${mounted?.stderr.trim() || 'that takes root on Linux'}): a full disk is tried as a limit on the size of its files.\n`
	);
	return false;
}

/** Takes every byte that is left on the device, and gives them back. */
function fillDevice(folder: string): () => void {
	const filler = join(folder, 'filler');
	const file = openSync(filler, 'w');
	for (let piece = 1 << 20; piece >= 1;)
		try {
			if (writeSync(file, Buffer.alloc(piece)) < piece) piece >>= 1;
		} catch (error) {
			if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
			piece >>= 1;
		}
	closeSync(file);
	return () => rmSync(filler);
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
