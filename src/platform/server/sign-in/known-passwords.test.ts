import { createHash } from 'node:crypto';
import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError } from '../config.ts';
import { knownPasswords } from './known-passwords.ts';
import { SHORTEST_PASSWORD } from './passwords.ts';

const folder = mkdtempSync(join(tmpdir(), 'alongside-known-'));
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex').toUpperCase();
const fileOf = (name: string, lines: string[], end = '\n') => {
	const path = join(folder, name);
	writeFileSync(path, lines.join(end));
	return path;
};
const mine = Array.from({ length: 4000 }, (_, i) => `only the operator knows ${i}`);
const others = Array.from({ length: 1000 }, (_, i) => `nobody has ever typed this ${i}`);

test('the list that comes along: long ones that were stolen, in any case; not what a careful person writes', () => {
	const known = knownPasswords({ knownPasswords: null });
	for (const one of ['mailcreated5240', 'MailCreated5240', '123456789987654321', 'monkey', 'kettle'])
		expect(known(one), one).toBe(true);
	expect(others.filter(known)).toEqual([]);
	expect('mailcreated5240'.length, 'long enough to be chosen here').toBeGreaterThanOrEqual(SHORTEST_PASSWORD);
});

test.each([
	['one password a line', fileOf('plain.txt', mine)],
	['the same with the line ends of Windows', fileOf('windows.txt', mine, '\r\n')],
	['one SHA-1 a line, in any order', fileOf('hashes.txt', mine.map(sha1))],
	['sorted SHA-1', fileOf('sorted.txt', mine.map(sha1).sort())],
	[
		'sorted SHA-1 with counts, as they are passed around',
		fileOf('counted.txt', mine.map((one, i) => `${sha1(one)}:${i * 997}`).sort(), '\r\n')
	],
	[
		'small letters, and a line end at the end',
		fileOf(
			'small.txt',
			[...mine.map(sha1).sort(), ''].map((one) => one.toLowerCase())
		)
	]
])('the operator’s own list as %s: every one is found, and no other', (_, path) => {
	const known = knownPasswords({ knownPasswords: path });
	expect(mine.filter((one) => !known(one))).toEqual([]);
	expect(others.filter(known)).toEqual([]);
	expect(known('mailcreated5240'), 'our own list still counts').toBe(true);
});

test('a list that is not there, or too large to be held, is said in one sentence', () => {
	const open = (path: string) => () => knownPasswords({ knownPasswords: path });
	expect(open(join(folder, 'none.txt'))).toThrow(ConfigError);
	expect(open(join(folder, 'none.txt'))).toThrow(/ALONGSIDE_KNOWN_PASSWORDS: .*none\.txt cannot be read/);
	const large = fileOf('large.txt', ['one of many']);
	truncateSync(large, 65 * 1024 * 1024);
	expect(open(large)).toThrow(/sorted; then it may have any size/);
});

test('sorted at its head alone is not sorted: nothing is missed by looking in the wrong half', () => {
	const path = fileOf('mixed.txt', [...mine.slice(0, 50).map(sha1).sort(), ...mine.slice(50).map(sha1)]);
	const known = knownPasswords({ knownPasswords: path });
	expect(mine.filter((one) => !known(one))).toEqual([]);
});
