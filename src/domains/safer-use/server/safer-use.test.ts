/** Safer use: who may, first; the plan, the kit, and the house's log without names. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
import { KitInput, kitMonths, kitState, KitLogInput, planLines, SaferPlanInput } from '../safer-use.ts';
import * as safer from './safer-use.ts';

const world = testWorld();
let dee: TestPerson, max: TestPerson, ann: TestPerson, marcus: TestPerson, rosa: TestPerson;
let sue: TestPerson, boss: TestPerson, spy: TestPerson, walk: string;
const read = <T>(who: TestPerson, work: (ctx: ReadContext) => Promise<T>) =>
	world.app.read(who.actor, 'test', work);
const write = <T>(who: TestPerson, work: (ctx: WriteContext) => Promise<T>) =>
	world.app.write(who.actor, 'test', work);
const code = (work: Promise<unknown>) =>
	work.then(
		() => 'nothing refused',
		(error: unknown) => (isRefusal(error) ? error.code : error)
	);
const save = (who: TestPerson, plan: object) =>
	write(who, (ctx) => safer.saveSaferPlan(ctx, SaferPlanInput.parse(plan)));
const show = (who: TestPerson, to: TestPerson) => write(who, (ctx) => safer.showSaferPlan(ctx, to.id));
const shown = (who: TestPerson) => read(who, (ctx) => safer.shownSaferPlanOf(ctx, dee.id));
const rows = async (who: TestPerson) =>
	(await read(who, (ctx) => ctx.db.selectFrom('safer_use.plans').selectAll().execute())).length;
const log = (who: TestPerson, entry: object) =>
	write(who, (ctx) =>
		safer.logKits(ctx, KitLogInput.parse({ kind: 'handed', place: 'house', number: '2', ...entry }))
	);
/** So many months from this one, as the person counts them. */
const month = (away: number) =>
	Temporal.PlainYearMonth.from(world.app.clock().toISOString().slice(0, 10)).add({ months: away }).toString();

beforeAll(async () => {
	const org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee');
	max = await makePerson(world, org, ['participant'], 'Max');
	ann = await makePerson(world, org, ['ally'], 'Ann');
	marcus = await makePerson(world, org, ['coach'], 'Marcus');
	rosa = await makePerson(world, org, ['peer'], 'Rosa');
	sue = await makePerson(world, org, ['supervisor'], 'Sue');
	boss = await makePerson(world, org, ['director'], 'Olga');
	spy = await makePerson(world, await makeOrganization(world, 'Far House'), ['participant', 'coach'], 'Spy');
	walk = await walkWith(world, marcus, dee);
	await walkWith(world, rosa, dee);
	await world.owner(`update people.persons set time_zone = 'UTC'`);
	await world.owner(`update people.organizations set time_zone = 'UTC'`);
});
beforeEach(async () => {
	for (const table of ['plans', 'kit_log']) await world.owner(`delete from safer_use.${table}`);
});

describe('the plan: who may', () => {
	test('nobody who is no participant has one; without sign-in there is nothing', async () => {
		const mine: ((ctx: WriteContext) => Promise<unknown>)[] = [
			safer.ownSaferPlan,
			(ctx) => safer.saveSaferPlan(ctx, SaferPlanInput.parse({ use: 'x' })),
			(ctx) => safer.showSaferPlan(ctx, marcus.id),
			safer.closeSaferPlan
		];
		for (const work of mine) {
			for (const who of [marcus, sue, boss, ann]) expect(await code(write(who, work))).toBe('forbidden');
			expect(await code(world.app.write(visitorIn(dee.actor.organizationId), 'test', work))).toBe(
				'not_signed_in'
			);
		}
	});

	test('hidden from everybody until it is shown, and shown to one worker alone', async () => {
		await save(dee, { use: 'SECRET' });
		for (const who of [max, spy]) expect((await read(who, safer.ownSaferPlan)).plan).toBeNull();
		for (const who of [max, spy, ann, sue, boss]) expect(await code(shown(who))).toBe('not_found');
		for (const who of [marcus, rosa]) expect(await shown(who)).toBeNull();
		for (const who of [max, spy, ann, sue, boss, marcus, rosa]) expect(await rows(who)).toBe(0);
		for (const to of [max, sue, boss, spy]) expect(await code(show(dee, to))).toBe('not_found');
		await show(dee, marcus);
		await show(dee, marcus);
		expect((await shown(marcus))?.use).toBe('SECRET');
		expect(await shown(rosa)).toBeNull();
		for (const who of [max, spy, ann, sue, boss, rosa]) expect(await rows(who)).toBe(0);
		expect(await code(write(marcus, (ctx) => ctx.tx.deleteFrom('safer_use.plans').execute()))).toBe(
			'nothing refused'
		);
		expect((await read(dee, safer.ownSaferPlan)).plan?.use, 'a reader changes nothing').toBe('SECRET');
		await show(dee, rosa);
		expect(await shown(marcus)).toBeNull();
		await write(dee, safer.closeSaferPlan);
		expect(await shown(rosa)).toBeNull();
	});

	test('consent withdrawn closes it: the walk ends, and a new walk does not open it again', async () => {
		await save(dee, { use: 'SECRET' });
		await show(dee, marcus);
		await save(dee, { use: 'SECRET, changed' });
		expect((await shown(marcus))?.use).toBe('SECRET, changed');
		await endWalk(world, walk);
		expect(await code(shown(marcus))).toBe('not_found');
		expect(await rows(marcus)).toBe(0);
		expect((await read(dee, safer.ownSaferPlan)).shownTo).toBeNull();
		walk = await walkWith(world, marcus, dee);
		expect(await shown(marcus)).toBeNull();
	});
});

test('it is sealed; the logbook of the house does not say which page was saved; emptied, it is gone', async () => {
	await save(dee, { use: 'SECRET', risks: ['alone'], until: month(20) });
	const { plan } = await read(dee, safer.ownSaferPlan);
	expect(planLines(plan!, 'en').map(({ name }) => name)).toEqual([
		m.safer_use(),
		m.safer_risks(),
		m.safer_kit()
	]);
	const [row] = await world.owner<{ sealed: Buffer }>('select sealed from safer_use.plans');
	expect(row!.sealed.toString()).not.toMatch(/SECRET|alone/);
	await show(dee, marcus);
	const told = await read(boss, (ctx) =>
		ctx.db.selectFrom('audit.entries').select(['action', 'subject']).where('person_id', '=', dee.id).execute()
	);
	expect(told).toContainEqual({ action: 'own-page.saved', subject: 'own-page' });
	expect(JSON.stringify(told)).not.toContain('safer');
	await save(dee, {});
	expect(await world.owner('select 1 from safer_use.plans')).toEqual([]);
});

describe('the kit', () => {
	test('only who is here for themself has one; an ally’s is read by nobody else', async () => {
		const kit = KitInput.parse({ kit: 'SECRET', until: month(1) });
		for (const who of [dee, marcus, boss])
			expect(await code(write(who, (ctx) => safer.saveKit(ctx, kit)))).toBe('forbidden');
		for (const who of [marcus, boss]) expect(await code(read(who, safer.ownKitLine))).toBe('forbidden');
		await write(ann, (ctx) => safer.saveKit(ctx, kit));
		for (const who of [dee, max, marcus, sue, boss, spy]) expect(await rows(who)).toBe(0);
		expect(await read(ann, safer.ownKit)).toEqual(kit);
		expect(await read(ann, safer.ownKitLine)).toEqual({ kind: 'soon', until: month(1) });
		await write(ann, (ctx) => safer.saveKit(ctx, KitInput.parse({})));
		expect(await world.owner('select 1 from safer_use.plans')).toEqual([]);
	});

	test('said in the month before, in its month, and when it is over; and nothing before', () => {
		const cases: [string, string, ReturnType<typeof kitState>][] = [
			['2027-05', '2027-03-31', null],
			['2027-05', '2027-04-01', 'soon'],
			['2027-05', '2027-05-31', 'soon'],
			['2027-05', '2027-06-01', 'past'],
			['2027-01', '2026-12-01', 'soon'],
			['', '2026-12-01', null]
		];
		for (const [until, today, state] of cases)
			expect([until, today, kitState(until, today)]).toEqual([until, today, state]);
		expect(kitMonths('2026-11-28', '')).toContain('2026-11');
		expect(kitMonths('2026-11-28', '2020-01')[0], 'what is kept can be chosen').toBe('2020-01');
	});

	test('a person’s first page says the kit before the look they wanted, and each only when it is time', async () => {
		const line = () => read(dee, safer.ownKitLine);
		const today = world.app.clock().toISOString().slice(0, 10);
		expect(await line()).toBeNull();
		await save(dee, { until: month(-1), look: today });
		expect(await line()).toEqual({ kind: 'past', until: month(-1) });
		await save(dee, { until: month(12), look: today });
		expect(await line()).toEqual({ kind: 'look' });
		await save(dee, { until: month(12), look: Temporal.PlainDate.from(today).add({ days: 1 }).toString() });
		expect(await line()).toBeNull();
	});

	test('a month or a day that cannot be is refused at its field', async () => {
		for (const [field, wrong] of [
			['until', '2027-13'],
			['until', 'May'],
			['look', '2027-02-30']
		] as const)
			expect(SaferPlanInput.safeParse({ [field]: wrong }).error?.issues[0]?.path).toEqual([field]);
		expect(await code(save(dee, { until: '2079-01' }))).toBe('invalid');
		expect(await code(save(dee, { look: '1999-01-01' }))).toBe('invalid');
	});
});

describe('the log of kits', () => {
	test('neither participants nor allies, directors or strangers write in it; nobody reads another’s rows', async () => {
		for (const who of [dee, ann, boss]) {
			expect(await code(log(who, {}))).toBe('forbidden');
			expect(await code(read(who, safer.ownKitsToday))).toBe('forbidden');
			expect(await code(write(who, (ctx) => safer.takeBackKits(ctx, newId())))).toBe('forbidden');
		}
		expect(await code(world.app.read(visitorIn(dee.actor.organizationId), 'test', safer.ownKitsToday))).toBe(
			'not_signed_in'
		);
		for (const who of [dee, ann, marcus, rosa])
			expect(await code(safer.kitCounts(world.app, who.actor))).toBe('forbidden');
		for (const who of [marcus, rosa, sue]) await log(who, {});
		const seen = (who: TestPerson) =>
			read(who, (ctx) => ctx.db.selectFrom('safer_use.kit_log').select('worker_id').execute());
		for (const who of [dee, ann, boss, spy]) expect(await seen(who)).toEqual([]);
		for (const who of [marcus, sue]) expect(await seen(who)).toEqual([{ worker_id: who.id }]);
	});

	test('a number, a kind and a place that cannot be are refused', () => {
		const bad = [{ number: '0' }, { number: '501' }, { number: '1.5' }, { kind: 'sold' }, { place: 'Dee’s' }];
		for (const wrong of bad)
			expect(KitLogInput.safeParse({ kind: 'used', place: 'home', number: '1', ...wrong }).success).toBe(
				false
			);
	});

	test('taken back by who wrote it, on the same day, once', async () => {
		await log(marcus, { number: '3', kind: 'used', place: 'street' });
		const [entry] = await read(marcus, safer.ownKitsToday);
		expect(entry).toMatchObject({ number: 3, kind: 'used', place: 'street' });
		const back = (who: TestPerson) => code(write(who, (ctx) => safer.takeBackKits(ctx, entry!.id)));
		expect(await back(rosa)).toBe('not_found');
		await world.owner(`update safer_use.kit_log set day = day - 1`);
		expect(await back(marcus), 'yesterday’s stays').toBe('not_found');
		expect(await read(marcus, safer.ownKitsToday)).toEqual([]);
		await world.owner(`update safer_use.kit_log set day = day + 1`);
		expect(await back(marcus)).toBe('nothing refused');
		expect(await back(marcus)).toBe('not_found');
	});

	test('who leads the house sees months, no count from 1 to 10, and of their own house', async () => {
		for (const who of [marcus, rosa]) await log(who, { number: '8' });
		await log(rosa, { number: '10', kind: 'used' });
		await log(spy, { number: '400', kind: 'refilled' });
		expect(await safer.kitCounts(world.app, boss.actor), 'nothing is said of months before').toHaveLength(1);
		await world.owner(
			`insert into safer_use.kit_log select organization_id, gen_random_uuid(), worker_id, at, (day - interval '1 month')::date, kind, place, 500
			 from safer_use.kit_log where number = 10`
		);
		for (const who of [sue, boss]) {
			const months = await safer.kitCounts(world.app, who.actor);
			expect(months).toEqual([
				{ month: month(0), handed: 16, used: null, refilled: 0 },
				{ month: month(-1), handed: 0, used: 500, refilled: 0 }
			]);
		}
	});
});
