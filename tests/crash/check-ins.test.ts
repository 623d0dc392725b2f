/**
 * Pulls the plug during 2,000 check-ins from 16 clients over HTTP, first on the web server, then on the database. Clients
 * send again under the same key until they are answered. Every answered check-in must be there, once, with one job and one
 * audit row. The last test leaves the key out and must find doubles: else the others prove nothing.
 * `npm run drill kill` sends 10,000, and kills the web server 50 times and the database 25 times.
 */
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startEmbedded } from '#platform/server/embedded.ts';

const CLIENTS = 16;
const CHECK_INS = Number(process.env['DRILL_CHECK_INS'] ?? 2000);
const WEB_KILLS = Number(process.env['DRILL_WEB_KILLS'] ?? 4);
const DATABASE_KILLS = Number(process.env['DRILL_DATABASE_KILLS'] ?? 3);
const PATIENCE = 400_000 + 100 * CHECK_INS;
const said = (text: string) => process.stdout.write(`Kill drill: ${text}\n`);
const port = 41_000 + (process.pid % 10_000);
const folder = mkdtempSync(join(tmpdir(), 'alongside-crash-'));
const dataDir = join(folder, 'data');
let cookies: string[] = [];
let owner: pg.Pool;
let server: ChildProcess | undefined;
let starts = 0;

beforeAll(async () => {
	chmodSync(folder, 0o755);
	const build = spawn(process.execPath, [resolve('scripts/build.mjs')], { stdio: 'ignore' });
	expect(await new Promise((done) => build.once('close', done))).toBe(0);
	const ready = (await startServer({ BENCH_PEOPLE: String(CLIENTS) })) as {
		ownerAddress: string;
		cookies: string[];
	};
	cookies = ready.cookies;
	owner = new pg.Pool({ connectionString: ready.ownerAddress, max: 1 });
	owner.on('error', () => {});
}, 400_000);

afterAll(async () => {
	const last = server;
	server = undefined;
	await owner?.end();
	if (last?.exitCode === null) {
		const ended = new Promise((done) => last.once('exit', done));
		last.kill('SIGTERM');
		await ended;
	}
	if (existsSync(join(dataDir, 'postgres', 'postmaster.pid')))
		await (await startEmbedded({ dataDir })).stop();
	rmSync(folder, { recursive: true, force: true });
}, 60_000);

beforeEach(async () => {
	await owner.query(`truncate check_ins.check_ins; delete from graphile_worker._private_jobs`);
	await owner.query(
		`alter table audit.entries disable row level security; delete from audit.entries; alter table audit.entries enable row level security`
	);
});

/** Starts the web server on the same data; a kill brings the next start, until the test ends. */
function startServer(env: Record<string, string>): Promise<unknown> {
	const child = fork(resolve('bench/_web.ts'), {
		env: {
			...process.env,
			ALONGSIDE_DATA: dataDir,
			DATABASE_URL: '',
			ALONGSIDE_DEMO: '1',
			ALONGSIDE_TEST: '1',
			ALONGSIDE_LOG: 'off',
			PORT: String(port),
			...env
		},
		stdio: ['ignore', 'ignore', 'ignore', 'ipc']
	});
	server = child;
	starts += 1;
	child.once('exit', () => {
		if (server === child) void startServer({ BENCH_AGAIN: '1', FAULT: faults.shift() ?? '' });
	});
	return new Promise((ready) => child.once('message', (message: { ready: unknown }) => ready(message.ready)));
}
let faults: string[] = [];

const seconds = (began: number) => ((performance.now() - began) / 1000).toFixed(1);
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Sends until it is answered; says how often it had to be sent. */
async function send(
	client: number,
	number: number,
	keyOf: (attempt: number) => string
): Promise<{ id: string; attempts: number }> {
	for (let attempt = 1; ; attempt++) {
		const answer = await fetch(`http://localhost:${port}/api/v1/check-ins`, {
			method: 'POST',
			headers: {
				'content-type': 'application/json',
				'idempotency-key': keyOf(attempt),
				cookie: cookies[client]!
			},
			body: JSON.stringify({ today: number % 11, craving: client % 11 }),
			signal: AbortSignal.timeout(20_000)
		})
			.then(async (response) => ({
				status: response.status,
				body: (await response.json()) as { id?: string }
			}))
			.catch(() => null);
		if (answer?.status === 201) return { id: answer.body.id!, attempts: attempt };
		// Away, or half an answer: the same again in a moment. Any refusal would be a mistake of the server.
		if (answer && answer.status < 500) throw new Error(`refused with ${answer.status}`);
		if (attempt > 600) throw new Error('never answered');
		await pause(50);
	}
}

async function sendAll(
	total: number,
	keyOf: (client: number, number: number, attempt: number) => string,
	onProgress: (done: number) => void = () => {}
) {
	const acknowledged: { key: string; id: string }[] = [];
	let repeats = 0;
	await Promise.all(
		Array.from({ length: CLIENTS }, async (_, client) => {
			for (let number = 0; number < total / CLIENTS; number++) {
				const { id, attempts } = await send(client, number, (attempt) => keyOf(client, number, attempt));
				acknowledged.push({ key: keyOf(client, number, attempts), id });
				repeats += attempts - 1;
				onProgress(acknowledged.length);
			}
		})
	);
	return { acknowledged, repeats };
}

async function ledger() {
	const rows = (await owner.query<{ id: string; key: string }>('select id, key from check_ins.check_ins'))
		.rows;
	const jobs = (
		await owner.query<{ id: string }>(
			`select payload ->> 'checkInId' as id from graphile_worker._private_jobs where payload ->> 'checkInId' is not null`
		)
	).rows;
	const audit = (
		await owner.query<{ id: string }>(
			`select subject_id as id from audit.entries where action = 'check-in.recorded' and outcome = 'done'`
		)
	).rows;
	const ids = (list: { id: string }[]) => list.map((one) => one.id).sort();
	return { rows, ids: ids(rows), jobs: ids(jobs), audit: ids(audit) };
}

async function expectEachOnce(acknowledged: { key: string; id: string }[]) {
	const { rows, ids, jobs, audit } = await ledger();
	const there = new Map(rows.map((row) => [row.key, row.id]));
	const lost = acknowledged.filter((one) => there.get(one.key) !== one.id);
	expect({
		acknowledged: acknowledged.length,
		lost: lost.length,
		rows: rows.length,
		keys: there.size
	}).toEqual({ acknowledged: CHECK_INS, lost: 0, rows: CHECK_INS, keys: CHECK_INS });
	expect(jobs).toEqual(ids);
	expect(audit).toEqual(ids);
}

/** Which start of the server a test began with; makes its keys its own. */
let starts0 = 0;
const sameKey = (client: number, number: number) => `c${client}-${number}-${starts0}`;

test(
	`kill -9 of the web server, ${WEB_KILLS} times, all but one of them between a commit and its answer: ${CHECK_INS} acknowledged, each there once`,
	async () => {
		starts0 = starts;
		const apart = Math.floor((0.6 * CHECK_INS) / (WEB_KILLS + 1));
		faults = Array.from({ length: WEB_KILLS - 1 }, () => `after_commit_before_answer:${apart}`);
		let killed = false;
		const began = performance.now();
		const { acknowledged, repeats } = await sendAll(CHECK_INS, sameKey, (done) => {
			if (done < 2 * apart || killed) return;
			killed = true;
			server!.kill('SIGKILL');
		});
		expect(starts - starts0).toBe(WEB_KILLS);
		expect(repeats).toBeGreaterThanOrEqual(WEB_KILLS);
		await expectEachOnce(acknowledged);
		said(
			`${acknowledged.length} check-ins through ${starts - starts0} kill -9 of the web server in ${seconds(began)} s: ${repeats} sent again, 0 lost, 0 doubled, each with its job and its audit row.`
		);
	},
	PATIENCE
);

test(
	`kill -9 of the database, ${DATABASE_KILLS} times: ${CHECK_INS} acknowledged, each there once`,
	async () => {
		starts0 = starts;
		faults = [];
		const marks = Array.from({ length: DATABASE_KILLS }, (_, i) =>
			Math.floor((CHECK_INS * (i + 1)) / (DATABASE_KILLS + 1))
		);
		const began = performance.now();
		const { acknowledged, repeats } = await sendAll(CHECK_INS, sameKey, (done) => {
			if (done < (marks[0] ?? Infinity)) return;
			marks.shift();
			process.kill(
				Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]),
				'SIGKILL'
			);
		});
		expect(marks).toEqual([]);
		expect(repeats).toBeGreaterThan(0);
		await expectEachOnce(acknowledged);
		said(
			`${acknowledged.length} check-ins through ${DATABASE_KILLS} kill -9 of PostgreSQL in ${seconds(began)} s: ${repeats} sent again, 0 lost, 0 doubled, each with its job and its audit row.`
		);
	},
	PATIENCE
);

test('without a key of the client the same faults make doubles', async () => {
	faults = ['after_commit_before_answer:60', 'after_commit_before_answer:60'];
	server!.kill('SIGKILL');
	const { acknowledged } = await sendAll(
		320,
		(client, number, attempt) => `broken-${client}-${number}-${attempt}`
	);
	const { rows } = await ledger();
	expect(acknowledged).toHaveLength(320);
	expect(rows.length).toBeGreaterThan(320);
	said(`without a key of the client: ${rows.length - 320} of 320 doubled, so the drill can fail.`);
}, 400_000);
