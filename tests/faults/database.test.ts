/** The database goes away, stands still, or has no room left, while people use the pages: what they meet, and what is there afterwards. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/ids.ts';
import type { Serving } from '../../src/serve.ts';
import type { Browser } from '../access/browser.ts';
import { serveBuilt, type Answer } from '../access/browser.ts';
import { alertsOf, foreignIn, formsOf, plain } from '../bad-input/page.ts';
import { makePlace, type Place } from '../bad-input/place.ts';
import { ownDatabase } from './own-database.ts';

const database = ownDatabase();
let web: Serving;
let place: Place;
let dee: Browser;
let coach: Browser;
let visitor: Browser;

beforeAll(async () => {
	web = await serveBuilt(database);
	place = await makePlace(database, web);
	dee = await place.browser('participant');
	coach = await place.browser('coach');
	visitor = await place.browser('visitor');
}, 300_000);
afterAll(() => web?.stop());

const WORDS = 'I did not sleep, "again" <3 & the dog barked';
const api = (key: string, browser = dee): Promise<Answer> =>
	browser.send('/api/v1/check-ins', {
		method: 'POST',
		body: JSON.stringify({ today: 4, note: WORDS }),
		headers: { 'content-type': 'application/json', 'idempotency-key': key, accept: 'application/json' }
	});
const status = async (path: string, browser = visitor) => (await browser.get(path)).status;

/** What was written for these keys: rows, jobs and audit rows must be the same in number. */
async function writtenFor(keys: string[]) {
	const rows = await database.owner<{ id: string; key: string }>(
		'select id, key from check_ins.check_ins where key = any($1)',
		[keys]
	);
	const ids = rows.map(({ id }) => id);
	const [jobs] = await database.owner<{ n: number }>(
		`select count(*)::int as n from graphile_worker._private_jobs where payload ->> 'checkInId' = any($1)`,
		[ids]
	);
	const [audit] = await database.owner<{ n: number }>(
		`select count(*)::int as n from audit.entries where action = 'check-in.recorded' and outcome = 'done' and subject_id = any($1::uuid[])`,
		[ids]
	);
	return { keys: rows.map(({ key }) => key).sort(), jobs: jobs!.n, audit: audit!.n };
}

/** A plain page that says what to do, and nothing of the machine. */
function expectApology(answer: Answer, sentence: string) {
	expect(answer.status).toBe(503);
	expect(alertsOf(answer.text)).toContain(sentence);
	expect(answer.text).toContain('href="/help"');
	expect(answer.text).not.toMatch(/ECONN|ENOENT|postgres|\n\s+at \S+:\d/i);
	expect(foreignIn(answer.text)).toEqual([]);
}

describe('the database is away', () => {
	let before: Record<string, Answer>;
	beforeAll(async () => {
		before = { checkIn: await dee.get('/me/check-in'), plan: await dee.get('/me/plan/new') };
		expect(await status('/readyz')).toBe(200);
		await database.kill();
	});
	afterAll(async () => {
		// Where a test of this block failed.
		if ((await status('/readyz')) !== 200) await database.start();
	});

	test('the process is up and not ready', async () => {
		expect(await status('/healthz')).toBe(200);
		expect(await status('/healthz', dee)).toBe(200);
		expect(await status('/readyz')).toBe(503);
		expect(await status('/readyz', dee)).toBe(503);
	});

	test.each(['/me', '/me/plan', '/me/check-in', '/me/check-in/done?id=x'])(
		'%s: a plain page',
		async (path) => {
			expectApology(await dee.get(path), 'We cannot reach our records right now. Nothing was lost.');
		}
	);

	test.each(['/coach', '/coach/people'])('%s: a plain page', async (path) => {
		expectApology(await coach.get(path), 'We cannot reach our records right now.');
	});

	test('in the language of the person', async () => {
		const answer = await dee.send('/me', { headers: { accept: 'text/html', 'accept-language': 'es-ES' } });
		expect(answer.status).toBe(503);
		expect(answer.text).toContain('<html lang="es">');
		expect(alertsOf(answer.text)).toContain('No se perdió nada');
	});

	test('a visitor: sign-in and meetings say it plainly too', async () => {
		expectApology(await visitor.get('/meetings'), 'We cannot reach our records right now.');
		expect(await status('/sign-in')).toBe(200);
		const answer = await visitor.post('/sign-in?/password', {
			email: 'dee@example.test',
			password: 'a secret of mine'
		});
		expectApology(answer, 'We cannot save right now.');
		expect(answer.text).not.toContain('a secret of mine');
	});

	test.each([
		['signed in', () => dee, ''],
		['a visitor', () => visitor, ''],
		['in Spanish', () => dee, 'es-ES']
	])('the help card comes with the essentials, quickly: %s', async (_, who, language) => {
		const began = performance.now();
		const answer = await who().send('/help', {
			headers: { accept: 'text/html', ...(language && { 'accept-language': language }) }
		});
		expect(performance.now() - began).toBeLessThan(5_000);
		expect(answer.status).toBe(200);
		for (const number of ['tel:911', 'tel:988', 'sms:988']) expect(answer.text).toContain(number);
	});

	test('a form comes back with every word and a button that sends it again', async () => {
		const form = formsOf(before['plan']!.text, '/me/plan/new').find((one) => one.action.endsWith('?/save'))!;
		const answer = await dee.post(form.action, { ...form.own, title: WORDS, why: 'line one\nline two' });
		expectApology(answer, 'What you sent is still on this page.');
		expect(plain(answer.text)).toContain(WORDS);
		const [again] = formsOf(answer.text, '/me/plan/new');
		expect(again).toMatchObject({ action: '/me/plan/new?/save' });
		expect(plain(answer.text)).toContain(`<textarea hidden name="_once">\n${form.own['_once']}</textarea>`);
	});

	test('a form sent after sign-out', async () => {
		const answer = await visitor.post('/me/plan/new?/save', { title: WORDS, _owner: 'x' });
		expect([303, 503]).toContain(answer.status);
		if (answer.status === 503) expect(plain(answer.text)).toContain(WORDS);
	});

	test('the interface for programs answers in JSON', async () => {
		const answer = await api(newId());
		expect(answer.status).toBe(503);
		expect(JSON.parse(answer.text)).toMatchObject({ error: 'unavailable', message: expect.any(String) });
	});

	test('it comes back, and so does everything, without a restart of the server', async () => {
		await database.start();
		expect(await status('/readyz')).toBe(200);
		expect(await status('/me', dee)).toBe(200);
		expect(await status('/coach', coach)).toBe(200);
		const form = formsOf(before['plan']!.text, '/me/plan/new').find((one) => one.action.endsWith('?/save'))!;
		const fields = { ...form.own, title: WORDS };
		const first = await dee.post(form.action, fields);
		const second = await dee.post(form.action, fields);
		expect([first.status, second.status]).toEqual([303, 303]);
		expect(second.location).toBe(first.location);
		expect(plain((await dee.get(first.location)).text)).toContain(WORDS);
	});
});

test('it goes away in the middle of requests: all or nothing of each, and what was answered is there', async () => {
	const keys = Array.from({ length: 300 }, () => newId());
	const answers = new Map<string, number>();
	const left = [...keys];
	let killed: Promise<void> | undefined;
	const client = async () => {
		for (let key = left.pop(); key !== undefined; key = left.pop()) {
			answers.set(key, (await api(key)).status);
			if (answers.size === 60) killed = database.kill();
		}
	};
	await Promise.all(Array.from({ length: 12 }, client));
	await killed;
	await database.start();
	expect(new Set(answers.values())).toEqual(new Set([201, 503]));
	const acknowledged = keys.filter((key) => answers.get(key) === 201);
	expect(acknowledged.length).toBeGreaterThanOrEqual(60 - 12);
	const first = await writtenFor(keys);
	expect(first.keys).toEqual(expect.arrayContaining(acknowledged));
	expect([first.jobs, first.audit]).toEqual([first.keys.length, first.keys.length]);
	// Sent again under the same keys: each is there once.
	expect(new Set(await Promise.all(keys.map(async (key) => (await api(key)).status)))).toEqual(
		new Set([201])
	);
	expect(await writtenFor(keys)).toEqual({ keys: [...keys].sort(), jobs: 300, audit: 300 });
}, 60_000);

test('it stands still: the help card does not wait for it', async () => {
	const goOn = database.freeze();
	try {
		for (const who of [dee, visitor]) {
			const began = performance.now();
			const answer = await who.get('/help');
			expect(performance.now() - began).toBeLessThan(5_000);
			expect(answer.text).toContain('tel:988');
		}
		expect(await status('/healthz')).toBe(200);
	} finally {
		goOn();
	}
	await expect.poll(() => status('/me', dee), { timeout: 20_000 }).toBe(200);
}, 60_000);

test('no room left: refused plainly, nothing answered is lost, and it goes on when there is room again', async () => {
	// WAL segments are 16 MB: the table has to be larger before a limit on files meets the table alone.
	expect((await api('before')).status).toBe(201);
	await database.owner('alter table check_ins.check_ins set (fillfactor = 10)');
	// All but what the database makes of the others.
	const [own] = await database.owner<{ columns: string }>(
		`select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
		 where attrelid = 'check_ins.check_ins'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`
	);
	await database.owner(
		`insert into check_ins.check_ins (${own!.columns}) select ${own!.columns.replaceAll(/[^ ,]+/g, 'filler.$&')} from check_ins.check_ins as one, generate_series(1, 7000) as n,
		 jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid(), 'key', 'filler-' || n, 'person_id', $1::text)) as filler
		 where one.key = 'before'`,
		[place.people.ally.id]
	);
	const [size] = await database.owner<{ bytes: number }>(
		`select pg_relation_size('check_ins.check_ins')::int as bytes`
	);
	expect(size!.bytes).toBeGreaterThan(16 * 1024 * 1024);
	const keys = Array.from({ length: 200 }, () => newId());
	const makeRoom = database.fillUp(size!.bytes);
	const answers: number[] = [];
	try {
		for (let at = 0; at < keys.length; at += 8)
			answers.push(
				...(await Promise.all(keys.slice(at, at + 8).map(async (key) => (await api(key)).status)))
			);
		expect(new Set(answers)).toEqual(answers.includes(201) ? new Set([201, 503]) : new Set([503]));
		const page = formsOf((await dee.get('/me/check-in')).text, '/me/check-in')[0]!;
		const form = await dee.post('/me/check-in', { ...page.own, today: 'ok', note: WORDS });
		expect(form.status).toBe(503);
		expect(alertsOf(form.text)).toContain('We cannot save right now');
		expect(plain(form.text)).toContain(WORDS);
		// What only reads goes on.
		expect(await status('/me/plan', dee)).toBe(200);
	} finally {
		makeRoom();
	}
	const acknowledged = keys.filter((_, at) => answers[at] === 201);
	const written = await writtenFor(keys);
	expect(written).toEqual({
		keys: [...acknowledged].sort(),
		jobs: acknowledged.length,
		audit: acknowledged.length
	});
	expect(new Set(await Promise.all(keys.map(async (key) => (await api(key)).status)))).toEqual(
		new Set([201])
	);
	expect(await writtenFor(keys)).toEqual({ keys: [...keys].sort(), jobs: 200, audit: 200 });
}, 90_000);
