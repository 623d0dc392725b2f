/** Two commands that build in one folder: one after the other. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
let lock: string;
let diary: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'alongside-alone-'));
	lock = join(folder, 'lock');
	diary = join(folder, 'diary');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A command that works for a moment, and may die at it. */
function command(name: string, dies = false) {
	const script = `
		import { appendFileSync } from 'node:fs';
		import { setTimeout as sleep } from 'node:timers/promises';
		import { alone } from ${JSON.stringify(resolve('scripts/alone.mjs'))};
		await alone(async () => {
			appendFileSync(${JSON.stringify(diary)}, '${name} begins\\n');
			await sleep(300);
			${dies ? `process.kill(process.pid, 'SIGKILL'); await sleep(1000);` : ''}
			appendFileSync(${JSON.stringify(diary)}, '${name} ends\\n');
		}, ${JSON.stringify(lock)});`;
	const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' });
	return new Promise<number | null>((yes) => child.once('close', yes));
}
const pages = () => readFileSync(diary, 'utf8').trim().split('\n');

test('four at once are one after the other, and leave nothing behind', async () => {
	expect(await Promise.all(['a', 'b', 'c', 'd'].map((name) => command(name)))).toEqual([0, 0, 0, 0]);
	const said = pages();
	expect(said).toHaveLength(8);
	for (let i = 0; i < 8; i += 2) expect(said[i + 1]).toBe(said[i]!.replace('begins', 'ends'));
	expect(existsSync(lock)).toBe(false);
}, 60_000);

test('one that was killed at it does not keep the others waiting', async () => {
	const dying = command('a', true);
	const others = ['b', 'c'].map((name) => command(name));
	expect(await dying).toBeNull();
	expect(await Promise.all(others)).toEqual([0, 0]);
	const said = pages().filter((line) => !line.startsWith('a'));
	expect(said).toHaveLength(4);
	expect(said[1]).toBe(said[0]!.replace('begins', 'ends'));
}, 60_000);

test('a lock from long ago is taken over, though its number lives on as another process', async () => {
	writeFileSync(lock, String(process.pid));
	const old = new Date(Date.now() - 3_600_000);
	utimesSync(lock, old, old);
	expect(await command('a')).toBe(0);
	expect(pages()).toEqual(['a begins', 'a ends']);
}, 60_000);
