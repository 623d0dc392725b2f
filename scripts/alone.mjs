// One at a time in this folder: two commands that install, generate or build the same files break each other's.
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const BUILDING = join(root, '.building.lock');
/** Of its own: `npm ci` runs `prepare`, which generates. */
export const INSTALLING = join(root, '.installing.lock');
/** Nothing here takes so long: a lock as old as this is nobody's, whoever has its process's number now. */
const LONGEST = 30 * 60_000;
const AGAIN = 200;

/** Waits until nobody else in this folder is at it, then does it. What a process that died has left is taken over. */
export async function alone(work, lock = BUILDING) {
	const wait = waiting(lock);
	while (!take(lock)) if (wait()) await sleep(AGAIN);
	return holding(lock, work);
}

/** The same, where nothing may be awaited. */
export function aloneSync(work, lock) {
	const wait = waiting(lock);
	while (!take(lock)) if (wait()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, AGAIN);
	const leave = leaving(lock);
	try {
		return work();
	} finally {
		leave();
	}
}

async function holding(lock, work) {
	const leave = leaving(lock);
	try {
		return await work();
	} finally {
		leave();
	}
}

function leaving(lock) {
	const remove = () => rmSync(lock, { force: true });
	process.once('exit', remove);
	return () => {
		process.off('exit', remove);
		remove();
	};
}

/** Whether to wait: says so once, and takes away what a dead process has left. */
function waiting(lock) {
	let told = false;
	return () => {
		if (gone(lock)) {
			clear(lock);
			return false;
		}
		if (!told) console.error('Another command is at the same in this folder; waiting for it …');
		told = true;
		return true;
	};
}

function take(lock) {
	try {
		writeFileSync(lock, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if (error.code === 'EEXIST') return false;
		throw error;
	}
}

function gone(lock) {
	try {
		if (Date.now() - statSync(lock).mtimeMs > LONGEST) return true;
		const holder = Number(readFileSync(lock, 'utf8'));
		// Made, and its number not written yet.
		return holder > 0 && !isAlive(holder);
	} catch (error) {
		if (error.code === 'ENOENT') return false;
		throw error;
	}
}

function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === 'EPERM';
	}
}

/** Of several who wait, one clears it, and only if it is still the dead one's. */
function clear(lock) {
	const clearing = `${lock}.clearing`;
	if (!take(clearing)) {
		if (gone(clearing)) rmSync(clearing, { force: true });
		return;
	}
	if (gone(lock)) rmSync(lock, { force: true });
	rmSync(clearing, { force: true });
}
