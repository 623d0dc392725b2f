/** Dates to keep: the person alone reads and writes them. */
import { beforeAll, expect, test } from 'vitest';
import { isRefusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../../tests/support/people.ts';
import { dutyName, SaveDutyInput } from '../barriers.ts';
import { nextDutyDay, ownDuties, removeDuty, saveDuty, settleDuty } from './barriers.ts';

const world = testWorld();
let dee: TestPerson, others: TestPerson[], participants: TestPerson[];
const read = <T>(who: TestPerson, work: (ctx: ReadContext) => Promise<T>) =>
	world.app.read(who.actor, 'test', work);
const write = <T>(who: TestPerson, work: (ctx: WriteContext) => Promise<T>) =>
	world.app.write(who.actor, 'test', work);
const code = (work: Promise<unknown>) =>
	work.then(
		() => 'nothing refused',
		(error: unknown) => (isRefusal(error) ? error.code : error)
	);
const save = (more: Record<string, unknown> = {}) =>
	write(dee, (ctx) =>
		saveDuty(ctx, SaveDutyInput.parse({ kind: 'court', dueOn: '2026-12-05', what: 'SECRET', ...more }))
	);
const all = () => read(dee, ownDuties);

beforeAll(async () => {
	const org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee');
	const coach = await makePerson(world, org, ['coach'], 'Marcus');
	participants = [
		await makePerson(world, org, ['participant'], 'Max'),
		await makePerson(world, await makeOrganization(world, 'Far House'), ['participant'], 'Spy')
	];
	others = [
		coach,
		await makePerson(world, org, ['ally'], 'Ann'),
		await makePerson(world, org, ['supervisor', 'director'], 'Olga')
	];
	await walkWith(world, coach, dee);
});

test('nobody else reads or writes one: not who walks with them, no supervisor, no ally, no other participant', async () => {
	await save();
	const id = (await all())[0]!.id;
	const acts: ((ctx: WriteContext) => Promise<void>)[] = [
		(ctx) => saveDuty(ctx, { id, kind: 'test', dueOn: '2026-12-06', what: '', where: '' }),
		(ctx) => settleDuty(ctx, id, true),
		(ctx) => removeDuty(ctx, id)
	];
	for (const who of [...others, ...participants]) {
		expect(await read(who, (ctx) => ctx.db.selectFrom('barriers.duties').select('id').execute())).toEqual([]);
		for (const act of acts)
			expect(await code(write(who, act))).toBe(others.includes(who) ? 'forbidden' : 'not_found');
	}
	expect(await all()).toMatchObject([{ id, kind: 'court', what: 'SECRET', done: false }]);
	await write(dee, (ctx) => removeDuty(ctx, id));
	expect(await all()).toEqual([]);
});

test('earliest first; the next day is said until it is done, and none that has passed', async () => {
	await save({ dueOn: '2026-12-20', kind: 'fine', what: '80 dollars' });
	await save({ dueOn: '2026-12-05', time: '09:30', where: 'Room 4' });
	const next = () => read(dee, (ctx) => nextDutyDay(ctx, '2026-12-01', '2026-12-08'));
	const [first] = await all();
	expect(first).toMatchObject({ dueOn: '2026-12-05', time: '09:30', where: 'Room 4' });
	expect(await next()).toBe('2026-12-05');
	expect(await read(dee, (ctx) => nextDutyDay(ctx, '2026-12-06', '2026-12-13'))).toBeNull();
	await write(dee, (ctx) => settleDuty(ctx, first!.id, true));
	expect(await next()).toBeNull();
	await write(dee, (ctx) => settleDuty(ctx, first!.id, false));
	expect(await next()).toBe('2026-12-05');
});

test('a day that is none, an hour that is none and something else without words are not saved', () => {
	const good = { kind: 'test', dueOn: '2026-12-05' };
	for (const wrong of [
		{ dueOn: '2026-02-30' },
		{ dueOn: '1999-12-31' },
		{ time: '25:00' },
		{ kind: 'other' },
		{ kind: 'party' }
	])
		expect(SaveDutyInput.safeParse({ ...good, ...wrong }).success).toBe(false);
	expect(dutyName({ kind: 'other', what: 'Call' })).toBe('Call');
});
