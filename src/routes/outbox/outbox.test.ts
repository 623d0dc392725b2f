import { beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#platform/actor.ts';
import { isRefusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { outboxKey, outboxOwner } from '#platform/server/outbox.ts';
import { seal } from '../../ui/offline/seal.ts';
import { testWorld } from '../../../tests/support/database.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../tests/support/people.ts';
import { POST } from './+server.ts';

const world = testWorld();
let dee: TestPerson;
let ann: TestPerson;
let marcus: TestPerson;
let elsewhere: TestPerson;

beforeAll(async () => {
	const here = await makeOrganization(world);
	dee = await makePerson(world, here, ['participant'], 'Dee');
	ann = await makePerson(world, here, ['ally'], 'Ann');
	marcus = await makePerson(world, here, ['coach'], 'Marcus');
	elsewhere = await makePerson(world, await makeOrganization(world, 'Other House'), ['participant'], 'Else');
	await walkWith(world, marcus, dee);
});

/** The endpoint itself, as this one. */
async function post(
	actor: PersonActor | null,
	body: unknown,
	headers: Record<string, string> = { 'content-type': 'application/json' }
): Promise<{ status: number; body: Record<string, unknown> }> {
	const url = new URL('http://localhost/outbox');
	const locals = {
		app: world.app,
		actor,
		read: (purpose: string, work: never) => world.app.read(actor!, purpose, work),
		write: (purpose: string, work: never, options: never) => world.app.write(actor!, purpose, work, options)
	};
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	const request = new Request(url, { method: 'POST', headers, body: text });
	const response = await Promise.resolve(POST({ locals, request, url } as never)).catch((error: unknown) =>
		Response.json({}, { status: isRefusal(error) ? error.status : 500 })
	);
	return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

type Written = {
	id?: string;
	owner?: TestPerson;
	kind?: string;
	fields?: [string, string][];
	inside?: string;
	at?: string;
};
async function item({ id = newId(), owner = dee, kind = 'goal', fields, inside = id, at }: Written = {}) {
	const words = {
		id: inside,
		kind,
		owner: outboxOwner(world.app.masterKey, owner.id),
		at,
		fields: fields ?? [['title', 'Walk by the river']]
	};
	return { id, sealed: await seal(outboxKey(world.app.masterKey), JSON.stringify(words)) };
}
const goals = () => world.owner<{ person_id: string }>('select person_id from plans.goals');

test('not signed in, a coach, another person, another organization: nothing is written', async () => {
	expect((await post(null, await item())).status).toBe(401);
	expect((await post(marcus.actor, await item())).status).toBe(404);
	for (const who of [ann, elsewhere]) expect((await post(who.actor, await item())).status).toBe(409);
	expect(await goals()).toEqual([]);
});

test('bad bodies: refused with their status, nothing is written', async () => {
	const good = await item();
	const bad: [unknown, number, Record<string, string>?][] = [
		['{', 400],
		['null', 400],
		[{}, 400],
		[{ ...good, id: 'x' }, 400],
		[{ ...good, sealed: 5 }, 400],
		[{ ...good, sealed: 'x'.repeat(64_001) }, 413],
		[{ ...good, sealed: good.sealed.slice(0, -4) }, 422],
		[{ ...good, id: newId() }, 422],
		[await item({ inside: newId() }), 422],
		[await item({ kind: 'note' }), 422],
		[await item({ fields: Array.from({ length: 101 }, (_, at) => [`f${at}`, 'x']) }), 422],
		[good, 415, { 'content-type': 'text/plain' }],
		[good, 403, { 'content-type': 'application/json', origin: 'https://elsewhere.example' }]
	];
	for (const [body, status, headers] of bad) {
		const answer = await post(dee.actor, body, headers);
		expect(
			answer.status === status || (status === 413 && answer.status === 400),
			`${status} for ${JSON.stringify(body).slice(0, 60)}: ${answer.status}`
		).toBe(true);
	}
	expect(await goals()).toEqual([]);
});

test('a goal that is no goal is refused with a sentence and its own words', async () => {
	const answer = await post(
		dee.actor,
		await item({
			fields: [
				['title', 'Walk'],
				['weeklyCount', '500'],
				['personId', ann.id],
				['__proto__', 'x']
			]
		})
	);
	expect(answer).toMatchObject({ status: 422, body: { state: 'refused', words: 'Walk' } });
	expect(answer.body.message).toMatch(/50/);
	expect(await goals()).toEqual([]);
});

test('it arrives once, as the person’s own, however often it is sent; an ally’s too', async () => {
	const kept = await item({
		fields: [
			['title', 'Walk by the river'],
			['step', 'Shoes'],
			['personId', ann.id]
		]
	});
	const first = await post(dee.actor, kept);
	expect(first).toMatchObject({
		status: 201,
		body: { state: 'sent', at: expect.stringMatching(/^\/me\/plan\/goals\//) }
	});
	expect(await Promise.all([post(dee.actor, kept), post(dee.actor, kept)])).toEqual([first, first]);
	expect(await goals()).toEqual([{ person_id: dee.id }]);
	expect((await post(ann.actor, await item({ owner: ann }))).body.at).toMatch(/^\/ally\/plan\/goals\//);
});

const GOOD = ['someone', 'outside'];
const checkIns = () =>
	world.owner<{ person_id: string; at: Date; shared: boolean; today: number | null; good: string[] | null }>(
		'select person_id, at, shared, today, good from check_ins.check_ins order by at'
	);
const checkIn = (more: Written = {}) =>
	item({
		kind: 'check-in',
		fields: [
			['today', 'rough'],
			['good[]', GOOD[0]!],
			['good[]', GOOD[1]!],
			['note', 'I slept on the train.']
		],
		...more
	});

test('a check-in: nobody but whose phone it is sends it, and nothing is written for anybody else', async () => {
	expect((await post(null, await checkIn())).status).toBe(401);
	expect((await post(marcus.actor, await checkIn())).status).toBe(404);
	for (const who of [ann, elsewhere]) expect((await post(who.actor, await checkIn())).status).toBe(409);
	expect(await checkIns()).toEqual([]);
});

test('a check-in without an answer, or with what is none, is refused with a sentence and its own words', async () => {
	for (const fields of [
		[
			['craving', 'lots'],
			['note', 'Words that stay.']
		],
		[
			['use-' + newId(), 'beyond'],
			['note', 'Words that stay.']
		]
	] as [string, string][][]) {
		const answer = await post(dee.actor, await checkIn({ fields }));
		expect(answer).toMatchObject({ status: 422, body: { state: 'refused', words: 'Words that stay.' } });
		expect(String(answer.body.message).length).toBeGreaterThan(5);
	}
	expect(await post(dee.actor, await checkIn({ fields: [] }))).toMatchObject({ status: 422 });
	expect(await checkIns()).toEqual([]);
});

test('a check-in arrives once, for the moment at which it was written, with all that was ticked; an ally’s too', async () => {
	const at = new Date(Date.now() - 5 * 3_600_000).toISOString();
	const kept = await checkIn({ at });
	const first = await post(dee.actor, kept);
	expect(first).toMatchObject({
		status: 201,
		body: { state: 'sent', at: expect.stringMatching(/^\/me\/check-in\/done\?id=/) }
	});
	expect(await post(dee.actor, kept)).toEqual(first);
	expect(await checkIns()).toMatchObject([{ person_id: dee.id, at: new Date(at), shared: true, good: GOOD }]);
	expect((await post(ann.actor, await checkIn({ owner: ann }))).body.at).toMatch(/^\/ally\/check-in\/done/);
});

test('a phone whose clock is wrong writes no check-in into the future or long ago', async () => {
	const began = Date.now();
	for (const away of [2 * 86_400_000, -20 * 86_400_000])
		await post(dee.actor, await checkIn({ at: new Date(began + away).toISOString() }));
	for (const row of (await checkIns()).slice(-2))
		expect(Math.abs(row.at.getTime() - began)).toBeLessThan(60_000);
});
