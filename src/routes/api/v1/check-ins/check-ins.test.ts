import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import { CheckIn, CheckInPage } from '#domains/check-ins/check-ins.ts';
import { ApiRefusal } from '#platform/web/openapi.ts';
import { testWorld } from '../../../../../tests/support/database.ts';
import { makeOrganization, makePerson } from '../../../../../tests/support/people.ts';
import { GET, POST } from './+server.ts';

const world = testWorld();
const URL_ = 'http://localhost:3000/api/v1/check-ins';

type Handler = (event: never) => Response | Promise<Response>;

/** Calls the handler as the server would, signed in as this actor or as nobody. */
async function call(
	handler: Handler,
	actor: PersonActor | null,
	init: RequestInit & { search?: string } = {}
) {
	const url = new URL(URL_ + (init.search ?? ''));
	const request = new Request(url, { ...init, duplex: 'half' } as RequestInit);
	const locals = {
		actor,
		read: (purpose: string, work: never) => world.app.read(actor!, purpose, work),
		write: (purpose: string, work: never) => world.app.write(actor!, purpose, work)
	};
	const response = await handler({ request, url, locals } as never);
	return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
const post = (actor: PersonActor | null, body: unknown, headers: Record<string, string> = {}) =>
	call(POST as Handler, actor, {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'idempotency-key': newId(), ...headers },
		body: typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body)
	});

async function dee(roles: PersonActor['roles'] = ['participant']) {
	return (await makePerson(world, await makeOrganization(world), [...roles])).actor;
}
const kept = async (actor: PersonActor) =>
	(await world.owner('select id from check_ins.check_ins where person_id = $1', [actor.personId])).length;

describe('refusals', () => {
	test('not signed in, staff only, another site', async () => {
		const person = await dee();
		expect((await post(null, { today: 4 })).status).toBe(401);
		expect((await call(GET as Handler, null)).status).toBe(401);
		const coach = await dee(['coach', 'supervisor']);
		expect((await post(coach, { today: 4 })).status).toBe(403);
		expect((await call(GET as Handler, coach)).status).toBe(403);
		for (const origin of ['https://elsewhere.example', 'null', 'http://localhost:3001'])
			expect((await post(person, { today: 4 }, { origin })).status).toBe(403);
		expect(await kept(person)).toBe(0);
	});

	test.each([
		['no key', { 'idempotency-key': '' }, 400],
		['a key with a space', { 'idempotency-key': 'a b' }, 400],
		['a long key', { 'idempotency-key': 'x'.repeat(201) }, 400],
		['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
		['plain text', { 'content-type': 'text/plain' }, 415],
		['another JSON', { 'content-type': 'application/problem+json' }, 415],
		['another character set', { 'content-type': 'application/json; charset=utf-16' }, 415],
		['a smuggled type', { 'content-type': 'text/plain; application/json' }, 415],
		['gzip', { 'content-encoding': 'gzip' }, 415]
	])('%s', async (_, headers, status) => {
		const person = await dee();
		const answer = await post(person, { today: 4 }, headers as Record<string, string>);
		expect(answer.status).toBe(status);
		expect(ApiRefusal.safeParse(answer.body).success).toBe(true);
		expect(await kept(person)).toBe(0);
	});

	test.each<[string, unknown, number]>([
		['nothing', '', 400],
		['half a body', '{"today":', 400],
		['not an object', [4], 400],
		['null', null, 400],
		['no answer', {}, 400],
		['an unknown field', { today: 4, mood: 3 }, 400],
		['another person', { today: 4, personId: '0190a000-0000-7000-8000-000000000000' }, 400],
		['a prototype', '{"today":4,"__proto__":{"shared":true}}', 400],
		['a number out of range', { today: 11 }, 400],
		['half a number', { today: 4.5 }, 400],
		['a number as text', { today: '4' }, 400],
		['not a number', '{"today":NaN}', 400],
		['a huge number', '{"today":1e400}', 400],
		['an unknown word', { good: ['heroin'] }, 400],
		['twice the same', { good: ['rest', 'rest'] }, 400],
		['long words', { note: 'x'.repeat(2001) }, 400],
		['a nul', { note: 'a\0b' }, 400],
		['deep', '['.repeat(30_000) + ']'.repeat(30_000), 400],
		['deep inside', `{"today":4,"note":${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}}`, 400],
		['broken UTF-8', new Uint8Array([0x22, 0xff, 0xfe, 0x22]), 400],
		['huge', `{"note":"${'x'.repeat(70_000)}"}`, 413]
	])('%s', async (_, body, status) => {
		const person = await dee();
		const answer = await post(person, body);
		expect(answer.status).toBe(status);
		expect(ApiRefusal.safeParse(answer.body).success).toBe(true);
		expect(await kept(person)).toBe(0);
	});

	test('a body without end is cut off at the limit', async () => {
		const person = await dee();
		const endless = new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(16_384).fill(0x20)) });
		const answer = await call(POST as Handler, person, {
			method: 'POST',
			body: endless,
			headers: { 'content-type': 'application/json', 'idempotency-key': 'k' }
		});
		expect(answer.status).toBe(413);
	});

	test('strange queries', async () => {
		const person = await dee();
		for (const search of [
			'?limit=0',
			'?limit=1000',
			'?limit=x',
			'?before=x',
			'?limit=1&limit=2',
			'?person=1',
			`?before=${'9'.repeat(101)}`
		]) {
			expect((await call(GET as Handler, person, { search })).status).toBe(400);
		}
	});
});

describe('works', () => {
	test('records, answers a repeat like the first time, refuses the key with other answers, lists by pages', async () => {
		const person = await dee();
		const key = { 'idempotency-key': 'phone-7:1' };
		const first = await post(person, { today: 4, note: 'Shower, toast, bus 14.' }, key);
		expect(first.status).toBe(201);
		expect(CheckIn.strict().parse(first.body)).toEqual(first.body);
		expect(
			await post(
				person,
				{ today: 4, note: 'Shower, toast, bus 14.' },
				{ ...key, 'content-type': 'application/json; charset=UTF-8', origin: 'http://localhost:3000' }
			)
		).toEqual(first);
		expect(await post(person, { today: 5 }, key)).toMatchObject({
			status: 422,
			body: { error: 'key_reused' }
		});
		await post(person, { craving: 3, shared: false });
		const page = await call(GET as Handler, person, { search: '?limit=1' });
		expect(CheckInPage.parse(page.body)).toEqual(page.body);
		const next = await call(GET as Handler, person, {
			search: `?limit=1&before=${page.body.next as string}`
		});
		expect(next.body).toEqual({ items: [first.body], next: null });
		expect(await kept(person)).toBe(2);
	});

	test('an ally records their own', async () => {
		expect((await post(await dee(['ally']), { stress: 7, sleepQuality: 'poor' })).status).toBe(201);
	});
});
