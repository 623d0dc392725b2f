/** The program as an operator meets it: real processes, a real database, signals. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isAlive } from '#platform/server/embedded/process.ts';
import { startEmbedded } from '#platform/server/embedded.ts';

let folder: string;
let dataDir: string;
const port = 20_000 + (process.pid % 20_000);
const address = `http://localhost:${port}`;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'alongside-program-'));
	chmodSync(folder, 0o755);
	dataDir = join(folder, 'data');
	const { code, stderr } = await finished(
		spawn(process.execPath, [resolve('scripts/build.mjs')], { stdio: 'pipe' })
	);
	expect(stderr + code).toMatch(/0$/);
}, 180_000);

afterAll(async () => {
	if (existsSync(join(dataDir, 'postgres', 'postmaster.pid')))
		await (await startEmbedded({ dataDir })).stop();
	rmSync(folder, { recursive: true });
});

type Ended = { code: number | null; stdout: string; stderr: string };

function finished(child: ChildProcess): Promise<Ended> {
	const said = { stdout: '', stderr: '' };
	child.stdout?.on('data', (text) => (said.stdout += String(text)));
	child.stderr?.on('data', (text) => (said.stderr += String(text)));
	return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...said })));
}

function alongside(
	args: string[],
	env: Record<string, string> = {}
): { child: ChildProcess; ended: Promise<Ended> } {
	const child = spawn(process.execPath, [resolve('src/cli.ts'), ...args], {
		env: {
			PATH: process.env['PATH'],
			ALONGSIDE_DATA: dataDir,
			PORT: String(port),
			ALONGSIDE_DEMO: '0',
			...env
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
	return { child, ended: finished(child) };
}

const lastLine = (text: string): unknown => JSON.parse(text.trim().split('\n').at(-1) ?? '');
const status = (path: string) =>
	fetch(address + path).then(
		(answer) => answer.status,
		() => 0
	);
const postmaster = () =>
	Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

describe('refused, with a sentence and the right exit status', () => {
	test.each([
		[['fly'], 2, 'There is no command "fly"'],
		[['toString'], 2, 'There is no command "toString"'],
		[['migrate', 'everything'], 2, 'I do not know "everything"'],
		[[], 2, 'Usage: alongside']
	])('%o', async (args, code, sentence) => {
		const ended = await alongside(args).ended;
		expect(ended.stderr).toContain(sentence);
		expect(ended.code).toBe(code);
		expect(ended.stdout).toBe('');
	});

	test('a setting that cannot be used', async () => {
		const { code, stdout, stderr } = await alongside(['migrate', '--json'], { PORT: 'x' }).ended;
		expect(code).toBe(1);
		expect(stderr.trim()).toBe('PORT must be a number from 0 to 65535.');
		expect(lastLine(stdout)).toEqual({ error: 'PORT must be a number from 0 to 65535.' });
	});

	test('a database that does not answer; the password stays out of the sentence', async () => {
		const DATABASE_URL = 'postgres://me:secret@127.0.0.1:9/alongside';
		const { code, stderr } = await alongside(['migrate'], { DATABASE_URL }).ended;
		expect(code).toBe(1);
		expect(stderr).toContain('does not let us in');
		expect(stderr).not.toContain('secret');
	});
});

describe('from first start to goodbye', () => {
	test('migrates, twice without harm, and says so in JSON', async () => {
		const first = await alongside(['migrate', '--json']).ended;
		expect(first.stderr).toContain('Applied: 0001_platform.sql');
		expect(lastLine(first.stdout)).toMatchObject({ migrated: expect.arrayContaining(['0001_platform.sql']) });
		const second = await alongside(['migrate', '--json']).ended;
		expect(lastLine(second.stdout)).toEqual({ migrated: [] });
	}, 60_000);

	test('the doctor finds nothing wrong, and leaves no server behind', async () => {
		const { code, stdout, stderr } = await alongside(['doctor', '--json']).ended;
		expect(stderr).not.toContain('WRONG');
		expect(lastLine(stdout)).toMatchObject({ ok: true });
		expect(code).toBe(0);
		expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
	}, 60_000);

	test('the doctor sees a key that others can read', async () => {
		chmodSync(join(dataDir, 'master.key'), 0o644);
		const { code, stdout, stderr } = await alongside(['doctor', '--json']).ended;
		chmodSync(join(dataDir, 'master.key'), 0o600);
		expect(stderr).toContain('chmod 600');
		expect(lastLine(stdout)).toMatchObject({ ok: false, error: expect.stringContaining('1 of') });
		expect(code).toBe(1);
	}, 60_000);

	test('another master key is refused and the database is left as it was', async () => {
		const other = { ALONGSIDE_MASTER_KEY: 'cd'.repeat(32) };
		const { code, stderr } = await alongside(['migrate'], other).ended;
		expect(stderr).toContain('set up with another master key');
		expect(code).toBe(1);
		expect((await alongside(['migrate']).ended).code).toBe(0);
	}, 60_000);

	test('a list of meetings needs an organization to go to; the demo brings one', async () => {
		const list = join(folder, 'list.json');
		writeFileSync(
			list,
			JSON.stringify([
				{ name: 'Early birds', slug: 'early', day: 1, time: '07:00', city: 'Boise', state: 'ID' }
			])
		);
		const refused = await alongside(['import', 'meetings', list]).ended;
		expect(refused.stderr).toContain('There is no organization yet');
		expect(refused.code).toBe(1);
		const imported = await alongside(['import', 'meetings', list, '--json'], { ALONGSIDE_DEMO: '1' }).ended;
		expect(lastLine(imported.stdout)).toMatchObject({
			imported: 1,
			changed: 0,
			unchanged: 0,
			gone: 0,
			rejected: []
		});
		const again = await alongside(['import', 'meetings', list, '--json']).ended;
		expect(lastLine(again.stdout)).toMatchObject({ imported: 0, changed: 0, unchanged: 1, gone: 0 });
	}, 120_000);

	test('kill -9 leaves the database; the next start adopts it; SIGTERM ends everything', async () => {
		const first = alongside(['start']);
		await expect.poll(() => status('/readyz'), { timeout: 30_000 }).toBe(200);
		const database = postmaster();
		first.child.kill('SIGKILL');
		await first.ended;
		expect(isAlive(database)).toBe(true);

		const second = alongside(['start', '--json']);
		await expect.poll(() => status('/readyz'), { timeout: 30_000 }).toBe(200);
		expect(postmaster()).toBe(database);
		expect(await status('/healthz')).toBe(200);
		second.child.kill('SIGTERM');
		const ended = await second.ended;
		expect(ended.code).toBe(0);
		expect(ended.stdout).toContain(`Alongside is at ${address}`);
		expect(lastLine(ended.stdout)).toMatchObject({ stopped: 'SIGTERM' });
		expect(isAlive(database)).toBe(false);
	}, 90_000);

	test('the database killed under it: not ready for a moment, then ready again without a restart', async () => {
		const { child, ended } = alongside(['start']);
		await expect.poll(() => status('/readyz'), { timeout: 30_000 }).toBe(200);
		const before = postmaster();
		process.kill(before, 'SIGKILL');
		await expect.poll(() => status('/readyz'), { timeout: 30_000, interval: 5 }).not.toBe(200);
		await expect
			.poll(() => status('/readyz'), { timeout: 30_000, interval: 50 })
			.toBe(200)
			.catch(async (error: Error) => {
				const gone = `${child.exitCode} ${child.signalCode}`;
				child.kill('SIGKILL');
				throw new Error(`${error.message}; of the program: ${gone}, ${JSON.stringify(await ended)}`);
			});
		expect(postmaster()).not.toBe(before);
		expect(await status('/healthz')).toBe(200);
		child.kill('SIGINT');
		expect((await ended).code).toBe(0);
	}, 90_000);

	test('the port of somebody else: a sentence, and no server left behind', async () => {
		const first = alongside(['start']);
		await expect.poll(() => status('/readyz'), { timeout: 30_000 }).toBe(200);
		const second = await alongside(['start']).ended;
		expect(second.stderr).toContain(`Another program uses port ${port}`);
		expect(second.code).toBe(1);
		expect(await status('/readyz')).toBe(200);
		first.child.kill('SIGTERM');
		expect((await first.ended).code).toBe(0);
		expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
	}, 90_000);

	test('a database of another major version: a way out, on standard error', async () => {
		writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '16\n');
		const { code, stderr } = await alongside(['start']).ended;
		writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
		expect(stderr).toMatch(/PostgreSQL 16.*DATABASE_URL/);
		expect(code).toBe(1);
	}, 60_000);
});
