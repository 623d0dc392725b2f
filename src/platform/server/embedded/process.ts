/** The postmaster as a process: is it alive, make its cluster, start it, clear what a crash left. */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import {
	chownSync,
	closeSync,
	existsSync,
	mkdirSync,
	openSync,
	readFileSync,
	readlinkSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { giveTo } from './account.ts';
import { PORT } from './place.ts';
import type { Place } from './place.ts';
import { EmbeddedError } from './program.ts';

export const OWNER = 'alongside_owner';
const environment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Process id and socket folder from postmaster.pid, when the server it names is alive and ours. */
export function runningPostmaster(place: Place): { pid: number; socketDir: string } | null {
	const [pid, , , , socketDir] = readLock(join(place.cluster, 'postmaster.pid'));
	if (!pid || !socketDir || !isOurs(pid, place)) return null;
	return { pid, socketDir };
}

function readLock(file: string): [number, ...string[]] | [] {
	try {
		const [pid, ...rest] = readFileSync(file, 'utf8').split('\n');
		return [Number(pid), ...rest];
	} catch (error) {
		// It may go between any two looks at it.
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
		throw error;
	}
}

/** A process that ended but that nobody has waited for (common in containers) is not alive. */
export function isAlive(pid: number): boolean {
	if (!isTaken(pid)) return false;
	if (process.platform !== 'linux') return true;
	try {
		return !/\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
	} catch {
		return false;
	}
}

/** After a reboot the process id in a lock may belong to anything; a postmaster's folder is its cluster. */
function worksIn(pid: number, cluster: string): boolean {
	if (process.platform === 'linux') {
		try {
			return readlinkSync(`/proc/${pid}/cwd`) === cluster;
		} catch {
			return false;
		}
	}
	const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
	return stdout.includes(cluster);
}

/**
 * Removes the lock of a server that is no more, where PostgreSQL would not do so itself: its process id is there, but
 * belongs to something else or to nobody who waits for it. The lock is moved first and looked at again, so that of two
 * starts at once the slower never takes away the lock that the quicker one's server has just made.
 */
export function clearStaleLock(place: Place): void {
	const file = join(place.cluster, 'postmaster.pid');
	const [pid] = readLock(file);
	if (!pid || !isTaken(pid) || isOurs(pid, place)) return;
	const aside = `${file}.${process.pid}`;
	try {
		renameSync(file, aside);
	} catch (error) {
		// The other start has cleared it.
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
		throw error;
	}
	const [moved] = readLock(aside);
	if (moved !== pid) return renameSync(aside, file);
	rmSync(aside);
	for (const name of [`.s.PGSQL.${PORT}`, `.s.PGSQL.${PORT}.lock`])
		rmSync(join(place.socketDir, name), { force: true });
}

const isOurs = (pid: number, place: Place) => isAlive(pid) && worksIn(pid, place.cluster);

/** Whether the process table has this id at all: also somebody else's process, or one that has ended. */
function isTaken(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

/** Makes the cluster beside its place and renames it, so that a half-made one is never taken for whole. */
export function makeCluster(program: string, place: Place, password: string, durable: boolean): void {
	if (existsSync(join(place.cluster, 'PG_VERSION'))) return;
	const half = `${place.cluster}.new-${process.pid}`;
	const passwordFile = `${half}.password`;
	rmSync(half, { recursive: true, force: true });
	mkdirSync(half, { mode: 0o700 });
	giveTo(half, place.account);
	writeFileSync(passwordFile, password, { mode: 0o600 });
	if (place.account) chownSync(passwordFile, place.account.uid, place.account.gid);
	const made = spawnSync(
		join(program, 'bin', 'initdb'),
		[
			...['--pgdata', half, '--username', OWNER, '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
			...[
				'--encoding',
				'UTF8',
				'--locale',
				'C',
				'--locale-provider',
				'builtin',
				'--builtin-locale',
				'C.UTF-8'
			],
			...['--data-checksums', '--no-instructions', ...(durable ? [] : ['--no-sync'])]
		],
		{ ...place.account, env: environment, cwd: '/', encoding: 'utf8' }
	);
	rmSync(passwordFile, { force: true });
	if (made.status !== 0)
		throw new EmbeddedError(
			`The database could not be made in ${place.cluster}: ${(made.error?.message ?? made.stderr).trim()}`
		);
	try {
		renameSync(half, place.cluster);
	} catch (error) {
		// Another first start was quicker: its cluster is the one.
		rmSync(half, { recursive: true, force: true });
		if (!existsSync(join(place.cluster, 'PG_VERSION'))) throw error;
	}
}

/** Starts the postmaster in a session of its own: it outlives a killed parent, who adopts it on return. */
export function spawnPostmaster(program: string, place: Place, durable: boolean): ChildProcess {
	if (existsSync(place.log) && statSync(place.log).size > 10_000_000) renameSync(place.log, `${place.log}.1`);
	const log = openSync(place.log, 'a', 0o600);
	const args = Object.entries(settings(place, durable)).flatMap(([name, value]) => [
		'-c',
		`${name}=${value}`
	]);
	const child = spawn(join(program, 'bin', 'postgres'), ['-D', place.cluster, ...args], {
		...place.account,
		env: environment,
		cwd: '/',
		detached: true,
		stdio: ['ignore', log, log]
	});
	closeSync(log);
	child.unref();
	return child;
}

function settings(place: Place, durable: boolean): Record<string, string> {
	const safe = durable ? 'on' : 'off';
	const eighth = Math.floor(totalmem() / 8 / 1024 / 1024);
	return {
		listen_addresses: '',
		unix_socket_directories: place.socketDir,
		unix_socket_permissions: '0700',
		port: String(PORT),
		max_connections: '60',
		shared_buffers: `${Math.max(32, Math.min(256, eighth))}MB`,
		fsync: safe,
		full_page_writes: safe,
		synchronous_commit: safe,
		wal_compression: 'on',
		max_wal_size: '1GB',
		random_page_cost: '1.1',
		jit: 'off',
		timezone: 'UTC',
		// The log must hold no personal data: neither statements nor the values in "Key (email)=(…)".
		log_error_verbosity: 'terse',
		log_min_error_statement: 'panic',
		log_timezone: 'UTC'
	};
}

/** The last thing PostgreSQL complained about, for the sentence a person reads. */
export function lastComplaint(place: Place): string {
	const lines = existsSync(place.log) ? readFileSync(place.log, 'utf8').trim().split('\n') : [];
	const line = lines.findLast((text) => /FATAL|PANIC/.test(text)) ?? lines.at(-1) ?? 'it said nothing';
	return line.replace(/^.*?(?:FATAL|PANIC):\s*/, '');
}
