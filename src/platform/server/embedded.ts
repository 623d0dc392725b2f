/**
 * The embedded database: a real PostgreSQL from npm, on a Unix socket only we can open.
 *
 * It outlives a killed parent and is adopted at the next start. Every process that uses it holds a
 * shared advisory lock on one connection; whoever leaves last shuts the server down. A server that
 * dies under us is started again while we are here.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ownerPassword, PORT, preparePlace } from './embedded/place.ts';
import type { Place } from './embedded/place.ts';
import {
	clearStaleLock,
	isAlive,
	lastComplaint,
	makeCluster,
	OWNER,
	runningPostmaster,
	spawnPostmaster
} from './embedded/process.ts';
import { EmbeddedError, findProgram } from './embedded/program.ts';

export { EmbeddedError } from './embedded/program.ts';

export type Embedded = {
	socketDir: string;
	port: number;
	/** The owner's connection string: for migrations and roles, never for requests. */
	ownerUrl(database: string): string;
	/** True when the server was already running on our data. */
	adopted: boolean;
	/** Lets go; the last one out shuts the server down and waits for it. */
	stop(): Promise<void>;
};

export type EmbeddedOptions = {
	/** ALONGSIDE_DATA; the cluster is its folder `postgres`. */
	dataDir: string;
	/** False only for throw-away clusters of tests: no fsync, everything lost in a crash. */
	durable?: boolean;
	/** Told in sentences what is worth knowing. */
	say?: (sentence: string) => void;
};

/** The advisory lock held by everyone who uses the server, in the database `postgres`. */
const inUse = 4_106_511;
const longestStart = 600_000;

/**
 * Adopts the server on this data directory, or makes and starts it.
 * @example const database = await startEmbedded({ dataDir: '/srv/alongside' })
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
	const { dataDir, durable = true, say = () => {} } = options;
	const place = preparePlace(dataDir, say);
	const program = findProgram(place.account);
	const password = ownerPassword(place);
	makeCluster(program, place, password, durable);

	const url = (database: string, socketDir: string) =>
		`postgres://${OWNER}:${encodeURIComponent(password)}@localhost/${encodeURIComponent(database)}` +
		`?host=${encodeURIComponent(socketDir)}&port=${PORT}`;
	const attach = () => attachOrStart({ place, program, durable, url, say });

	const first = await attach();
	let holder = first.holder;
	let stopping = false;

	let healing: Promise<void> | null = null;

	function watch(): void {
		holder.once('end', () => {
			if (!stopping) healing = reattach();
		});
	}
	async function reattach(): Promise<void> {
		say('The embedded database went away; starting it again.');
		for (let wait = 100; !stopping || runningPostmaster(place); wait = Math.min(wait * 2, 2_000)) {
			try {
				holder = (await attach()).holder;
				watch();
				return say('The embedded database is back.');
			} catch (error) {
				say(error instanceof Error ? error.message : String(error));
				await sleep(wait);
			}
		}
	}
	watch();

	return {
		socketDir: first.socketDir,
		port: PORT,
		ownerUrl: (database) => url(database, first.socketDir),
		adopted: first.adopted,
		async stop() {
			if (stopping) return;
			stopping = true;
			await healing;
			if (await isLastOne(holder)) await shutDown(place);
			await holder.end().catch(() => {});
		}
	};
}

type Attach = {
	place: Place;
	program: string;
	durable: boolean;
	url: (database: string, socketDir: string) => string;
	say: (sentence: string) => void;
};

async function attachOrStart(
	how: Attach
): Promise<{ holder: pg.Client; socketDir: string; adopted: boolean }> {
	const { place, program, durable, url, say } = how;
	// Twice: of two first starts at once the slower finds the other's lock, and then adopts.
	for (let attempt = 1; ; attempt += 1) {
		const running = runningPostmaster(place);
		if (running) {
			const holder = await hold(
				url('postgres', running.socketDir),
				() => runningPostmaster(place) !== null,
				say
			);
			if (holder) return { holder, socketDir: running.socketDir, adopted: true };
		}
		clearStaleLock(place);
		const child = spawnPostmaster(program, place, durable);
		let failed: Error | null = null;
		child.once('error', (error) => (failed = error));
		const alive = () => failed === null && child.exitCode === null && child.signalCode === null;
		const holder = await hold(url('postgres', place.socketDir), alive, say);
		// What answers on the socket may be the other's server while ours still finds its lock and ends.
		const adopted = runningPostmaster(place)?.pid !== child.pid;
		if (holder) return { holder, socketDir: place.socketDir, adopted };
		child.kill('SIGINT');
		if (attempt === 2)
			throw new EmbeddedError(`The embedded database did not start: ${lastComplaint(place)}`);
		await sleep(200);
	}
}

/** Connects as soon as the server answers and takes the shared lock; null when the server is gone. */
async function hold(url: string, alive: () => boolean, say: Attach['say']): Promise<pg.Client | null> {
	const began = Date.now();
	let said = began;
	while (alive()) {
		const client = new pg.Client({ connectionString: url, application_name: 'alongside holder' });
		client.on('error', () => {});
		try {
			await client.connect();
			await client.query('select pg_advisory_lock_shared($1)', [inUse]);
			return client;
		} catch (error) {
			await client.end().catch(() => {});
			if (error instanceof pg.DatabaseError && error.code?.startsWith('28'))
				throw new EmbeddedError(
					'The embedded database does not take our password. Put postgres.password back from your backup.'
				);
			if (Date.now() - began > longestStart) throw error;
			if (Date.now() - said > 10_000) {
				said = Date.now();
				say('Still waiting for the embedded database: it is putting itself in order after a crash.');
			}
		}
		await sleep(10);
	}
	return null;
}

async function isLastOne(holder: pg.Client): Promise<boolean> {
	try {
		await holder.query('select pg_advisory_unlock_shared($1)', [inUse]);
		// While we hold the lock alone, a newcomer waits for it and then meets the shutdown, not a dying server.
		const { rows } = await holder.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [
			inUse
		]);
		return rows[0]?.last === true;
	} catch {
		return false;
	}
}

/** Fast shutdown: open transactions are rolled back, a checkpoint is written, the lock file goes. */
async function shutDown(place: Place): Promise<void> {
	const running = runningPostmaster(place);
	if (!running) return;
	process.kill(running.pid, 'SIGINT');
	const began = Date.now();
	while (isAlive(running.pid)) {
		await sleep(10);
		if (Date.now() - began > 60_000) {
			process.kill(running.pid, 'SIGQUIT');
			return;
		}
	}
}
