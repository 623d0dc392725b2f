/** From the command to the first page, already installed, built and migrated. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Case } from './run.ts';

const budget = 3_000;
const rounds = 5;

export async function* bench(): AsyncGenerator<Case> {
	const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'));
	// As root the database runs as nobody, who must get to its files.
	chmodSync(folder, 0o755);
	const env = { ALONGSIDE_DATA: join(folder, 'data'), DATABASE_URL: '' };
	try {
		const first = await startOnce(env);
		yield {
			bench: 'start',
			case: 'very first: makes, migrates and fills the database',
			value: first,
			unit: 'ms'
		};
		const times: number[] = [];
		for (let round = 0; round < rounds; round += 1) times.push(await startOnce(env));
		times.sort((a, b) => a - b);
		const middle = times[Math.floor(rounds / 2)] ?? 0;
		const held = { budget: 'at most 3 s', ok: middle <= budget };
		yield { bench: 'start', case: `first page, median of ${rounds}`, value: middle, unit: 'ms', ...held };
		yield { bench: 'start', case: 'first page, slowest', value: times.at(-1) ?? 0, unit: 'ms' };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Milliseconds from starting the command to the end of the first page; then stops it properly. */
async function startOnce(env: Record<string, string>): Promise<number> {
	const port = await freePort();
	const began = performance.now();
	const child = spawn(process.execPath, [resolve('scripts/start.mjs')], {
		env: { ...process.env, ...env, PORT: String(port), ALONGSIDE_LOG: 'off' },
		stdio: ['ignore', 'ignore', 'inherit']
	});
	const ended = new Promise<void>((done) => child.once('close', () => done()));
	try {
		await firstPage(port, () => child.exitCode === null);
		return performance.now() - began;
	} finally {
		child.kill('SIGTERM');
		await ended;
	}
}

async function firstPage(port: number, alive: () => boolean): Promise<void> {
	while (alive()) {
		const page = await fetch(`http://localhost:${port}/`).catch(() => null);
		if (page?.ok) return void (await page.text());
		await new Promise((wait) => setTimeout(wait, 10));
	}
	throw new Error('the program ended before it answered');
}

function freePort(): Promise<number> {
	return new Promise((found) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => found(typeof address === 'object' && address ? address.port : 0));
		});
	});
}
