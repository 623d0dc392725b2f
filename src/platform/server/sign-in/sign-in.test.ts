import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashPassword } from 'better-auth/crypto';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, type TestPerson } from '../../../../tests/support/people.ts';
import { cookiePrefix, loginSecret, makeLogin, type Login } from '../login.ts';
import { tasks } from '../mail-jobs.ts';
import { findSession } from '../session.ts';
import { rememberDevice } from './known-device.ts';
import {
	askForNewPassword,
	sendCode,
	setNewPassword,
	signInWithCode,
	signInWithPassword,
	type Knock,
	type SignInParts
} from './sign-in.ts';

const world = testWorld();
const PASSWORD = 'marcus likes his old kettle';
const EMAIL = 'owner@example.test';
let owner: TestPerson;
let parts: SignInParts;
let hashed: string;

beforeAll(async () => {
	owner = await makePerson(world, await makeOrganization(world), ['participant']);
	hashed = await hashPassword(PASSWORD);
	await world.owner('update login."user" set email = $2 where id = $1', [owner.actor.userId, EMAIL]);
	parts = { app: world.app, login: makeLogin(world.app) };
});
beforeEach(async () => {
	await world.owner('delete from login.attempts');
	await world.owner('delete from login.account');
	await world.owner(
		`insert into login.account (id, "accountId", "providerId", "userId", password, "updatedAt") values ('a', $1, 'credential', $1, $2, now())`,
		[owner.actor.userId, hashed]
	);
});

function from(address: string, device?: string): Knock {
	return {
		address,
		device,
		headers: new Headers({ 'user-agent': 'Mozilla/5.0 (Android 14) Firefox/140.0' })
	};
}

/** better-auth with a counter in place of the slow check of the password. */
function counted(): { login: Login; checks: () => number } {
	const check = vi.fn(async (_: { body: { email: string; password: string } }) =>
		Response.json({}, { status: 401 })
	);
	return {
		login: { ...parts.login, api: { ...parts.login.api, signInEmail: check } } as unknown as Login,
		checks: () => check.mock.calls.length
	};
}

/** 300 guesses at one account within the hour, from as many networks. */
async function guess300(guess: (at: number) => Promise<unknown>): Promise<void> {
	for (let i = 0; i < 300; i++) {
		world.setClock(new Date(Date.UTC(2026, 10, 20, 10, 0, i * 11)).toISOString());
		await guess(i);
	}
}

test('of 300 guesses at most 50 reach the check, and the owner still signs in on a known device', async () => {
	const { login, checks } = counted();
	await guess300((i) =>
		signInWithPassword(
			{ app: world.app, login },
			{ email: EMAIL, password: `guess number ${i}` },
			from(`198.51.${i % 100}.${i}`)
		)
	);
	expect(checks()).toBeLessThanOrEqual(50);
	expect(checks()).toBeGreaterThan(40);
	const stranger = await signInWithPassword(parts, { email: EMAIL, password: PASSWORD }, from('192.0.2.77'));
	expect(stranger.kind).toBe('too_many');
	const known = await signInWithPassword(
		parts,
		{ email: EMAIL, password: PASSWORD },
		from('192.0.2.77', rememberDevice(world.app.masterKey, undefined, EMAIL))
	);
	expect(known.kind).toBe('in');
});

test('the same measure catches a server without limits', async () => {
	const { login, checks } = counted();
	await guess300((i) => login.api.signInEmail({ body: { email: EMAIL, password: `guess number ${i}` } }));
	expect(() => expect(checks()).toBeLessThanOrEqual(50)).toThrow();
});

test("another account's device, or a changed one, opens no lane", async () => {
	const { login, checks } = counted();
	const other = rememberDevice(world.app.masterKey, undefined, 'other@example.test');
	const altered = rememberDevice(world.app.masterKey, undefined, EMAIL).replace(/^./, (c) =>
		c === 'A' ? 'B' : 'A'
	);
	world.setClock('2026-11-20T10:00:00Z');
	for (const device of [other, altered])
		for (let i = 0; i < 20; i++)
			await signInWithPassword(
				{ app: world.app, login },
				{ email: EMAIL, password: 'x' },
				from('198.51.100.1', device)
			);
	expect(checks()).toBe(5);
});

test('unknown email, wrong password, account without password: the same answer, in about the same time', async () => {
	world.setClock('2026-11-21T10:00:00Z');
	const passwordless = await makePerson(world, owner.actor.organizationId, ['participant']);
	const cases = {
		unknown: 'nobody@example.test',
		wrong: EMAIL,
		passwordless: `${passwordless.actor.userId}@example.test`,
		malformed: 'not-an-email@'
	};
	const times: Record<string, number[]> = { unknown: [], wrong: [], passwordless: [] };
	for (let round = 0; round < 5; round++) {
		for (const [name, email] of Object.entries(cases)) {
			const started = performance.now();
			expect(
				await signInWithPassword(parts, { email, password: 'this one is wrong' }, from(`203.0.113.${round}`))
			).toEqual({ kind: 'no' });
			times[name]?.push(performance.now() - started);
		}
	}
	const median = (name: string) => times[name]!.sort((a, b) => a - b)[2]!;
	for (const name of ['unknown', 'passwordless']) expect(median(name) / median('wrong')).toBeGreaterThan(0.5);
	for (const name of ['unknown', 'passwordless']) expect(median(name) / median('wrong')).toBeLessThan(2);
});

test('a code or a link asked for an unknown address is answered alike, and no mail goes out', async () => {
	world.setClock('2026-11-21T12:00:00Z');
	const before = (await mails()).length;
	for (const ask of [sendCode, askForNewPassword]) {
		const times = [];
		for (const email of ['nobody@example.test', EMAIL]) {
			const started = performance.now();
			expect(await ask(parts, email, from('203.0.113.50'))).toBe(true);
			times.push(performance.now() - started);
		}
		for (const time of times) expect(time).toBeGreaterThanOrEqual(345);
	}
	expect((await mails()).length).toBe(before + 2);
	expect((await mails()).every((mail) => mail.includes(`To: ${EMAIL}`))).toBe(true);
});

test('nobody can fill an inbox: five mails an hour to one address, wherever asked from', async () => {
	world.setClock('2026-11-21T15:00:00Z');
	const answers = [];
	for (let i = 0; i < 8; i++)
		answers.push(await sendCode(parts, 'inbox@example.test', from(`203.0.113.${i}`)));
	expect(answers.filter(Boolean)).toHaveLength(5);
});

test('a mailed code signs in once; a wrong one does not', async () => {
	world.setClock(new Date().toISOString());
	const before = (await mails()).length;
	await sendCode(parts, ` ${EMAIL.toUpperCase()} `, from('203.0.113.60'));
	const all = await mails();
	expect(all.length).toBe(before + 1);
	const mail = all.at(-1)!;
	const code = /\b(\d{6})\b/.exec(mail.split('\n\n').at(-1)!)![1]!;
	const wrong = code === '000000' ? '000001' : '000000';
	expect((await signInWithCode(parts, { email: EMAIL, code: wrong }, from('203.0.113.60'))).kind).toBe('no');
	expect(
		(await signInWithCode(parts, { email: 'nobody@example.test', code }, from('203.0.113.61'))).kind
	).toBe('no');
	expect((await signInWithCode(parts, { email: EMAIL, code }, from('203.0.113.60'))).kind).toBe('in');
	expect((await signInWithCode(parts, { email: EMAIL, code }, from('203.0.113.60'))).kind).toBe('no');
});

test('a mailed link sets a new password once and ends every session', async () => {
	world.setClock(new Date().toISOString());
	const first = await signInWithPassword(parts, { email: EMAIL, password: PASSWORD }, from('203.0.113.70'));
	const cookie = cookieOf(first);
	expect(await sessionOf(cookie)).not.toBeNull();
	const before = (await mails()).length;
	await askForNewPassword(parts, EMAIL, from('203.0.113.70'));
	const sent = await mails();
	expect(sent.length).toBe(before + 1);
	const token = /sign-in\/reset\/(\w+)/.exec(sent.at(-1)!)![1]!;
	const stored = await world.owner<{ identifier: string }>('select identifier from login.verification');
	expect(JSON.stringify(stored)).not.toContain(token);
	expect(
		await setNewPassword(
			parts,
			{ token: `${token}x`, password: 'a whole new kettle again' },
			from('203.0.113.70')
		)
	).toBe(false);
	expect(
		await setNewPassword(parts, { token, password: 'a whole new kettle again' }, from('203.0.113.70'))
	).toBe(true);
	expect(
		await setNewPassword(parts, { token, password: 'and another kettle again' }, from('203.0.113.70'))
	).toBe(false);
	expect(await sessionOf(cookie)).toBeNull();
	expect(
		(await signInWithPassword(parts, { email: EMAIL, password: PASSWORD }, from('203.0.113.71'))).kind
	).toBe('no');
	expect(
		(
			await signInWithPassword(
				parts,
				{ email: EMAIL, password: 'a whole new kettle again' },
				from('203.0.113.71')
			)
		).kind
	).toBe('in');
});

test('while the mail server is away the answer is the same, and the code waits its turn, sealed', async () => {
	world.setClock(new Date().toISOString());
	await mails();
	const away = { ...world.app, config: { ...world.app.config, smtpUrl: 'smtp://127.0.0.1:9' } };
	const login = makeLogin(away);
	for (const email of ['nobody@example.test', EMAIL])
		expect(await sendCode({ app: away, login }, email, from('203.0.113.80'))).toBe(true);
	const waiting = await world.owner<{ payload: object; max_attempts: number }>(
		'select payload, max_attempts from graphile_worker._private_jobs'
	);
	expect(waiting).toHaveLength(1);
	expect(waiting[0]!.max_attempts).toBeGreaterThan(5);
	expect(JSON.stringify(waiting)).not.toContain('owner');
	await expect(
		tasks['mail.send']!(away, waiting[0]!.payload),
		'it fails, and so is tried again'
	).rejects.toThrow();
	const before = (await mails()).length;
	expect(before).toBeGreaterThan(0);
});

test('a queue that cannot take the mail changes neither the answer nor its time', async () => {
	world.setClock(new Date(Date.now() + 3_600_000).toISOString());
	const full = vi
		.spyOn(world.app.pools.system, 'connect')
		.mockImplementation(() => Promise.reject(new Error('full')));
	try {
		const times = [];
		for (const email of ['nobody@example.test', EMAIL]) {
			const started = performance.now();
			expect(await sendCode(parts, email, from('203.0.113.81'))).toBe(true);
			times.push(performance.now() - started);
		}
		for (const time of times) expect(time).toBeGreaterThanOrEqual(345);
	} finally {
		full.mockRestore();
	}
});

test('on https the cookies are bound to this very host; on plain http they keep their name', async () => {
	world.setClock(new Date().toISOString());
	const secure = { ...world.app, config: { ...world.app.config, origin: 'https://alongside.example.org' } };
	const outcomes = await Promise.all(
		[secure, world.app].map((app) =>
			signInWithPassword(
				{ app, login: makeLogin(app) },
				{ email: EMAIL, password: PASSWORD },
				from('203.0.113.90')
			)
		)
	);
	const [https, http] = outcomes.map((outcome) => {
		if (outcome.kind !== 'in') throw new Error(outcome.kind);
		return outcome.setCookies.find((line) => line.includes('session_token'))!;
	});
	expect(https).toMatch(/^__Host-alongside\.session_token=/);
	expect(https).toMatch(/; Secure/i);
	expect(https).toMatch(/; Path=\/(;|$)/i);
	expect(https).not.toMatch(/; Domain=/i);
	expect(http).toMatch(/^alongside\.session_token=/);
	expect(http).not.toMatch(/; Secure/i);
	expect(cookiePrefix(secure.config.origin)).toBe('__Host-alongside');
});

function cookieOf(outcome: Awaited<ReturnType<typeof signInWithPassword>>): string {
	if (outcome.kind !== 'in') throw new Error(outcome.kind);
	return decodeURIComponent(/session_token=([^;]+)/.exec(outcome.setCookies.join('\n'))![1]!);
}

function sessionOf(cookie: string) {
	return findSession(world.app.pools, loginSecret(world.app.masterKey), cookie, world.app.clock());
}

/** What has gone out, after the worker has done what waits. */
async function mails(): Promise<string[]> {
	const jobs = await world.owner<{ payload: object }>(
		'delete from graphile_worker._private_jobs returning payload'
	);
	for (const { payload } of jobs) await tasks['mail.send']?.(world.app, payload);
	const folder = join(world.app.config.dataDir, 'mail');
	const names = await readdir(folder).catch(() => []);
	return Promise.all(names.sort().map((name) => readFile(join(folder, name), 'utf8')));
}
