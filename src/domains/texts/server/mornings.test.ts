import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isRefusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { addLine, removeLine } from '#domains/plans/server/plans.ts';
import { checkInsOf, ownCheckIns } from '#domains/check-ins/server/check-ins.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import {
	endWalk,
	makeOrganization,
	makePerson,
	walkWith,
	type TestPerson
} from '../../../../tests/support/people.ts';
import { phoneOf } from '../../../../tests/support/texts.ts';
import { REST_AFTER } from '../morning.ts';
import { tasks } from './jobs.ts';
import { MorningInput, ownPhone, removePhone, saveMorning } from './texts.ts';

const world = testWorld();
const phone = phoneOf(world);
const NUMBER = '+12155550142';
const QUESTION = 'Morning. 1 rough, 2 so-so, 3 ok, 4 good.';
const THANKS = 'Thanks, saved. It is seen when your page is opened, not before.';
let here: string;
let dee: TestPerson, ann: TestPerson, marcus: TestPerson, elsewhere: TestPerson;
let lineId: string;

beforeAll(async () => {
	world.app.config.demo = true;
	here = await makeOrganization(world);
	dee = await makePerson(world, here, ['participant'], 'Dee');
	ann = await makePerson(world, here, ['participant'], 'Ann');
	marcus = await makePerson(world, here, ['coach'], 'Marcus Hall');
	elsewhere = await makePerson(world, await makeOrganization(world, 'Other'), ['participant'], 'Else');
	await walkWith(world, marcus, dee);
	const line = await world.app.write(dee.actor, 'plan', (ctx) =>
		addLine(ctx, { personId: dee.id, kind: 'routine', text: 'Shower, toast, bus 14.', detail: 'morning' })
	);
	lineId = line.id;
});
beforeEach(async () => {
	world.setClock('2026-03-02T12:00:00Z');
	await phone.reset();
	await world.owner('delete from check_ins.check_ins');
	await world.owner(`update people.persons set language = 'en', time_zone = 'America/New_York'`);
	await phone.prove(dee, NUMBER);
});

const input = (given: Record<string, unknown> = {}) =>
	MorningInput.parse({
		on: 'on',
		time: '07:10',
		days: ['1', '2', '3', '4', '5', '6', '7'],
		seen: 'walkers',
		answer: 'thanks',
		...given
	});
const save = (given: Record<string, unknown> = {}, who = dee) =>
	world.app.write(who.actor, 'texts', (ctx) => saveMorning(ctx, input(given)));
const code = (work: Promise<unknown>) =>
	work.then(
		() => 'done',
		(error) => (isRefusal(error) ? error.code : String(error))
	);
const tick = () => tasks['texts.mornings']!(world.app, {});
/** What goes out when the worker looks at this instant. */
async function at(instant: string): Promise<string[]> {
	world.setClock(instant);
	await tick();
	return phone.texts();
}
const write = (text: string, id?: string) => phone.write(text, NUMBER, id);
const days = async (who = dee) =>
	(await world.app.read(who.actor, 'check-in', (ctx) => ownCheckIns(ctx, { limit: 50 }))).items;
const morning = async (who = dee) => (await world.app.read(who.actor, 'texts', ownPhone)).morning;

describe('refused', () => {
	test('without a proven phone, a line of somebody else’s plan, a line that is gone, no day, no time', async () => {
		expect(await code(save({}, ann))).toBe('not_found');
		expect(await code(save({}, elsewhere))).toBe('not_found');
		expect(
			await code(
				world.app.write({ kind: 'visitor', organizationId: here }, 'texts', (ctx) =>
					saveMorning(ctx, input())
				)
			)
		).toBe('not_found');
		const theirs = await world.app.write(ann.actor, 'plan', (ctx) =>
			addLine(ctx, { personId: ann.id, kind: 'routine', text: 'Feed the cat' })
		);
		expect(await code(save({ answer: theirs.id }))).toBe('invalid');
		expect(await code(save({ answer: newId() }))).toBe('invalid');
		for (const wrong of [{ days: [] }, { days: ['8'] }, { time: '7' }, { time: '24:00' }, { seen: 'all' }])
			expect(() => input(wrong)).toThrow();
		expect(input({ on: undefined, days: undefined }).on).toBeUndefined();
	});

	test('the coach, a neighbour and another organization neither see nor change it', async () => {
		await save();
		for (const who of [marcus, ann, elsewhere]) {
			expect(
				await world.app.read(who.actor, 'test', (ctx) =>
					ctx.db.selectFrom('texts.mornings').selectAll().execute()
				)
			).toEqual([]);
			expect(await morning(who)).toBeNull();
		}
	});
});

describe('asked', () => {
	test('off until it is switched on: nothing goes out, and a digit is nothing', async () => {
		expect((await morning())!.on).toBe(false);
		expect(await at('2026-03-02T12:10:00Z')).toEqual([]);
		expect(await write('2')).toEqual([expect.stringMatching(/^Nobody reads/)]);
		expect(await days()).toEqual([]);
	});

	test('at the person’s own time, once, however often and by how many the worker looks', async () => {
		await save();
		expect(await at('2026-03-02T12:05:00Z')).toEqual([]);
		world.setClock('2026-03-02T12:10:00Z');
		await Promise.all([tick(), tick(), tick()]);
		expect(await phone.texts()).toEqual([QUESTION]);
		expect(await at('2026-03-02T12:15:00Z')).toEqual([]);
		expect(await at('2026-03-03T12:10:00Z')).toEqual([QUESTION]);
	});

	test('at the same time of day on both sides of the changes of the clock', async () => {
		await save();
		expect(await at('2026-03-07T12:10:00Z')).toEqual([QUESTION]);
		expect(await at('2026-03-08T11:10:00Z')).toEqual([QUESTION]);
		expect(await at('2026-03-08T12:10:00Z')).toEqual([]);
		await write('3');
		expect(await at('2026-10-31T11:10:00Z')).toEqual([QUESTION]);
		expect(await at('2026-11-01T11:10:00Z')).toEqual([]);
		expect(await at('2026-11-01T12:10:00Z')).toEqual([QUESTION]);
	});

	test('where the person is now, on the days they chose', async () => {
		await save({ days: ['2'] });
		expect(await at('2026-03-02T12:10:00Z')).toEqual([]);
		await world.owner(`update people.persons set time_zone = 'America/Los_Angeles' where id = $1`, [dee.id]);
		expect(await at('2026-03-03T12:10:00Z')).toEqual([]);
		expect(await at('2026-03-03T15:10:00Z')).toEqual([QUESTION]);
	});

	test('a worker that was away does not ask at noon; a text that waited too long is not sent', async () => {
		await save();
		expect(await at('2026-03-02T17:00:00Z')).toEqual([]);
		world.setClock('2026-03-03T12:10:00Z');
		await tick();
		world.setClock('2026-03-03T14:00:00Z');
		expect(await phone.texts()).toEqual([]);
	});

	test('a time that has just passed begins tomorrow; a change of it asks nobody twice', async () => {
		await save({ time: '06:50' });
		expect(await at('2026-03-02T12:05:00Z')).toEqual([]);
		expect(await at('2026-03-03T11:50:00Z')).toEqual([QUESTION]);
		await save({ time: '07:10' });
		expect(await at('2026-03-03T12:10:00Z')).toEqual([]);
	});

	test('says who can see it only when the person wants that, by first name', async () => {
		await save({ named: 'on' });
		expect(await at('2026-03-02T12:10:00Z')).toEqual([`${QUESTION} Only Marcus can see this.`]);
		await save({ named: 'on', seen: 'me' });
		expect(await at('2026-03-03T12:10:00Z')).toEqual([`${QUESTION} Only you see this.`]);
		await world.owner(`update people.persons set language = 'es' where id = $1`, [dee.id]);
		expect(await at('2026-03-04T12:10:00Z')).toEqual([expect.stringMatching(/^Buenos/)]);
	});

	test('after two weeks without an answer it rests, and a digit or a save wakes it', async () => {
		await save();
		const day = (n: number) => `2026-04-${String(n).padStart(2, '0')}T11:10:00Z`;
		for (let n = 1; n <= REST_AFTER; n++) expect(await at(day(n))).toEqual([QUESTION]);
		expect(await at(day(REST_AFTER + 1))).toEqual([]);
		expect((await morning())!.resting).toBe(true);
		await write('4');
		expect(await at(day(REST_AFTER + 2))).toEqual([QUESTION]);
		expect((await morning())!.resting).toBe(false);
	});

	test('STOP, a phone that is gone, taken by somebody else or lapsed ends it', async () => {
		await save();
		await write('STOP');
		expect((await morning())!.on).toBe(false);
		await write('START');
		expect(await at('2026-03-02T12:10:00Z')).toEqual([]);
		await save();
		await world.app.write(dee.actor, 'texts', (ctx) => removePhone(ctx, world.app));
		expect(await at('2026-03-03T12:10:00Z')).toEqual([]);
		await phone.prove(dee, NUMBER);
		expect((await morning())!.on).toBe(false);
		await save();
		await phone.prove(elsewhere, NUMBER);
		expect(await world.owner('select * from texts.mornings')).toEqual([]);
		await phone.prove(dee, NUMBER);
		await save();
		expect(await at('2027-04-05T11:10:00Z')).toEqual([]);
		expect(await write('2')).toEqual([]);
	});

	test('off again: nothing is kept of it', async () => {
		await save();
		await save({ on: undefined });
		expect(await world.owner('select * from texts.mornings')).toEqual([]);
		expect(await at('2026-03-02T12:10:00Z')).toEqual([]);
	});
});

describe('answered', () => {
	test('a digit is a check-in of the person’s, their coach sees it, and it shows that they are there', async () => {
		// What was heard in other tests, on later days, would stand.
		await world.owner('update people.persons set last_heard_at = null where id = $1', [dee.id]);
		await save();
		expect(await write('2')).toEqual([THANKS]);
		expect(await days()).toEqual([
			expect.objectContaining({
				today: 4,
				shared: true,
				day: '2026-03-02',
				zone: 'America/New_York',
				note: null
			})
		]);
		const seen = await world.app.read(marcus.actor, 'weekly review', (ctx) =>
			checkInsOf(ctx, dee.id, { limit: 5 })
		);
		expect(JSON.stringify(seen)).toContain('"today":4');
		const rows = await world.owner(
			`select action, actor_kind, basis from audit.entries where subject_id = $1 and action = 'check-in.recorded'`,
			[(await days())[0]!.id]
		);
		expect(rows).toEqual([{ action: 'check-in.recorded', actor_kind: 'system', basis: 'system' }]);
		expect(await world.owner('select last_heard_at from people.persons where id = $1', [dee.id])).toEqual([
			{ last_heard_at: new Date('2026-03-02T12:00:00Z') }
		]);
	});

	test('kept for oneself, as the form would', async () => {
		await save({ seen: 'me' });
		expect(await write('1')).toEqual(['Thanks, saved. Only you see it. In danger, call 911.']);
		expect((await days())[0]).toMatchObject({ today: 1, shared: false });
	});

	test('the same text handed on twice is one; a later digit of the day is one more', async () => {
		await save();
		await write('2', 'same');
		expect(await write('2', 'same')).toEqual([]);
		expect(await days()).toHaveLength(1);
		await write('4');
		expect((await days()).map((one) => one.today)).toEqual([9, 4]);
	});

	test('with a line of one’s own, for as long as it stands in the plan', async () => {
		await save({ answer: lineId });
		expect((await morning())!.previews.answers).toBe('Shower, toast, bus 14.');
		expect(await write('2')).toEqual(['Shower, toast, bus 14.']);
		await world.app.write(dee.actor, 'plan', (ctx) => removeLine(ctx, { lineId }));
		expect(await write('2')).toEqual([THANKS]);
		expect((await morning())!.answer).toBe('thanks');
	});

	test.each(['0', '5', '12', '2 bad night'])('%j gets one line of help and is no check-in', async (said) => {
		await save();
		expect(await write(said)).toEqual([expect.stringMatching(/^Please send one number/)]);
		expect(await days()).toEqual([]);
	});

	test('a phone that is not proven gets silence, and records nothing', async () => {
		await save();
		expect(await phone.write('2', '+12155550199')).toEqual([]);
		await phone.ask(ann, '+12155550177');
		await phone.work();
		await phone.out();
		expect(await phone.write('2', '+12155550177')).toEqual([]);
		expect(await days(ann)).toEqual([]);
	});

	test('when the walk ends, no name goes out', async () => {
		await endWalk(world, (await world.owner<{ id: string }>('select id from people.assignments'))[0]!.id);
		await save({ named: 'on' });
		expect(await at('2026-03-02T12:10:00Z')).toEqual([`${QUESTION} Only you see this.`]);
	});
});
