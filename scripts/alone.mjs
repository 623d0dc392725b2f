// One at a time in this folder: two commands that generate or build the same files break each other's.
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './ensure.mjs';

const LOCK = join(root, 'node_modules', '.cache', 'building.lock');
/** Whoever holds it says so every second; after so long without a word they are gone, whatever their number is now. */
const SILENT = 20_000;

/** Waits until nobody else in this folder is at it, then does it. What a process that died has left is taken over. */
export async function alone(work, lock = LOCK) {
	mkdirSync(dirname(lock), { recursive: true });
	let told = false;
	while (!take(lock)) {
		if (gone(lock)) clear(lock);
		else {
			if (!told) console.error('Another command is building here; waiting for it …');
			told = true;
			await sleep(200);
		}
	}
	const leave = () => rmSync(lock, { force: true });
	process.once('exit', leave);
	const alive = setInterval(() => utimesSync(lock, new Date(), new Date()), 1000);
	try {
		return await work();
	} finally {
		clearInterval(alive);
		process.off('exit', leave);
		leave();
	}
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
		if (Date.now() - statSync(lock).mtimeMs > SILENT) return true;
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
