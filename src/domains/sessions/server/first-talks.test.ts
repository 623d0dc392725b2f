/** A first talk of matching in the calendars of both, though they do not walk together: what the walls let through, and nothing else. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { askTalk, holdTalk, ownTalks, passTalk, proposeTime } from '#domains/matching/server/matching.ts';
import { sayAbsence } from '#domains/people/server/people.ts';
import { isRefusal, type Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../../tests/support/people.ts';
import { tasks } from './jobs.ts';
import {
	agreeFirstTalk,
	bookVisit,
	cancelBooked,
	freeForTalks,
	feedByLink,
	makeFeed,
	meetingsOf,
	moveBooked,
	ownWorkDays,
	saveWorkCalendar,
	settleVisit,
	talkTime
} from './sessions.ts';

const world = testWorld();
const NOW = '2026-12-01T15:00:00Z';
const TEN = new Date('2026-12-02T15:00:00Z');
const ELEVEN = new Date('2026-12-02T16:00:00Z');
let org: string;
let dee: TestPerson, tom: TestPerson, marcus: TestPerson, ann: TestPerson, janelle: TestPerson;
const read = <T>(who: TestPerson, work: (ctx: ReadContext) => Promise<T>) =>
	world.app.read(who.actor, 'test', work);
const write = <T>(who: TestPerson, work: (ctx: WriteContext) => Promise<T>) =>
	world.app.write(who.actor, 'test', work);
const refusal = (work: Promise<unknown>): Promise<Refusal> =>
	work.then(
		() => expect.unreachable('nothing refused'),
		(error: unknown) => (isRefusal(error) ? error : Promise.reject(error as Error))
	);
const ask = async (who: TestPerson, startsAt = TEN) => {
	await askTalk(world.app, who.actor, { workerId: marcus.id, startsAt, way: 'call', reach: '' });
	return (await read(who, ownTalks)).find((talk) => talk.state === 'asked')!.id;
};
const follow = (talkId: string) => tasks['first-talk.changed']!(world.app, { organizationId: org, talkId });
const visits = () =>
	world.owner<{ id: string; state: string; starts_at: Date; way: string }>(
		`select id, state, starts_at, way from sessions.visits where kind = 'first_talk' order by created_at, id`
	);
const taken = () => world.owner('select 1 from sessions.taken');

beforeAll(async () => {
	world.setClock(NOW);
	org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee');
	tom = await makePerson(world, org, ['participant'], 'Tom');
	marcus = await makePerson(world, org, ['coach'], 'Marcus');
	ann = await makePerson(world, org, ['coach'], 'Ann');
	janelle = await makePerson(world, org, ['supervisor'], 'Janelle');
});
beforeEach(async () => {
	world.setClock(NOW);
	for (const table of ['sessions.visits', 'matching.talks', 'people.absences'])
		await world.owner(`delete from ${table}`);
});

test('nobody but the two puts it there: not another worker, not before both agreed, not for somebody else', async () => {
	const id = await ask(dee);
	for (const who of [ann, janelle, tom])
		expect(['not_found', 'conflict']).toContain(
			(await refusal(write(who, (ctx) => agreeFirstTalk(ctx, id)))).code
		);
	expect((await refusal(write(dee, (ctx) => agreeFirstTalk(ctx, id)))).code, 'their own time').toBe(
		'conflict'
	);
	const put = (who: TestPerson, workerId: string, personId: string, talkId: string) =>
		write(who, (ctx) =>
			ctx.tx
				.insertInto('sessions.visits')
				.values({
					organization_id: org,
					id: newId(),
					person_id: personId,
					worker_id: workerId,
					kind: 'first_talk',
					talk_id: talkId,
					way: 'phone',
					starts_at: TEN,
					time_zone: 'UTC',
					minutes: 15,
					created_at: ctx.now,
					changed_at: ctx.now
				})
				.execute()
		);
	await expect(put(marcus, marcus.id, dee.id, id), 'not agreed').rejects.toThrow(/row-level security/);
	await write(marcus, (ctx) => agreeFirstTalk(ctx, id));
	await expect(put(ann, ann.id, dee.id, id)).rejects.toThrow(/row-level security/);
	await expect(put(marcus, marcus.id, tom.id, id), 'somebody else').rejects.toThrow(/row-level security/);
	const seen = async (who: TestPerson) =>
		(await read(who, (ctx) => ctx.db.selectFrom('sessions.visits').select('id').execute())).length;
	expect([await seen(marcus), await seen(dee), await seen(ann), await seen(tom)]).toEqual([1, 1, 0, 0]);
});

test('agreed, it stands in both calendars and both feeds, and takes the worker’s time', async () => {
	const id = await ask(dee);
	await write(marcus, (ctx) => agreeFirstTalk(ctx, id));
	const [one] = await read(dee, (ctx) => meetingsOf(ctx, dee.id));
	expect(one).toMatchObject({ workerId: marcus.id, startsAt: TEN, minutes: 15, way: 'phone', talk: true });
	expect((await read(marcus, ownWorkDays)).talks).toMatchObject([{ talkId: id, startsAt: TEN }]);
	for (const who of [dee, marcus])
		expect(await feedByLink(world.app, await write(who, makeFeed))).toContain('DTSTART:20261202T150000Z');
	// Somebody he walks with cannot have that time any more, and a second talk at it is refused at its field.
	await walkWith(world, marcus, tom);
	const meeting = { personId: tom.id, workerId: marcus.id, startsAt: TEN, minutes: 30 } as const;
	const booked = refusal(write(marcus, (ctx) => bookVisit(ctx, { ...meeting, way: 'phone', kind: 'talk' })));
	expect((await booked).code).toBe('conflict');
	await world.owner('delete from people.assignments');
	const other = await ask(tom, new Date(TEN.getTime() + 5 * 60_000));
	const twice = await refusal(write(marcus, (ctx) => agreeFirstTalk(ctx, other)));
	expect([twice.code, Object.keys(twice.fields)]).toEqual(['conflict', ['at']]);
	expect((await read(tom, ownTalks))[0]!.state, 'nothing half done').toBe('asked');
});

test('it is moved, passed and held in matching alone, and the calendar follows, once', async () => {
	const id = await ask(dee);
	await write(marcus, (ctx) => agreeFirstTalk(ctx, id));
	const [first] = await visits();
	const changes: ((ctx: WriteContext) => Promise<unknown>)[] = [
		(ctx: WriteContext) => cancelBooked(ctx, first!.id),
		(ctx: WriteContext) => moveBooked(ctx, first!.id, ELEVEN),
		(ctx: WriteContext) => settleVisit(ctx, first!.id, 'held')
	];
	for (const work of changes) expect((await refusal(write(dee, work))).code).toBe('conflict');
	await follow(id);
	expect(
		(await visits()).map(({ state }) => state),
		'as agreed'
	).toEqual(['planned']);
	await write(dee, (ctx) => proposeTime(ctx, id, ELEVEN));
	await follow(id);
	expect((await visits()).map(({ state }) => state)).toEqual(['cancelled']);
	expect(await taken()).toHaveLength(0);
	await write(marcus, (ctx) => agreeFirstTalk(ctx, id));
	world.setClock('2026-12-02T16:20:00Z');
	await write(marcus, (ctx) => holdTalk(ctx, id));
	for (let run = 0; run < 2; run++) await follow(id);
	expect((await visits()).map(({ state, starts_at }) => [state, starts_at])).toEqual([
		['cancelled', TEN],
		['held', ELEVEN]
	]);
	world.setClock(NOW);
	const next = await ask(tom);
	await write(marcus, (ctx) => agreeFirstTalk(ctx, next));
	await write(tom, (ctx) => passTalk(ctx, next));
	await follow(next);
	expect((await read(tom, (ctx) => meetingsOf(ctx, tom.id))).length).toBe(0);
	expect((await read(marcus, ownWorkDays)).talks).toEqual([]);
});

test('in the days in which a worker is away no talk of theirs is offered', async () => {
	await write(marcus, (ctx) =>
		sayAbsence(ctx, { from: new Date('2026-12-02T05:00:00Z'), until: new Date('2026-12-03T05:00:00Z') })
	);
	const away = await refusal(ask(dee));
	expect([away.code, Object.keys(away.fields)]).toEqual(['conflict', ['at']]);
	expect(await ask(dee, new Date('2026-12-03T15:00:00Z'))).toBeTruthy();
});

test('free quarters of an hour are offered: not what is taken, own dates or days away, and to a participant alone', async () => {
	const free = async (who: TestPerson) =>
		((await freeForTalks(world.app, who.actor, [marcus.id, ann.id])).get(marcus.id) ?? []).map((at) =>
			at.toISOString().slice(0, 16)
		);
	for (const who of [ann, janelle]) expect((await refusal(free(who))).code).toBe('not_found');
	expect(await free(dee), 'no hours said').toEqual([]);
	await write(marcus, (ctx) =>
		saveWorkCalendar(ctx, {
			timeZone: 'UTC',
			before: 0,
			after: 0,
			noticeHours: 12,
			ways: ['phone'],
			week: [2, 3].map((day) => ({ day, from: 15 * 60, until: 15 * 60 + 45 }))
		})
	);
	const wednesday = ['2026-12-02T15:00', '2026-12-02T15:15', '2026-12-02T15:30'];
	expect((await free(dee)).slice(0, 3), 'not within the notice').toEqual(wednesday);
	// Tom has the first quarter: it is gone for Dee, and no word says why; his own date keeps it from him too.
	const id = await ask(tom);
	await write(marcus, (ctx) => agreeFirstTalk(ctx, id));
	for (const who of [dee, tom]) expect((await free(who)).slice(0, 2)).toEqual(wednesday.slice(1));
	await write(marcus, (ctx) =>
		sayAbsence(ctx, { from: new Date('2026-12-02T05:00:00Z'), until: new Date('2026-12-03T05:00:00Z') })
	);
	expect((await free(dee))[0]).toBe('2026-12-08T15:00');
	await world.owner('delete from sessions.calendars');
});

test.each([
	['2026-11-28T03:00', 'a moment ago'],
	['2027-03-01T10:00', 'in three months'],
	['2026-03-08T02:30', 'the clock skips it', 'America/New_York', '2026-03-01T00:00:00Z']
])('a talk at %s (%s) is said at its field', (at, _, zone = 'UTC', now = '2026-11-28T04:00:00Z') => {
	try {
		talkTime(at, zone, new Date(now));
		expect.unreachable();
	} catch (error) {
		expect(isRefusal(error) && Object.keys(error.fields)).toEqual(['at']);
	}
});
test('a time counts in the zone of whoever typed it, on the night the clocks change too', () => {
	const now = new Date('2026-10-30T00:00:00Z');
	expect(talkTime('2026-11-01T10:00', 'America/New_York', now).toISOString()).toBe(
		'2026-11-01T15:00:00.000Z'
	);
	expect(talkTime('2026-10-31T10:00', 'America/New_York', now).toISOString()).toBe(
		'2026-10-31T14:00:00.000Z'
	);
});
