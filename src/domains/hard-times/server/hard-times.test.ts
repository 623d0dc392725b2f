/** Hard times: who may, first; and that saying "I used" changes nothing else. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CheckInInput } from '#domains/check-ins/check-ins.ts';
import { recordCheckIn } from '#domains/check-ins/server/check-ins.ts';
import { myDay } from '#domains/early-signs/server/early-signs.ts';
import { addHardDate } from '#domains/people/server/people.ts';
import { addGoal, NewGoalInput } from '#domains/plans/server/plans.ts';
import { recordContact } from '#domains/sessions/server/sessions.ts';
import { m } from '#paraglide/messages.js';
import { isRefusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { visitorIn } from '#platform/server/visitor.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import {
	endWalk,
	makeOrganization,
	makePerson,
	walkWith,
	type TestPerson
} from '../../../../tests/support/people.ts';
import { ExtraContactInput, LearnedInput, planLines, ReturnPlanInput, SaidUsedInput } from '../hard-times.ts';
import * as hard from './hard-times.ts';

const world = testWorld();
let dee: TestPerson, max: TestPerson, ann: TestPerson, marcus: TestPerson, rosa: TestPerson;
let lou: TestPerson, boss: TestPerson, spy: TestPerson;
const read = <T>(who: TestPerson, work: (ctx: ReadContext) => Promise<T>) =>
	world.app.read(who.actor, 'test', work);
const write = <T>(who: TestPerson, work: (ctx: WriteContext) => Promise<T>) =>
	world.app.write(who.actor, 'test', work);
const code = (work: Promise<unknown>) =>
	work.then(
		() => 'nothing refused',
		(error: unknown) => (isRefusal(error) ? error.code : error)
	);
const PLAN = { who: 'Jo SECRET', kit: 'drawer', opened: 'yes' };
const save = (who: TestPerson, plan: object) =>
	write(who, (ctx) => hard.saveReturnPlan(ctx, ReturnPlanInput.parse(plan)));
const say = (who: TestPerson, to: TestPerson[], words = '') =>
	write(who, (ctx) => hard.saidUsed(ctx, SaidUsedInput.parse({ to: to.map(({ id }) => id), words })));
const learn = (who: TestPerson, words: object) =>
	write(who, (ctx) => hard.addLearned(ctx, LearnedInput.parse(words)));

beforeAll(async () => {
	const org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee');
	max = await makePerson(world, org, ['participant'], 'Max');
	ann = await makePerson(world, org, ['ally'], 'Ann');
	marcus = await makePerson(world, org, ['coach'], 'Marcus');
	rosa = await makePerson(world, org, ['peer'], 'Rosa');
	lou = await makePerson(world, org, ['coach'], 'Lou');
	boss = await makePerson(world, org, ['supervisor', 'director'], 'Olga');
	spy = await makePerson(world, await makeOrganization(world, 'Far House'), ['participant', 'coach'], 'Spy');
	await walkWith(world, marcus, dee);
	await walkWith(world, rosa, dee);
});
beforeEach(async () => {
	for (const table of ['return_plans', 'told', 'learned', 'extra_contacts'])
		await world.owner(`delete from hard_times.${table}`);
});

const tables = ['return_plans', 'told', 'learned', 'extra_contacts'] as const;
async function seen(who: TestPerson): Promise<number[]> {
	return Promise.all(
		tables.map((table) =>
			read(who, async (ctx) => (await ctx.db.selectFrom(`hard_times.${table}`).selectAll().execute()).length)
		)
	);
}

describe('who may', () => {
	test('nobody who is no participant has a page of these; without sign-in there is nothing', async () => {
		const id = newId();
		const mine: ((ctx: WriteContext) => Promise<unknown>)[] = [
			hard.ownReturnPlan,
			hard.ownTold,
			hard.ownLearned,
			hard.whoCanHear,
			(ctx) => hard.saveReturnPlan(ctx, ReturnPlanInput.parse(PLAN)),
			(ctx) => hard.saidUsed(ctx, { to: [marcus.id], words: '' }),
			(ctx) => hard.takeBackTold(ctx, id),
			(ctx) => hard.addLearned(ctx, { before: 'x', helped: '', next: '' }),
			(ctx) => hard.openLearned(ctx, id, true),
			(ctx) => hard.removeLearned(ctx, id),
			(ctx) => hard.agreeToContact(ctx, id),
			(ctx) => hard.endContact(ctx, id)
		];
		for (const work of mine) {
			for (const who of [marcus, boss, ann]) expect(await code(write(who, work))).toBe('forbidden');
			expect(await code(world.app.write(visitorIn(dee.actor.organizationId), 'test', work))).toBe(
				'not_signed_in'
			);
		}
	});

	test('another person’s things are not there, to change or to read', async () => {
		await save(dee, PLAN);
		await say(dee, [marcus]);
		await learn(dee, { before: 'x' });
		const [told] = await read(dee, hard.ownTold);
		const [one] = await read(dee, hard.ownLearned);
		for (const who of [max, spy]) {
			expect(await read(who, hard.ownReturnPlan)).toBeNull();
			expect(await code(write(who, (ctx) => hard.takeBackTold(ctx, told!.id)))).toBe('not_found');
			expect(await code(write(who, (ctx) => hard.openLearned(ctx, one!.id, true)))).toBe('not_found');
			expect(await code(write(who, (ctx) => hard.removeLearned(ctx, one!.id)))).toBe('not_found');
		}
		for (const who of [max, spy, ann, boss]) {
			expect(await seen(who)).toEqual([0, 0, 0, 0]);
			expect(await code(read(who, (ctx) => hard.openedReturnPlanOf(ctx, dee.id)))).toBe('not_found');
			expect(await code(read(who, (ctx) => hard.openedLearnedOf(ctx, dee.id)))).toBe('not_found');
		}
	});
});

test('a plan is sealed; who walks with the person reads it while it is opened, and no longer than that', async () => {
	await save(dee, { ...PLAN, opened: undefined });
	expect(await read(marcus, (ctx) => hard.openedReturnPlanOf(ctx, dee.id))).toBeNull();
	await save(dee, PLAN);
	await save(dee, PLAN);
	const plan = await read(marcus, (ctx) => hard.openedReturnPlanOf(ctx, dee.id));
	expect(planLines(plan!).map(({ words }) => words)).toEqual(['Jo SECRET', 'drawer']);
	const [row] = await world.owner<{ sealed: Buffer }>('select sealed from hard_times.return_plans');
	expect(row!.sealed.toString()).not.toContain('SECRET');
	await save(dee, {});
	expect(await read(dee, hard.ownReturnPlan)).toBeNull();
	expect(await world.owner('select 1 from hard_times.return_plans')).toEqual([]);
});

describe('"I used"', () => {
	test('only who was chosen hears of it, at the top of their day, until they have reached the person', async () => {
		for (const none of [{}, { to: [] }])
			expect(SaidUsedInput.safeParse(none).error?.issues[0]?.message).toBe(m.used_choose());
		expect(await code(say(dee, [boss]))).toBe('invalid');
		expect(await code(say(dee, [marcus, spy]))).toBe('invalid');
		expect(await world.owner('select 1 from hard_times.told'), 'all or nobody').toEqual([]);
		await say(dee, [marcus], 'Please call. SECRET');
		await say(dee, [marcus], 'sent twice');
		const first = async (who: TestPerson) =>
			(await read(who, myDay)).lines.find(({ personId }) => personId === dee.id)?.reasons[0];
		expect(await first(marcus)).toMatchObject({
			kind: 'asked',
			about: 'used',
			words: 'Please call. SECRET'
		});
		expect(JSON.stringify(await read(rosa, myDay))).not.toContain('used');
		expect(await seen(rosa)).toEqual([0, 0, 0, 0]);
		expect(await read(dee, hard.ownTold)).toHaveLength(1);
		const [row] = await world.owner<{ sealed: Buffer }>('select sealed from hard_times.told');
		expect(row!.sealed.toString()).not.toContain('SECRET');

		await write(marcus, (ctx) =>
			recordContact(ctx, { personId: dee.id, way: 'call', outcome: 'reached', reason: 'asked' })
		);
		expect(JSON.stringify(await read(marcus, myDay))).not.toContain('SECRET');
	});

	test('taken back, it is off their day; a walk that ended reads nothing any more', async () => {
		await world.owner('delete from sessions.contacts');
		await say(dee, [rosa], 'SECRET');
		const [told] = await read(dee, hard.ownTold);
		await write(dee, (ctx) => hard.takeBackTold(ctx, told!.id));
		await write(dee, (ctx) => hard.takeBackTold(ctx, told!.id));
		expect(JSON.stringify(await read(rosa, myDay))).not.toContain('SECRET');
		expect(await seen(rosa)).toEqual([0, 0, 0, 0]);
		const walk = await walkWith(world, lou, dee);
		await say(dee, [lou], 'SECRET');
		expect(await seen(lou)).toEqual([0, 1, 0, 0]);
		await endWalk(world, walk);
		expect(await seen(lou)).toEqual([0, 0, 0, 0]);
	});

	test('nothing is zeroed, nobody is discharged: no other row of the person changes', async () => {
		await write(dee, (ctx) => addGoal(ctx, { personId: dee.id, ...NewGoalInput.parse({ title: 'Swim' }) }));
		await write(dee, (ctx) =>
			recordCheckIn(ctx, CheckInInput.parse({ today: 6 }), { key: 'a-check-in-key' })
		);
		const state = async () => {
			const rows = await world.owner<{ name: string }>(
				`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
				 join pg_attribute a on a.attrelid = c.oid and a.attname = 'person_id'
				 where c.relkind = 'r' and n.nspname not in ('hard_times', 'audit', 'platform', 'login', 'graphile_worker') order by 1`
			);
			expect(rows.length).toBeGreaterThan(60);
			const each = await Promise.all(
				rows.map(({ name }) =>
					world.owner(
						`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as is from ${name} t`
					)
				)
			);
			return rows.map(({ name }, at) => [name, JSON.stringify(each[at])]);
		};
		const before = await state();
		await say(dee, [marcus, rosa], 'x');
		expect(await state()).toEqual(before);
	});
});

test('what was learned is the person’s alone until they show it, and again when they close it', async () => {
	await learn(dee, { before: 'Payday', next: 'Give Kim the rent first' });
	const [one] = await read(dee, hard.ownLearned);
	const theirs = () => read(marcus, (ctx) => hard.openedLearnedOf(ctx, dee.id));
	expect(await theirs()).toEqual([]);
	await write(dee, (ctx) => hard.openLearned(ctx, one!.id, true));
	expect(await theirs()).toMatchObject([{ before: 'Payday' }]);
	await write(dee, (ctx) => hard.openLearned(ctx, one!.id, false));
	expect(await theirs()).toEqual([]);
	await write(dee, (ctx) => hard.removeLearned(ctx, one!.id));
	expect(await read(dee, hard.ownLearned)).toEqual([]);
	expect(LearnedInput.safeParse({ before: ' ' }).success).toBe(false);
});

describe('contact around a hard date', () => {
	const propose = (who: TestPerson, hardDateId: string, more: object = {}) =>
		write(who, (ctx) =>
			hard.proposeContact(
				ctx,
				dee.id,
				ExtraContactInput.parse({ hardDateId, way: 'call', days: '0', ...more })
			)
		);
	const planned = () => read(dee, (ctx) => hard.extraContactsOf(ctx, dee.id));
	let payday: string;
	beforeAll(async () => {
		const today = new Date(world.app.clock()).toISOString().slice(0, 10);
		payday = (
			await write(dee, (ctx) => addHardDate(ctx, dee.id, { kind: 'payday', on: today, repeats: 'weekly' }))
		).id;
		await world.owner(`update people.persons set time_zone = 'UTC' where id = '${dee.id}'`);
	});

	test('who does not walk with the person proposes and reads nothing; a worker proposes nobody but themself', async () => {
		for (const who of [max, ann, boss, spy]) {
			expect(await code(propose(who, payday))).toBe('not_found');
			expect(await code(read(who, (ctx) => hard.extraContactsOf(ctx, dee.id)))).toBe('not_found');
		}
		expect(await code(propose(dee, payday, { workerId: boss.id }))).toBe('invalid');
		expect(await code(propose(dee, newId(), { workerId: marcus.id }))).toBe('not_found');
		await propose(marcus, payday, { workerId: rosa.id });
		expect(await planned()).toMatchObject([{ workerId: marcus.id, agreed: false }]);
	});

	test('nothing counts as agreed before the person’s yes; then it is on the worker’s day; taken back, it is gone', async () => {
		await world.owner('delete from sessions.contacts');
		const due = async (who: TestPerson) =>
			(await read(who, myDay)).lines
				.flatMap(({ reasons }) => reasons)
				.flatMap((one) => (one.kind === 'hard_date' ? [one] : []))
				.map(({ asked, agreed }) => ({ asked, agreed }));
		expect(await due(marcus)).toEqual([{ asked: false, agreed: null }]);
		await propose(marcus, payday);
		await propose(marcus, payday);
		expect(await due(marcus)).toEqual([{ asked: true, agreed: null }]);
		const [one] = await planned();
		for (const who of [max, spy]) {
			expect(await code(write(who, (ctx) => hard.agreeToContact(ctx, one!.id)))).toBe('not_found');
			expect(await code(write(who, (ctx) => hard.endContact(ctx, one!.id)))).toBe('not_found');
		}
		expect(
			await code(
				write(marcus, (ctx) =>
					ctx.tx.updateTable('hard_times.extra_contacts').set({ agreed_at: ctx.now }).execute()
				)
			),
			'the wall too'
		).not.toBe('nothing refused');
		await write(dee, (ctx) => hard.agreeToContact(ctx, one!.id));
		expect(await due(marcus)).toEqual([{ asked: true, agreed: 'call' }]);
		expect(await due(rosa), 'agreed with one is not owed by another').toEqual([
			{ asked: true, agreed: null }
		]);
		await write(dee, (ctx) => hard.endContact(ctx, one!.id));
		expect(await due(marcus)).toEqual([{ asked: false, agreed: null }]);
		expect(await code(write(dee, (ctx) => hard.agreeToContact(ctx, one!.id)))).toBe('not_found');
	});

	test('what the person asks for themself is agreed by it, and stands on its own day', async () => {
		await propose(dee, payday, { workerId: rosa.id, days: '1', way: 'text' });
		expect(await planned()).toMatchObject([{ workerId: rosa.id, days: 1, agreed: true }]);
		const days = await read(rosa, myDay);
		const reasons = days.lines.flatMap((line) => line.reasons).filter(({ kind }) => kind === 'hard_date');
		expect(reasons, 'the day after is not today').toMatchObject([{ agreed: null }]);
	});
});
