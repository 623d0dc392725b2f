/** The warm line: a rota that knows its gaps, calls that are never nobody's, and numbers that are forgotten. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isRefusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, type TestPerson } from '../../../../tests/support/people.ts';
import { shiftTimes } from '../shift-times.ts';
import { CloseInput, OffInput, PlanInput, PromiseInput, SettingsInput, type BackAct } from '../warm-line.ts';
import { tasks } from './jobs.ts';
import {
	answerHanded,
	changeCallBack,
	changeShift,
	closeCall,
	handCall,
	handedToMe,
	lastLines,
	lineNow,
	lineWaits,
	openCallBacks,
	ownCall,
	planShifts,
	promiseCallBack,
	rota,
	saveLineSettings,
	signOff,
	signOn,
	startCall,
	whoIsOn
} from './warm-line.ts';

const world = testWorld();
let org: string;
let rosa: TestPerson, ben: TestPerson, olga: TestPerson, dee: TestPerson, priya: TestPerson, spy: TestPerson;

const read = <T>(who: TestPerson, work: (ctx: ReadContext) => Promise<T>) =>
	world.app.read(who.actor, 'test', work);
const write = <T>(who: TestPerson, work: (ctx: WriteContext) => Promise<T>) =>
	world.app.write(who.actor, 'test', work);
const code = (work: Promise<unknown>) =>
	work.then(
		() => 'nothing refused',
		(error: unknown) => (isRefusal(error) ? error.code : error)
	);
const SET = SettingsInput.parse({
	number: '+1 215 555 0100',
	fallbackName: 'County line',
	fallbackNumber: '+1 215 555 0199',
	minutes: 60
});
const EVENING = { day: '2096-06-01', starts: '18:00', ends: '22:00' };
const plan = (more: Record<string, unknown> = {}, who = olga) =>
	write(who, (ctx) => planShifts(ctx, PlanInput.parse({ ...EVENING, ...more })));
const on = (who: TestPerson) => write(who, signOn);
const off = (who: TestPerson, more: Record<string, unknown> = {}) =>
	write(who, (ctx) => signOff(ctx, OffInput.parse(more)));
const talk = (who: TestPerson) => write(who, startCall);
const close = (who: TestPerson, more: Record<string, unknown> = {}) =>
	write(who, (ctx) => closeCall(ctx, CloseInput.parse({ wants: 'talk', safety: 'safe', ...more })));
const promise = (who: TestPerson) =>
	write(who, (ctx) => promiseCallBack(ctx, PromiseInput.parse({ number: '215 555 0142', name: 'Lee' })));
const backs = (who: TestPerson) => read(who, openCallBacks);
const back = (who: TestPerson, id: string, act: BackAct) =>
	write(who, (ctx) => changeCallBack(ctx, { id, act }));
const forget = () => tasks['warm-line.forget']!(world.app, {});

beforeAll(async () => {
	org = await makeOrganization(world);
	rosa = await makePerson(world, org, ['peer'], 'Rosa');
	ben = await makePerson(world, org, ['coach'], 'Ben');
	olga = await makePerson(world, org, ['supervisor'], 'Olga');
	dee = await makePerson(world, org, ['participant'], 'Dee');
	priya = await makePerson(world, org, ['director'], 'Priya');
	spy = await makePerson(world, await makeOrganization(world, 'Far House'), ['peer', 'supervisor'], 'Spy');
});
beforeEach(async () => {
	world.setClock('2096-06-01T12:00:00Z');
	await world.owner(
		'delete from warm_line.call_backs; delete from warm_line.calls; delete from warm_line.on_now; delete from warm_line.shifts; delete from warm_line.settings'
	);
	await write(olga, (ctx) => saveLineSettings(ctx, SET));
});

describe('refused', () => {
	test('who does not answer the line sees and does nothing there', async () => {
		await plan();
		const shift = (await read(olga, rota))[0]!.id;
		for (const who of [dee, priya]) {
			for (const look of [rota, whoIsOn, ownCall, openCallBacks])
				expect(await code(read(who, look as (ctx: ReadContext) => Promise<unknown>)), who.name).toBe(
					'forbidden'
				);
			for (const work of [
				() => on(who),
				() => off(who),
				() => talk(who),
				() => close(who),
				() => promise(who),
				() => back(who, newId(), 'take'),
				() => write(who, (ctx) => changeShift(ctx, { id: shift, act: 'take' })),
				() => plan({}, who)
			])
				expect(await code(work()), who.name).toBe('forbidden');
		}
	});

	test('only a supervisor plans, takes away, and says what the line is', async () => {
		await plan();
		const shift = (await read(rosa, rota))[0]!.id;
		for (const work of [
			() => read(rosa, lineWaits),
			() => plan({}, rosa),
			() => write(rosa, (ctx) => saveLineSettings(ctx, SET)),
			() => write(rosa, (ctx) => changeShift(ctx, { id: shift, act: 'remove' }))
		])
			expect(await code(work())).toBe('forbidden');
	});

	test('what one supervisor said of the line another says anew', async () => {
		const second = await makePerson(world, org, ['supervisor'], 'Ida');
		await write(second, (ctx) => saveLineSettings(ctx, { ...SET, minutes: 30 }));
		expect((await lineNow(world.app, org))!.callBackMinutes).toBe(30);
	});

	test('another organization finds nothing of it', async () => {
		await plan();
		const shift = (await read(rosa, rota))[0]!.id;
		await on(rosa);
		await talk(rosa);
		const { id } = await promise(rosa);
		expect([await read(spy, rota), await read(spy, whoIsOn), await backs(spy)]).toEqual([[], [], []]);
		for (const act of ['take', 'confirm', 'cannot'] as const)
			expect(await code(write(spy, (ctx) => changeShift(ctx, { id: shift, act })))).toBe('not_found');
		for (const act of ['take', 'reached', 'no-answer', 'not-wanted'] as const)
			expect(await code(back(spy, id, act))).toBe('not_found');
		expect(await code(write(rosa, (ctx) => handCall(ctx, spy.id)))).toBe('invalid');
		const mine = (await read(rosa, ownCall))!.id;
		for (const act of ['take', 'cannot', 'keep'] as const)
			expect(await code(write(spy, (ctx) => answerHanded(ctx, { id: mine, act })))).toBe('not_found');
		expect(await read(spy, handedToMe)).toEqual([]);
		expect(await lineNow(world.app, spy.actor.organizationId)).toBeNull();
	});

	test('nobody is on before somebody has said who answers when nobody is', async () => {
		await world.owner('delete from warm_line.settings');
		expect(await code(on(rosa))).toBe('conflict');
		expect(await code(promise(rosa))).toBe('conflict');
	});
});

describe('the rota', () => {
	test('what the line is, the wall takes from supervisors alone, in their own name', async () => {
		const say = (who: TestPerson, changedBy: TestPerson) =>
			write(who, (ctx) =>
				ctx.tx
					.insertInto('warm_line.settings')
					.values({
						organization_id: org,
						number: '+1 215 555 0100',
						fallback_name: 'County line',
						fallback_number: '+1 215 555 0199',
						call_back_minutes: 60,
						changed_at: ctx.now,
						changed_by: changedBy.id
					})
					.execute()
			);
		await world.owner('delete from warm_line.settings');
		for (const [who, by] of [
			[rosa, rosa],
			[dee, dee],
			[olga, rosa]
		] as const)
			await expect(say(who, by)).rejects.toThrow(/row-level security/);
		await say(olga, olga);
		const inAnothersName = (who: TestPerson) =>
			write(who, (ctx) =>
				ctx.tx
					.updateTable('warm_line.settings')
					.set({ changed_by: ben.id })
					.where('organization_id', '=', org)
					.executeTakeFirst()
			);
		await expect(inAnothersName(olga)).rejects.toThrow(/row-level security/);
		expect((await inAnothersName(rosa)).numUpdatedRows).toBe(0n);
	});
	test('hours on the wall stay when the clocks change, over midnight too', () => {
		const night = { day: '2026-03-01', starts: '22:00', ends: '06:00', weeks: 2 };
		const [before, change] = shiftTimes(night, 'America/New_York').map(({ startsAt, endsAt }) => [
			startsAt.toISOString(),
			endsAt.toISOString()
		]);
		expect(before).toEqual(['2026-03-02T03:00:00.000Z', '2026-03-02T11:00:00.000Z']);
		expect(change).toEqual(['2026-03-09T02:00:00.000Z', '2026-03-09T10:00:00.000Z']);
		const short = shiftTimes({ ...night, day: '2026-03-07', weeks: 1 }, 'America/New_York')[0]!;
		expect((short.endsAt.getTime() - short.startsAt.getTime()) / 3_600_000, 'the night of the change').toBe(
			7
		);
		const long = shiftTimes({ ...night, day: '2026-10-31', weeks: 1 }, 'America/New_York')[0]!;
		expect((long.endsAt.getTime() - long.startsAt.getTime()) / 3_600_000).toBe(9);
	});

	test('asked, confirmed, given back, taken by a stand-in; planned twice it is there once', async () => {
		expect((await plan({ worker: ben.id, weeks: '2' })).planned).toBe(2);
		expect((await plan({ worker: ben.id, weeks: '2' })).planned).toBe(0);
		const first = async () => (await read(olga, rota))[0]!;
		expect(await first()).toMatchObject({ worker: 'Ben', state: 'asked', gap: true });
		const { id } = await first();
		expect(await code(write(rosa, (ctx) => changeShift(ctx, { id, act: 'confirm' })))).toBe('not_found');
		expect(await code(write(rosa, (ctx) => changeShift(ctx, { id, act: 'take' }))), 'it is Ben’s').toBe(
			'conflict'
		);
		await write(ben, (ctx) => changeShift(ctx, { id, act: 'confirm' }));
		expect(await first()).toMatchObject({ state: 'confirmed', gap: false });
		await write(ben, (ctx) => changeShift(ctx, { id, act: 'cannot' }));
		expect(await first()).toMatchObject({ worker: null, state: 'open', gap: true });
		const takes = await Promise.all(
			[rosa, olga].map((who) => code(write(who, (ctx) => changeShift(ctx, { id, act: 'take' }))))
		);
		expect(takes.toSorted(), 'two at once: one has it').toEqual(['conflict', 'nothing refused']);
		expect(await first()).toMatchObject({ state: 'confirmed', gap: false });
		await write(olga, (ctx) => changeShift(ctx, { id, act: 'remove' }));
		expect(await read(olga, rota)).toHaveLength(1);
	});

	test('who does not work here any more leaves a gap', async () => {
		await plan({ worker: ben.id });
		const [shift] = await read(olga, rota);
		await write(ben, (ctx) => changeShift(ctx, { id: shift!.id, act: 'confirm' }));
		await world.owner('update people.persons set ended_at = now() where id = $1', [ben.id]);
		expect(await read(olga, rota)).toMatchObject([{ gap: true }]);
		expect((await lineNow(world.app, org))!.opensAt).toBeNull();
		await world.owner('update people.persons set ended_at = null where id = $1', [ben.id]);
	});

	test('refused: a time that is over, two places at once, and who does not work here', async () => {
		expect(await code(plan({ day: '2096-05-30' }))).toBe('invalid');
		await plan({ worker: ben.id });
		expect(await code(plan({ worker: ben.id, starts: '20:00', ends: '23:00' }))).toBe('invalid');
		for (const who of [dee, spy]) expect(await code(plan({ worker: who.id }))).toBe('invalid');
		expect(PlanInput.safeParse({ ...EVENING, ends: '18:00' }).success).toBe(false);
	});
});

describe('on the line', () => {
	test('who signs on is on to the end of the shift, has confirmed it, and is gone by themself afterwards', async () => {
		await plan({ worker: rosa.id });
		world.setClock('2096-06-01T21:30:00Z');
		expect((await on(rosa)).until).toEqual(new Date('2096-06-02T02:00:00Z'));
		expect((await read(rosa, rota))[0]).toMatchObject({ state: 'confirmed' });
		expect((await on(ben)).until, 'without a shift').toEqual(new Date('2096-06-02T01:30:00Z'));
		expect((await read(olga, whoIsOn)).map(({ name }) => name)).toEqual(['Ben', 'Rosa']);
		world.setClock('2096-06-02T02:00:00Z');
		expect(await read(olga, whoIsOn)).toEqual([]);
		expect(await code(talk(rosa))).toBe('conflict');
	});

	test('one call at a time; two taps begin one', async () => {
		expect(await code(talk(rosa)), 'not on').toBe('conflict');
		await on(rosa);
		await Promise.all([code(talk(rosa)), code(talk(rosa))]);
		await talk(rosa);
		expect(await world.owner('select 1 from warm_line.calls')).toHaveLength(1);
		expect((await read(ben, whoIsOn))[0]!.talkingSince).toEqual(new Date('2096-06-01T12:00:00Z'));
	});

	test('closed with two ticks and a line, sealed, without anybody’s name; a second time there is none', async () => {
		await on(rosa);
		const { id } = await talk(rosa);
		expect(await code(close(ben)), 'another’s call').toBe('conflict');
		await close(rosa, { ticks: ['heard', 'next-step'], line: 'wants detox, fears the wait' });
		expect(await code(close(rosa))).toBe('conflict');
		const [row] = await world.owner<{ sealed: Buffer; ticks: string[] }>('select * from warm_line.calls');
		expect(row!.ticks).toEqual(['heard', 'next-step']);
		expect(row!.sealed.includes('detox')).toBe(false);
		const notes = await world.owner<{ person_id: string | null }>(
			'select person_id from audit.entries where subject_id = $1',
			[id]
		);
		expect(notes).toHaveLength(2);
		expect(notes.every((note) => note.person_id === null)).toBe(true);
	});

	test('a call that is given on stays with its giver until the other takes it; nobody else takes it, and no other call reaches them', async () => {
		const hand = (to: TestPerson) => write(rosa, (ctx) => handCall(ctx, to.id));
		const says = (who: TestPerson, id: string, act: 'take' | 'cannot' | 'keep') =>
			code(write(who, (ctx) => answerHanded(ctx, { id, act })));
		await on(rosa);
		const { id } = await talk(rosa);
		expect(await code(hand(ben)), 'not on').toBe('invalid');
		expect(await code(hand(rosa)), 'to oneself').toBe('invalid');
		for (const who of [ben, olga]) await on(who);
		await hand(ben);
		await hand(ben);
		for (const act of ['take', 'cannot', 'keep'] as const)
			expect(await says(olga, id, act)).toBe('not_found');
		expect(await says(ben, id, 'keep'), 'not his to keep').toBe('not_found');
		expect(await read(ben, handedToMe)).toEqual([{ id, from: 'Rosa', byPhone: false }]);
		expect(await read(rosa, ownCall)).toMatchObject({ id, handTo: ben.id });
		expect(await read(olga, whoIsOn)).toMatchObject([
			{ free: false, handed: true },
			{ free: true },
			{ free: false }
		]);
		world.setClock('2096-06-01T12:02:01Z');
		expect((await read(olga, whoIsOn))[0], 'held for a moment only').toMatchObject({ free: true });
		await says(ben, id, 'cannot');
		expect(await read(ben, handedToMe)).toEqual([]);
		await hand(ben);
		for (let times = 0; times < 2; times++) await says(rosa, id, 'keep');
		expect(await read(ben, handedToMe)).toEqual([]);
		await hand(ben);
		await talk(ben);
		expect(await says(ben, id, 'take'), 'in another call').toBe('conflict');
		await close(ben);
		for (let times = 0; times < 2; times++) expect(await says(ben, id, 'take')).toBe('nothing refused');
		expect([await read(rosa, ownCall), await read(ben, ownCall)]).toMatchObject([null, { id, handTo: null }]);
		expect(await says(rosa, id, 'keep'), 'not hers any more').toBe('not_found');
		await write(ben, (ctx) => handCall(ctx, rosa.id));
		await off(rosa);
		expect(await read(ben, ownCall), 'who signs off is given nothing').toMatchObject({ handTo: null });
	});

	test('the line is for the next shift: whoever answers reads it for two days; nobody else, and another house finds none', async () => {
		await on(rosa);
		await talk(rosa);
		await close(rosa, { line: 'wants detox, calls again at nine' });
		await talk(rosa);
		await close(rosa, { safety: 'danger' });
		await talk(rosa);
		await close(rosa, {});
		const lines = async (who: TestPerson) =>
			(await read(who, lastLines)).map(({ by, line, safety }) => [by, line, safety]);
		for (const who of [dee, priya]) expect(await code(read(who, lastLines)), who.name).toBe('forbidden');
		expect(await lines(spy)).toEqual([]);
		expect((await lines(ben)).toSorted()).toEqual([
			['Rosa', '', 'danger'],
			['Rosa', 'wants detox, calls again at nine', 'safe']
		]);
		world.setClock('2096-06-03T12:00:01Z');
		expect(await lines(ben)).toEqual([]);
	});

	test('who signs off in the middle of a call says what becomes of it', async () => {
		await on(rosa);
		await talk(rosa);
		expect(await code(off(rosa)), 'nothing said').toBe('invalid');
		expect(await code(off(rosa, { to: ben.id })), 'not on').toBe('invalid');
		await on(ben);
		await off(rosa, { to: ben.id });
		await off(rosa);
		expect(await read(olga, whoIsOn)).toMatchObject([{ name: 'Ben', talkingSince: expect.any(Date) }]);
		await on(rosa);
		await talk(rosa);
		expect(await code(off(rosa, { to: ben.id })), 'Ben talks').toBe('invalid');
		expect(OffInput.safeParse({ to: 'call-back' }).success, 'without a number').toBe(false);
		await off(rosa, { to: 'call-back', number: '215 555 0142' });
		expect(await backs(ben)).toMatchObject([{ owner: 'Ben', mine: true, told: { number: '215 555 0142' } }]);
		expect(await read(rosa, ownCall)).toBeNull();
	});

	test('alone on shift: the call-back stays with who promised it', async () => {
		await on(rosa);
		await talk(rosa);
		await off(rosa, { to: 'call-back', number: '215 555 0142' });
		expect(await backs(rosa)).toMatchObject([{ owner: 'Rosa', mine: true }]);
	});
});

describe('a promise to call back', () => {
	test('has an owner and a clock; the number is told to the owner alone, and is gone when it is done', async () => {
		const { id } = await promise(rosa);
		expect((await backs(rosa))[0]).toMatchObject({
			dueAt: new Date('2096-06-01T13:00:00Z'),
			late: false,
			told: { name: 'Lee', number: '215 555 0142', voicemail: false }
		});
		expect((await backs(olga))[0]!.told).toBeNull();
		expect(await code(back(olga, id, 'reached')), 'not hers').toBe('not_found');
		world.setClock('2096-06-01T13:00:00Z');
		expect((await backs(olga))[0]).toMatchObject({ owner: 'Rosa', late: true });
		expect(await read(olga, lineWaits)).toEqual({ late: 1, gaps: 0 });
		await back(olga, id, 'take');
		expect(await code(back(rosa, id, 'reached'))).toBe('not_found');
		await back(olga, id, 'reached');
		expect(await code(back(olga, id, 'reached')), 'twice').toBe('not_found');
		expect(await world.owner('select outcome, sealed from warm_line.call_backs')).toEqual([
			{ outcome: 'reached', sealed: null }
		]);
	});

	test('no answer: the clock begins anew, and after the third try it ends', async () => {
		const { id } = await promise(rosa);
		world.setClock('2096-06-01T12:50:00Z');
		await back(rosa, id, 'no-answer');
		expect((await backs(rosa))[0]).toMatchObject({ tries: 1, dueAt: new Date('2096-06-01T13:50:00Z') });
		await back(rosa, id, 'no-answer');
		await back(rosa, id, 'no-answer');
		expect(await backs(rosa)).toEqual([]);
		expect(await world.owner('select outcome, sealed from warm_line.call_backs')).toEqual([
			{ outcome: 'no-answer', sealed: null }
		]);
	});
});

test('what is not needed is forgotten, however late the clock comes and however often', async () => {
	await on(rosa);
	await talk(rosa);
	await close(rosa, { line: 'a line' });
	await talk(rosa);
	await promise(rosa);
	await forget();
	const state = async () => [
		(await world.owner('select 1 from warm_line.calls where sealed is not null')).length,
		(await world.owner('select 1 from warm_line.calls where ended_at is null')).length,
		(await world.owner('select 1 from warm_line.call_backs where sealed is not null')).length,
		(await world.owner('select 1 from warm_line.on_now')).length
	];
	expect(await state()).toEqual([1, 1, 1, 1]);
	world.setClock('2096-06-14T12:00:00Z');
	await forget();
	expect(await state(), 'late, but not lost').toEqual([1, 0, 1, 0]);
	world.setClock('2096-07-02T12:00:00Z');
	await forget();
	await forget();
	expect(await state()).toEqual([0, 0, 0, 0]);
	expect(
		await world.owner("select 1 from audit.entries where action = 'line.call-back-lapsed'")
	).toHaveLength(1);
});

test('what everybody may know: open until when, who answers otherwise, and when it opens', async () => {
	const now = () => lineNow(world.app, org);
	await plan({ worker: rosa.id });
	expect(await now(), 'not confirmed is no promise').toMatchObject({
		openUntil: null,
		opensAt: null,
		free: false
	});
	const [shift] = await read(rosa, rota);
	await write(rosa, (ctx) => changeShift(ctx, { id: shift!.id, act: 'confirm' }));
	expect(await now()).toMatchObject({
		opensAt: new Date('2096-06-01T22:00:00Z'),
		fallbackName: 'County line'
	});
	await on(ben);
	expect(await now()).toMatchObject({
		openUntil: new Date('2096-06-01T16:00:00Z'),
		opensAt: null,
		free: true
	});
	await talk(ben);
	expect(await now()).toMatchObject({ openUntil: new Date('2096-06-01T16:00:00Z'), free: false });
	expect(JSON.stringify(await now())).not.toMatch(/Ben|Rosa/);
});
