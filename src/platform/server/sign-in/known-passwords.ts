/**
 * Passwords that are known from breaches: what everybody who attacks tries first. They are looked up here, in files; nobody
 * outside is asked. SHA-1 is the form in which such lists are passed around; it protects nothing here.
 */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AppConfig } from '../app.ts';
import { ConfigError } from '../config.ts';

/** Whether a text stands in one of the lists, as it is or in small letters. */
export type IsKnown = (password: string) => boolean;

/** Made by scripts/known-passwords.mjs. The working folder is the project. */
const OWN = 'generated/known-passwords.bin';
const PREFIX_BYTES = 6;
/** A list that is not sorted is held in memory: about seven million lines, some ten seconds at the start. */
const LARGEST_UNSORTED = 64 * 1024 * 1024;
const HASH_LINE = /^([0-9A-F]{40})(:\d+)?$/i;

/** Read once: such a file does not change while the program runs. */
const opened = new Map<string, IsKnown>();

/**
 * Our own list and the operator's (ALONGSIDE_KNOWN_PASSWORDS). Throws a `ConfigError` that says what is wrong with a file.
 * @example if (knownPasswords(app.config)(password)) …
 */
export function knownPasswords(config: Pick<AppConfig, 'knownPasswords'>): IsKnown {
	const lists = [openOnce(resolve(OWN), ownList)];
	if (config.knownPasswords) lists.push(openOnce(config.knownPasswords, operatorsList));
	return (password) => lists.some((isKnown) => isKnown(password));
}

function openOnce(path: string, open: (path: string) => IsKnown): IsKnown {
	const before = opened.get(path);
	if (before) return before;
	const list = open(path);
	opened.set(path, list);
	return list;
}

function ownList(path: string): IsKnown {
	let bytes: Buffer;
	try {
		bytes = readFileSync(path);
	} catch {
		throw new ConfigError(`The list of known passwords is missing (${path}). Make it with: npm run prepare`);
	}
	const at = (i: number) => bytes.readUIntBE(i * PREFIX_BYTES, PREFIX_BYTES);
	return inPrefixes(bytes.length / PREFIX_BYTES, at);
}

function operatorsList(path: string): IsKnown {
	try {
		const file = openSync(path, 'r');
		if (isSorted(file)) return (password) => spellings(password).some((one) => inFile(file, sha1(one)));
		const small = fstatSync(file).size <= LARGEST_UNSORTED;
		closeSync(file);
		if (small) return inMemory(readFileSync(path, 'utf8'));
	} catch (problem) {
		throw new ConfigError(
			`ALONGSIDE_KNOWN_PASSWORDS: ${path} cannot be read (${(problem as { code?: string }).code ?? 'unknown'}).`
		);
	}
	throw new ConfigError(
		`ALONGSIDE_KNOWN_PASSWORDS: ${path} is too large to be held in memory. Give it as one SHA-1 per line, in 40 hexadecimal digits, sorted; then it may have any size.`
	);
}

function inMemory(text: string): IsKnown {
	const prefixes = new Float64Array(
		text
			.split(/\r?\n/)
			.filter((line) => line !== '')
			.map((line) => prefixOf(HASH_LINE.exec(line)?.[1] ?? sha1(line.toLowerCase())))
	).sort();
	return inPrefixes(prefixes.length, (i) => prefixes[i]!);
}

/** `at(i)` rises with i. */
function inPrefixes(count: number, at: (i: number) => number): IsKnown {
	const has = (wanted: number) => {
		let low = 0;
		let high = count;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (at(middle) < wanted) low = middle + 1;
			else high = middle;
		}
		return low < count && at(low) === wanted;
	};
	return (password) => spellings(password).some((one) => has(prefixOf(sha1(one))));
}

const spellings = (password: string) => [...new Set([password, password.toLowerCase()])];
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex').toUpperCase();
const prefixOf = (hash: string) => Number.parseInt(hash.slice(0, PREFIX_BYTES * 2), 16);

/** Hashes only, and rising, at as many places as can be looked at in a moment. */
function isSorted(file: number): boolean {
	const { size } = fstatSync(file);
	let before = '';
	for (let step = 0; step < 200; step++) {
		const line = lineFrom(file, Math.floor((size * step) / 200));
		if (!line) break;
		const hash = HASH_LINE.exec(line.text)?.[1]?.toUpperCase();
		if (!hash || hash < before) return false;
		before = hash;
	}
	return before !== '';
}

/** Halves the file until one line is left, so a list of all that is known needs some forty short reads and no memory. */
function inFile(file: number, wanted: string): boolean {
	let low = 0;
	let high = fstatSync(file).size;
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		const line = lineFrom(file, middle);
		if (line && line.text.slice(0, 40).toUpperCase() < wanted) low = line.next;
		else high = middle;
	}
	return lineFrom(file, low)?.text.slice(0, 40).toUpperCase() === wanted;
}

const LONGEST_LINE = 64;

/** The first line that begins at `offset` or after it. */
function lineFrom(file: number, offset: number): { text: string; next: number } | null {
	const from = Math.max(offset - 1, 0);
	const chunk = Buffer.alloc(2 * LONGEST_LINE + 1);
	const text = chunk.toString('latin1', 0, readSync(file, chunk, 0, chunk.length, from));
	const start = offset === 0 ? 0 : text.indexOf('\n') + 1;
	if (offset > 0 && start === 0) return null;
	const rest = text.slice(start);
	if (rest === '') return null;
	const end = rest.includes('\n') ? rest.indexOf('\n') : rest.length;
	return { text: rest.slice(0, end).trimEnd(), next: from + start + end + 1 };
}
