/**
 * What must be kept outside the database, because the database alone could be wound back: heads of the audit, and who was
 * erased. Files of lines, each with a MAC made from the master key; only ever added to.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import {
	closeSync,
	existsSync,
	fsyncSync,
	ftruncateSync,
	mkdirSync,
	openSync,
	readFileSync,
	writeSync
} from 'node:fs';
import { join } from 'node:path';
import { deriveKey } from '../crypto.ts';

export interface Outside {
	/** `<ALONGSIDE_DATA>/outside`, and ALONGSIDE_OUTSIDE where it is set. */
	folders: string[];
	key: Buffer;
}

export function outsideOf(app: {
	masterKey: Buffer;
	config: { dataDir: string; outside?: string | null };
}): Outside {
	const second = app.config.outside;
	return {
		folders: [join(app.config.dataDir, 'outside'), ...(second ? [second] : [])],
		key: deriveKey(app.masterKey, 'outside')
	};
}

/** A line as it is kept: counted from 1, so that one taken out of the middle is missed. */
export type Kept<T> = T & { n: number };

export interface Lines<T> {
	folder: string;
	/** False: there is no such file (yet, or any more). */
	there: boolean;
	lines: Kept<T>[];
	/** Numbers of lines that are not ours, were changed, or stand where another is missing. */
	wrong: number[];
}

/** Adds a line to the file in every folder and waits until it is on the disk. Throws when one folder cannot be written. */
export function addLine(outside: Outside, file: string, line: object): void {
	for (const folder of outside.folders) addTo(folder, file, line, outside.key);
}

function addTo(folder: string, file: string, line: object, key: Buffer): void {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const path = join(folder, file);
	const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
	// A line without its end was cut off by a crash while it was written: nobody was told that it is there.
	const whole = before.slice(0, before.lastIndexOf('\n') + 1);
	const body = { ...line, n: whole.split('\n').length };
	const to = openSync(path, 'a', 0o600);
	try {
		if (whole.length < before.length) ftruncateSync(to, Buffer.byteLength(whole));
		writeSync(to, `${JSON.stringify({ ...body, mac: mac(key, file, body) })}\n`);
		fsyncSync(to);
	} finally {
		closeSync(to);
	}
	const holder = openSync(folder, 'r');
	fsyncSync(holder);
	closeSync(holder);
}

/** The file as each folder has it. */
export function readLines<T extends object>(outside: Outside, file: string): Lines<T>[] {
	return outside.folders.map((folder) => {
		const path = join(folder, file);
		const there = existsSync(path);
		const found: Lines<T> = { folder, there, lines: [], wrong: [] };
		const texts = there ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : [];
		for (const [i, text] of texts.entries()) {
			const line = check<T>(text, file, outside.key);
			if (line?.n === i + 1) found.lines.push(line);
			else found.wrong.push(i + 1);
		}
		return found;
	});
}

function check<T extends object>(text: string, file: string, key: Buffer): Kept<T> | null {
	try {
		const { mac: given, ...body } = JSON.parse(text) as Kept<T> & { mac: string };
		const right = Buffer.from(mac(key, file, body), 'hex');
		const said = Buffer.from(given, 'hex');
		return said.length === right.length && timingSafeEqual(said, right) ? (body as unknown as Kept<T>) : null;
	} catch {
		return null;
	}
}

/** Bound to the file's name: a line of one organization is none of another's. */
function mac(key: Buffer, file: string, body: object): string {
	return createHmac('sha256', key)
		.update(JSON.stringify([file, body]))
		.digest('hex');
}
