import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isRefusal } from '#platform/errors.ts';
import type { PersonActor } from '#platform/actor.ts';
import { queueInbound } from '#platform/server/sms-jobs.ts';
import { ownerOf } from '#platform/server/sms-numbers.ts';
import { saveWorkNumber } from '#domains/people/server/people.ts';
import { addLine } from '#domains/plans/server/plans.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import {
	endWalk,
	makeOrganization,
	makePerson,
	walkWith,
	type TestPerson
} from '../../../../tests/support/people.ts';
import { phoneOf } from '../../../../tests/support/texts.ts';
import { tasks as textTasks } from './jobs.ts';
import { askForCode, ownPhone, proveNumber, removePhone, saveWords, WordsInput } from './texts.ts';

const world = testWorld();
const { out, texts, work, ...phone } = phoneOf(world);
const NUMBER = '+12155550142';
const OTHER = '+12155550177';
let here: string;
let there: string;
let dee: TestPerson;
let ann: TestPerson;
let marcus: TestPerson;
let elsewhere: TestPerson;
let walk: string;

beforeAll(async () => {
	world.app.config.demo = true;
	here = await makeOrganization(world);
	there = await makeOrganization(world, 'Other House');
	dee = await makePerson(world, here, ['participant'], 'Dee');
	ann = await makePerson(world, here, ['participant'], 'Ann');
	marcus = await makePerson(world, here, ['coach'], 'Marcus Hall');
	elsewhere = await makePerson(world, there, ['participant'], 'Else');
	walk = await walkWith(world, marcus, dee);
	for (const text of ['Walk to the library', 'Call Jo', 'Play the tape'])
		await world.app.write(dee.actor, 'plan', (ctx) =>
			addLine(ctx, { personId: dee.id, kind: 'strategy', text })
		);
	await world.app.write(marcus.actor, 'work number', (ctx) => saveWorkNumber(ctx, '215-555-0100'));
});
beforeEach(async () => {
	world.setClock('2026-03-02T12:00:00Z');
	await phone.reset();
	await world.owner(`update people.persons set language = 'en'`);
});

const as = <T>(who: { actor: PersonActor }, act: Parameters<typeof world.app.write<T>>[2]) =>
	world.app.write(who.actor, 'texts', act);
const code = (work: Promise<unknown>) =>
	work.then(
		() => 'done',
		(error) => (isRefusal(error) ? error.code : String(error))
	);
const ask = (who: TestPerson, number = NUMBER) => phone.ask(who, number);
const prove = (who: TestPerson, number = NUMBER) => phone.prove(who, number);
const words = (given: Record<string, string> = {}) =>
	WordsInput.parse({ thingsOn: 'on', thingsWord: 'mine', whoOn: 'on', whoWord: 'who', ...given });
async function ready(who = dee, number = NUMBER): Promise<void> {
	await prove(who, number);
	await as(who, (ctx) => saveWords(ctx, words()));
}
const write = (text: string, from = NUMBER, id?: string) => phone.write(text, from, id);
const stateOf = async (who: TestPerson) =>
	(await world.app.read(who.actor, 'texts', ownPhone)).phone?.state ?? null;

describe('refused', () => {
	test('a visitor and the system have no phone', async () => {
		const visitor = { kind: 'visitor', organizationId: here } as const;
		expect(await code(world.app.read(visitor, 'texts', ownPhone))).toBe('not_found');
		expect(await code(world.app.write(visitor, 'texts', (ctx) => askForCode(ctx, world.app, NUMBER)))).toBe(
			'not_found'
		);
	});

	test('the coach who walks with somebody, a neighbour, another organization: none sees or changes the phone', async () => {
		await ready();
		for (const who of [marcus, ann, elsewhere]) {
			expect(
				await world.app.read(who.actor, 'test', (ctx) =>
					ctx.db.selectFrom('texts.phones').selectAll().execute()
				)
			).toEqual([]);
			expect(await stateOf(who)).toBeNull();
			expect(await code(as(who, (ctx) => saveWords(ctx, words())))).toBe('not_found');
		}
	});

	test('words without a proof, a wrong code, an old code, a used code, too many codes', async () => {
		await ask(dee);
		const right = /\d{6}/.exec((await texts())[0]!)![0];
		const wrong = right === '000000' ? '000001' : '000000';
		const say = (said: string) => code(as(dee, (ctx) => proveNumber(ctx, world.app, said)));
		expect(await code(as(dee, (ctx) => saveWords(ctx, words())))).toBe('not_found');
		expect(await say(wrong)).toBe('invalid');
		world.setClock('2026-03-02T12:11:00Z');
		expect(await say(right)).toBe('invalid');
		world.setClock('2026-03-02T12:05:00Z');
		expect(await say(right)).toBe('done');
		expect(await say(right)).toBe('invalid');
		for (let i = 0; i < 4; i++) await say(wrong);
		expect(await say(wrong)).toBe('too_many');
	});

	test('codes for one person, and to one phone: the person is told, the phone is left in peace in silence', async () => {
		for (let i = 0; i < 3; i++) expect(await code(ask(dee))).toBe('done');
		expect(await code(ask(ann))).toBe('done');
		expect(await out()).toHaveLength(3);
		for (let i = 0; i < 2; i++) await ask(dee, OTHER);
		expect(await code(ask(dee, OTHER))).toBe('too_many');
	});

	test.each(['', 'STOP', '911', '+44 20 7946 0000', 'x'.repeat(40)])(
		'a number that is none: %j',
		async (typed) => {
			expect(await code(ask(dee, typed))).toBe('invalid');
			expect(await out()).toEqual([]);
		}
	);

	test('where texts are not set up nothing is kept', async () => {
		const off = { ...world.app, config: { ...world.app.config, demo: false } };
		expect(await code(as(dee, (ctx) => askForCode(ctx, off, NUMBER)))).toBe('not_found');
		expect(await stateOf(dee)).toBeNull();
	});
});

describe('what comes in', () => {
	test('an unknown number gets no answer, whatever it says', async () => {
		await ready();
		for (const text of ['MINE', 'WHO', 'STOP', 'START', 'HELP', 'hello'])
			expect(await write(text, OTHER)).toEqual([]);
	});

	test('nothing is sent before the person has said what', async () => {
		await prove(dee);
		expect(await write('MINE')).toEqual([expect.stringMatching(/^Nobody reads/)]);
	});

	test('my three things, and who to turn to, in the person’s words and language', async () => {
		await ready();
		expect(await write(' mine! ')).toEqual(['1 Walk to the library\n2 Call Jo\n3 Play the tape']);
		expect(await write('Who')).toEqual(['Marcus 215-555-0100']);
		await world.owner(`update people.persons set language = 'es' where id = $1`, [dee.id]);
		expect(await write('HELP')).toEqual([expect.stringMatching(/^Este numero/)]);
	});

	test('the same text handed on twice is answered once', async () => {
		await ready();
		expect(await write('MINE', NUMBER, 'same')).toHaveLength(1);
		expect(await write('MINE', NUMBER, 'same')).toEqual([]);
	});

	test('what is no word is answered, once an hour: nobody reads it, and whom to call', async () => {
		await ready();
		expect(await write('please call me')).toEqual([
			'Nobody reads texts to this number. If you are in danger, call 911.'
		]);
		expect(await write('hello?')).toEqual([]);
		world.setClock('2026-03-02T13:01:00Z');
		expect(await write('hello?')).toHaveLength(1);
	});

	test('STOP stops everything, codes too, and says so once; START begins again', async () => {
		await ready();
		expect(await write('Stop.')).toEqual([expect.stringMatching(/^OK\. No more/)]);
		expect(await stateOf(dee)).toBe('stopped');
		for (const text of ['MINE', 'HELP', 'hello']) expect(await write(text)).toEqual([]);
		await ask(ann);
		expect(await out()).toEqual([]);
		expect(await write('START')).toEqual([expect.stringMatching(/^OK\. Texts are on/)]);
		expect(await write('MINE')).toHaveLength(1);
	});

	test('STOP counts also when the phone has written too much to be answered', async () => {
		await ready();
		for (let i = 0; i < 20; i++) await write('MINE');
		expect(await write('MINE')).toEqual([]);
		await write('STOP');
		expect(await stateOf(dee)).toBe('stopped');
	});

	test('when the walk ends the name and number of the worker go', async () => {
		await ready();
		await endWalk(world, walk);
		expect(await write('WHO')).toEqual(['No name is set here yet.']);
		walk = await walkWith(world, marcus, dee);
	});

	test('each answer stands in the audit, without a word of it', async () => {
		await ready();
		await write('MINE');
		const rows = await world.owner<Record<string, unknown>>(
			`select action, subject, actor_kind, basis from audit.entries where person_id = $1 and action = 'texts.answered' order by id desc limit 1`,
			[dee.id]
		);
		expect(rows).toEqual([
			{ action: 'texts.answered', subject: 'things', actor_kind: 'system', basis: 'system' }
		]);
	});
});

describe('whose phone', () => {
	test('the latest proof counts, over organizations too; who had it before finds it unproven', async () => {
		await ready();
		await prove(elsewhere);
		expect((await ownerOf(world.app, NUMBER)).owner).toEqual({
			organizationId: there,
			personId: elsewhere.id
		});
		expect(await stateOf(dee)).toBe('waiting');
		expect(await write('MINE')).toEqual([expect.stringMatching(/^Nobody reads/)]);
	});

	test('asking for a code for somebody’s phone takes nothing from them', async () => {
		await ready();
		await ask(ann);
		await work();
		expect(await write('MINE')).toContain('1 Walk to the library\n2 Call Jo\n3 Play the tape');
	});

	test('removed: no answer, nothing kept', async () => {
		await ready();
		await as(dee, (ctx) => removePhone(ctx, world.app));
		expect(await write('MINE')).toEqual([]);
		expect(await stateOf(dee)).toBeNull();
		expect(await world.owner('select * from platform.sms_numbers')).toEqual([]);
	});

	test('another number in its place: the old one is forgotten', async () => {
		await ready();
		await prove(dee, OTHER);
		expect(await write('MINE')).toEqual([]);
		expect(await write('MINE', OTHER)).toHaveLength(1);
	});

	test('a proof lapses a year after it was last used', async () => {
		await ready();
		world.setClock('2026-12-01T12:00:00Z');
		expect(await write('MINE')).toHaveLength(1);
		world.setClock('2027-11-20T12:00:00Z');
		expect(await write('MINE')).toHaveLength(1);
		world.setClock('2028-12-01T12:00:00Z');
		expect(await write('MINE')).toEqual([]);
		expect(await stateOf(dee)).toBe('lapsed');
	});

	test('nothing readable is stored: neither the number nor the words', async () => {
		await ready();
		const rows = await world.owner<{ content: Buffer }>('select * from texts.phones');
		const all = JSON.stringify(rows) + rows.map((row) => row.content.toString('latin1')).join('');
		expect(all).not.toMatch(/2155550142|MINE/);
		await queueInbound(world.app, { id: 'x', from: NUMBER, text: 'MINE' });
		expect(
			JSON.stringify(await world.owner('select payload from graphile_worker._private_jobs'))
		).not.toMatch(/2155550142|MINE/);
	});
});

test('what is received is forgotten after a month', async () => {
	await ready();
	await write('MINE');
	world.setClock('2026-04-05T12:00:00Z');
	await textTasks['texts.tidy']!(world.app, {});
	expect(await world.owner('select * from texts.received')).toEqual([]);
});
