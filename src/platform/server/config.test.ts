import { mkdtempSync, rmSync, statSync, chmodSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';
import { loadMasterKey, masterKeyExposed } from './master-key.ts';

const hex = 'ab'.repeat(32);

describe('refused settings, each with a sentence', () => {
	test.each([
		[{ PORT: 'eighty' }, 'PORT must be a number'],
		[{ PORT: '70000' }, 'from 0 to 65535'],
		[{ PORT: '3.5' }, 'whole number'],
		[{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL is not an address'],
		[{ DATABASE_URL: 'nonsense' }, 'DATABASE_URL is not an address'],
		[{ ALONGSIDE_DEMO: 'yes' }, 'ALONGSIDE_DEMO is on with 1'],
		[{ ALONGSIDE_MASTER_KEY: 'short' }, 'must be 32 bytes'],
		[{ ALONGSIDE_MASTER_KEY: hex, ALONGSIDE_MASTER_KEY_FILE: '/k' }, 'not both'],
		[{ SMTP_URL: 'mail.example.org' }, 'SMTP_URL is not an address'],
		[{ ALONGSIDE_ORIGIN: 'alongside.example.org' }, 'ALONGSIDE_ORIGIN is not an address'],
		[{ ALONGSIDE_ORIGIN: 'https://a.example/path' }, 'without a path'],
		[{ BODY_SIZE_LIMIT: 'lots' }, 'BODY_SIZE_LIMIT is a number'],
		[{ ALONGSIDE_STUN: 'stun.example.org' }, 'ALONGSIDE_STUN is one to four addresses'],
		[{ ALONGSIDE_TURN: 'stun:t.example' }, 'ALONGSIDE_TURN is one to four addresses'],
		[{ ALONGSIDE_TURN: 'turn:t.example' }, 'ALONGSIDE_TURN needs ALONGSIDE_TURN_SECRET'],
		[{ ALONGSIDE_TURN_SECRET: 'short' }, 'at least 32 characters'],
		[{ ALONGSIDE_TURN_ONLY: '1' }, 'ALONGSIDE_TURN_ONLY needs ALONGSIDE_TURN']
	])('%o', (env, sentence) => {
		expect(() => readConfig(env)).toThrow(ConfigError);
		expect(() => readConfig(env)).toThrow(sentence);
	});

	test('every problem is named at once', () => {
		expect(() => readConfig({ PORT: 'x', SMTP_URL: 'y' })).toThrow(/PORT[^]*SMTP_URL/);
	});
});

test('with nothing set: loopback, embedded database, demo', () => {
	const config = readConfig({ PORT: '' });
	expect(config).toMatchObject({
		host: '127.0.0.1',
		port: 3000,
		origin: 'http://localhost:3000',
		databaseUrl: null,
		demo: true,
		smtpUrl: null,
		bodyLimit: 512 * 1024
	});
	expect(config.masterKey).toMatchObject({ from: 'file', generate: true });
});

test('servers for video are the operator’s own, and none by default', () => {
	expect(readConfig({}).video).toEqual({ stun: [], turn: [], turnSecret: null, relayOnly: false });
	const turn = 'turn:t.example:3478?transport=udp, turns:t.example';
	const set = { ALONGSIDE_STUN: 'stun:[2001:db8::1]:3478', ALONGSIDE_TURN: turn, ALONGSIDE_TURN_SECRET: hex };
	expect(readConfig({ ...set, ALONGSIDE_TURN_ONLY: '1' }).video).toEqual({
		stun: ['stun:[2001:db8::1]:3478'],
		turn: ['turn:t.example:3478?transport=udp', 'turns:t.example'],
		turnSecret: hex,
		relayOnly: true
	});
});

test('an outside database means no demo unless asked for', () => {
	const url = 'postgres://u:p@h/alongside';
	expect(readConfig({ DATABASE_URL: url }).demo).toBe(false);
	expect(readConfig({ DATABASE_URL: url, ALONGSIDE_DEMO: '1' }).demo).toBe(true);
	expect(readConfig({ ALONGSIDE_DEMO: '0' }).demo).toBe(false);
});

test('the public address names the mail sender and loses its slash', () => {
	const config = readConfig({ ALONGSIDE_ORIGIN: 'https://walk.example.org/' });
	expect(config.origin).toBe('https://walk.example.org');
	expect(config.mailFrom).toBe('Alongside <no-reply@walk.example.org>');
});

describe('master key', () => {
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'alongside-key-'));
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	test('a named file that is missing is never made anew', () => {
		const path = join(folder, 'gone');
		expect(() => loadMasterKey({ from: 'file', path, generate: false })).toThrow(
			'Put it back from your backup'
		);
	});

	test('a damaged file is refused', () => {
		const path = join(folder, 'k');
		writeFileSync(path, 'abcdef');
		expect(() => loadMasterKey({ from: 'file', path, generate: true })).toThrow('damaged');
	});

	test('made once, for the owner only, the same ever after', () => {
		const path = join(folder, 'deep', 'master.key');
		const first = loadMasterKey({ from: 'file', path, generate: true });
		expect(first).toHaveLength(32);
		expect(statSync(path).mode & 0o777).toBe(0o600);
		expect(loadMasterKey({ from: 'file', path, generate: true }).equals(first)).toBe(true);
		expect(masterKeyExposed({ from: 'file', path, generate: true })).toBeNull();
		chmodSync(path, 0o644);
		expect(masterKeyExposed({ from: 'file', path, generate: true })).toContain('chmod 600');
	});

	test('hexadecimal and base64 both work', () => {
		const base64 = Buffer.from(hex, 'hex').toString('base64');
		for (const key of [hex, base64]) {
			const { masterKey } = readConfig({ ALONGSIDE_MASTER_KEY: key });
			expect(loadMasterKey(masterKey).toString('hex')).toBe(hex);
		}
	});
});
