/** The program starts and serves where no other machine can be reached: it asks nobody. */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

/** A network of its own with nothing but the loopback: needs root (or the right to make one) and Linux. */
const possible =
	spawnSync('unshare', ['-n', 'sh', '-c', 'ip link set lo up']).status === 0 &&
	spawnSync('nsenter', ['--version']).status === 0;
if (!possible)
	process.stdout.write(
		'Not tried: whether the program serves without a way out. That needs Linux, root, unshare, nsenter and ip.\n'
	);

let folder: string | undefined;
let server: ChildProcess | undefined;
afterAll(async () => {
	if (server && server.exitCode === null) {
		const gone = new Promise((yes) => server!.once('close', yes));
		server.kill('SIGTERM');
		await gone;
	}
	if (folder) rmSync(folder, { recursive: true });
});

/** Runs in the server's own network; answers what it printed. */
function inside(script: string): unknown {
	const printed = execFileSync(
		'nsenter',
		['-t', String(server!.pid), '-n', process.execPath, '--input-type=module', '-e', script],
		{ encoding: 'utf8' }
	);
	return JSON.parse(printed);
}

test.skipIf(!possible)(
	'without any way out it starts, is ready, and serves its pages; nothing waits for somebody else',
	async () => {
		execFileSync(process.execPath, [resolve('scripts/build.mjs')], { stdio: 'ignore' });
		folder = mkdtempSync(join(tmpdir(), 'alongside-alone-'));
		chmodSync(folder, 0o755);
		const address = 'http://127.0.0.1:3000';
		server = spawn(
			'unshare',
			[
				'-n',
				'sh',
				'-c',
				'ip link set lo up && exec "$@"',
				'sh',
				process.execPath,
				resolve('src/cli.ts'),
				'start'
			],
			{
				env: {
					PATH: process.env['PATH'],
					ALONGSIDE_DATA: join(folder, 'data'),
					ALONGSIDE_ORIGIN: address,
					ALONGSIDE_DEMO: '0',
					PORT: '3000'
				},
				stdio: 'ignore'
			}
		);
		const status = (path: string) =>
			inside(
				`console.log(await fetch(${JSON.stringify(address + path)}, { redirect: 'manual' }).then((a) => a.status, () => 0))`
			);
		await expect.poll(() => status('/readyz'), { timeout: 90_000, interval: 500 }).toBe(200);
		// An address of the documentation's own (RFC 5737): there is no way to it, nor to any other.
		expect(
			inside(
				`console.log(JSON.stringify(await fetch('http://192.0.2.1/').then(() => 'reached', (e) => e.cause.code)))`
			)
		).toBe('ENETUNREACH');
		for (const path of ['/', '/help', '/meetings', '/sign-in', '/measures', '/app.webmanifest', '/icon.svg'])
			expect([path, status(path)]).toEqual([path, 200]);
		expect(status('/leave')).toBe(303);
	},
	180_000
);
