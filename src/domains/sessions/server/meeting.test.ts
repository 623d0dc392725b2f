/** Meetings on the real database: who may not, then hours, booking, moving, what two want at once. */
import pg from 'pg';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#platform/actor.ts';
import { m } from '#paraglide/messages.js';
import { isRefusal, type Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import {
	endWalk,
	makeOrganization,
	makePerson,
	walkWith,
	type TestPerson
} from '../../../../tests/support/people.ts';
import { CalendarInput, OtherDayInput } from '../sessions.ts';
import {
	bookVisit,
	bookedOn,
	contactsSince,
	cancelBooked,
	endFeed,
	endedMeetings,
	feedByLink,
	forgetOtherDay,
	freeSlots,
	makeFeed,
	meetingsOf,
	missedSince,
	moveBooked,
	ownWorkDays,
	planVisit,
	saveMailWish,
	saveOtherDay,
	saveWorkCalendar,
	settleVisit,
	shownInstant,
	workCalendarOf,
	type Booking
} from './sessions.ts';
import { endWalk as endWalkOf } from '#domains/people/server/people.ts';
import { tasks } from './jobs.ts';
import { handOverVisits } from './visits.ts';
import { systemActor } from '#platform/actor.ts';

const world = testWorld();
// A Tuesday, ten in the morning in New York.
const NOW = '2026-12-01T15:00:00Z';
const WEDNESDAY_NINE = new Date('2026-12-02T14:00:00Z');
const at = (instant: string) => new Date(instant);
let org: string;
let dee: TestPerson, tom: TestPerson, marcus: TestPerson, ann: TestPerson, janelle: TestPerson;
let outsiders: Record<string, TestPerson>;
let walk: string;

const hours = (more: Record<string, unknown> = {}) => {
	const week = Object.fromEntries(
		[1, 2, 3, 4, 5].flatMap((day) => [
			[`from_${day}a`, '09:00'],
			[`until_${day}a`, '12:00']
		])
	);
	return CalendarInput.parse({
		timeZone: 'America/New_York',
		ways: ['phone', 'in_person'],
		...week,
		...more
	});
};
const write = <T>(actor: PersonActor, work: Parameters<typeof world.app.write<T>>[2]) =>
	world.app.write(actor, 'test', work);
const booking = (more: Partial<Booking> = {}): Booking => ({
	personId: dee.id,
	workerId: marcus.id,
	startsAt: WEDNESDAY_NINE,
	minutes: 30,
	way: 'phone',
	kind: 'talk',
	...more
});
const book = (actor: PersonActor, more: Partial<Booking> = {}) =>
	write(actor, (ctx) => bookVisit(ctx, booking(more)));
const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
	const error: unknown = await work.then(
		() => new Error('was not refused'),
		(problem: unknown) => problem
	);
	if (!isRefusal(error)) throw error;
	return error;
};
const free = (actor: PersonActor = dee.actor, more: Record<string, unknown> = {}) =>
	world.app.read(actor, 'test', (ctx) =>
		freeSlots(ctx, { personId: dee.id, workerId: marcus.id, minutes: 30, ...more })
	);

beforeAll(async () => {
	org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee');
	tom = await makePerson(world, org, ['participant'], 'Tom');
	marcus = await makePerson(world, org, ['coach'], 'Marcus Hall');
	ann = await makePerson(world, org, ['coach'], 'Ann');
	janelle = await makePerson(world, org, ['supervisor'], 'Janelle');
	const elsewhere = await makeOrganization(world, 'Elsewhere');
	outsiders = {
		'another person': tom,
		'a coach who does not walk with them': ann,
		'a supervisor': janelle,
		'a director': await makePerson(world, org, ['director']),
		'an ally': await makePerson(world, org, ['ally']),
		'somebody of another organization': await makePerson(world, elsewhere, ['coach', 'supervisor'])
	};
	walk = await walkWith(world, marcus, dee);
	await walkWith(world, marcus, await makePerson(world, org, ['participant'], 'Lou'));
});
beforeEach(async () => {
	world.setClock(NOW);
	await world.owner('delete from sessions.visit_words');
	await world.owner('delete from sessions.visits');
	await world.owner('delete from sessions.calendars');
	await write(marcus.actor, (ctx) => saveWorkCalendar(ctx, hours()));
});

describe('refusals', () => {
	test.each([
		'another person',
		'a coach who does not walk with them',
		'a supervisor',
		'a director',
		'an ally',
		'somebody of another organization'
	])('%s neither sees what is free nor books, moves or calls off', async (who) => {
		const { actor } = outsiders[who]!;
		const { visitId } = await book(dee.actor);
		for (const work of [
			() => free(actor),
			() => book(actor),
			() => book(actor, { workerId: actor.personId }),
			() => write(actor, (ctx) => moveBooked(ctx, visitId, at('2026-12-02T15:00:00Z'))),
			() => write(actor, (ctx) => cancelBooked(ctx, visitId)),
			() => world.app.read(actor, 'test', (ctx) => meetingsOf(ctx, dee.id))
		])
			expect((await refusal(work())).code).toBe('not_found');
		const [row] = await world.owner<{ state: string }>('select state from sessions.visits');
		expect(row?.state).toBe('planned');
	});

	test('a forged booking for another person, or with a worker who does not walk with one', async () => {
		expect((await refusal(book(dee.actor, { personId: tom.id }))).code).toBe('not_found');
		expect((await refusal(book(dee.actor, { workerId: ann.id }))).code).toBe('not_found');
		expect((await refusal(book(dee.actor, { workerId: dee.id }))).code).toBe('not_found');
		expect((await refusal(book(marcus.actor, { workerId: ann.id }))).code).toBe('not_found');
		expect(await world.owner('select 1 from sessions.visits')).toEqual([]);
	});

	test('nobody books any more once the walk has ended', async () => {
		await walkWith(world, ann, tom).then((ended) => endWalk(world, ended));
		expect((await refusal(book(tom.actor, { personId: tom.id, workerId: ann.id }))).code).toBe('not_found');
		expect((await refusal(book(ann.actor, { personId: tom.id, workerId: ann.id }))).code).toBe('not_found');
		expect(walk).toBeTruthy();
	});

	test.each([
		['the past', '2026-12-01T14:30:00Z'],
		['outside the hours', '2026-12-02T18:00:00Z'],
		['between two moments that are offered', '2026-12-02T14:07:00Z'],
		['a day on which they do not work', '2026-12-05T14:00:00Z'],
		['half a year ahead', '2027-06-02T13:00:00Z']
	])('%s', async (_, startsAt) => {
		const { code, fields } = await refusal(book(dee.actor, { startsAt: at(startsAt) }));
		expect([code, Object.keys(fields)]).toEqual(['invalid', expect.arrayContaining(['slot'])]);
	});

	test('a worker books outside their hours, but not in the past', async () => {
		await book(marcus.actor, { startsAt: at('2026-12-02T23:00:00Z') });
		expect((await refusal(book(marcus.actor, { startsAt: at('2026-12-01T14:59:00Z') }))).code).toBe(
			'invalid'
		);
	});

	test('coming along is not booked outside the hours, on a day off, too soon, or where no hours are known', async () => {
		const name = 'Marcus Hall';
		const come = (startsAt: string) =>
			refusal(book(dee.actor, { kind: 'come_along', way: 'in_person', startsAt: at(startsAt) }));
		await write(marcus.actor, async (ctx) => {
			await saveWorkCalendar(ctx, hours({ noticeHours: 12 }));
			await saveOtherDay(ctx, OtherDayInput.parse({ on: '2026-12-03', there: 'away' }));
		});
		expect((await come('2026-12-05T20:00:00Z')).fields['time']).toBe(m.meeting_come_outside({ name }));
		// It begins inside the hours and ends after them.
		expect((await come('2026-12-02T16:45:00Z')).fields['time']).toBe(m.meeting_come_outside({ name }));
		expect((await come('2026-12-03T15:00:00Z')).fields['time']).toBe(m.meeting_away_then({ name }));
		expect((await come('2026-12-01T16:00:00Z')).fields['time']).toBe(m.meeting_come_soon({ name }));
		await world.owner('delete from sessions.calendars');
		expect((await come('2026-12-02T15:00:00Z')).fields['worker']).toBe(m.meeting_hours_none({ name }));
		expect(await world.owner('select 1 from sessions.visits')).toEqual([]);
	});

	test('each refusal of a time says its own reason', async () => {
		const name = 'Marcus Hall';
		const words = async (actor: PersonActor, more: Partial<Booking>) => {
			const { fields } = await refusal(book(actor, more));
			return fields['slot'];
		};
		await write(marcus.actor, (ctx) =>
			saveOtherDay(ctx, OtherDayInput.parse({ on: '2026-12-03', there: 'away' }))
		);
		const dayOff = { startsAt: at('2026-12-03T15:00:00Z') };
		expect(await words(dee.actor, dayOff)).toBe(m.meeting_away_then({ name }));
		expect(await words(dee.actor, { startsAt: at('2026-12-02T23:00:00Z') })).toBe(
			m.meeting_outside({ name })
		);
		await book(dee.actor);
		expect(await words(dee.actor, {})).toBe(m.meeting_yours_then());
		expect(await words(marcus.actor, {})).toBe(m.meeting_own_taken());
		// What a worker gives outside their hours stands, and is said.
		expect((await book(marcus.actor, dayOff)).outside).toBe(true);
		expect((await book(marcus.actor, { startsAt: at('2026-12-02T15:00:00Z') })).outside).toBe(false);
	});

	test('no day that is over is said to differ', async () => {
		const said = write(marcus.actor, (ctx) =>
			saveOtherDay(ctx, OtherDayInput.parse({ on: '2026-11-30', there: 'away' }))
		);
		expect((await refusal(said)).fields).toEqual({ on: m.meeting_days_past() });
	});

	test('a time that the clock skips', async () => {
		expect(() => shownInstant('2026-03-08', '02:30', 'America/New_York')).toThrow(
			expect.objectContaining({ code: 'invalid', fields: { time: expect.any(String) as string } })
		);
		expect(shownInstant('2026-03-08', '02:30', 'America/Phoenix')).toEqual(at('2026-03-08T09:30:00Z'));
	});

	test('a way in which this worker does not meet', async () => {
		expect((await refusal(book(dee.actor, { way: 'video' }))).fields).toHaveProperty('way');
	});
	test('hours are saved by coaches and peers alone, and each saves their own', async () => {
		for (const { actor } of [dee, janelle, outsiders['a director']!])
			expect((await refusal(write(actor, (ctx) => saveWorkCalendar(ctx, hours())))).code).toBe('not_found');
		await write(ann.actor, (ctx) => saveWorkCalendar(ctx, hours({ before: 10 })));
		expect(
			(await world.app.read(marcus.actor, 'test', (ctx) => workCalendarOf(ctx, marcus.id)))?.before
		).toBe(0);
		expect((await refusal(world.app.read(dee.actor, 'test', ownWorkDays))).code).toBe('not_found');
	});
	test('the hours of a worker are read by whom they walk with, not by others', async () => {
		const read = (actor: PersonActor) =>
			world.app.read(actor, 'test', (ctx) => workCalendarOf(ctx, marcus.id));
		expect(await read(dee.actor)).not.toBeNull();
		for (const who of ['another person', 'a director', 'an ally', 'somebody of another organization'])
			expect(await read(outsiders[who]!.actor)).toBeNull();
	});
});

describe('hours', () => {
	test.each([
		['Mars/Olympus', 'timeZone'],
		['+05:00', 'timeZone']
	])('%s is no zone', (timeZone, field) => {
		const read = CalendarInput.safeParse({ timeZone, ways: ['phone'] });
		expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field]);
	});
	test.each([
		[{ from_1a: '09:00', until_1a: '12:00', from_1b: '11:00', until_1b: '14:00' }, ['from_1b']],
		[{ from_2a: '12:00', until_2a: '09:00' }, ['until_2a']],
		[{ from_3a: '09:00' }, ['until_3a']],
		[{ until_3b: '09:00' }, ['from_3b']],
		[{ from_4a: 'noon', until_4a: '13:00' }, ['from_4a']]
	])('%j is wrong at its field', (fields, wrong) => {
		const read = CalendarInput.safeParse({ timeZone: 'America/New_York', ways: ['phone'], ...fields });
		expect(read.error?.issues.map(({ path }) => path[0])).toEqual(wrong);
	});
	test('another day: other hours or none, said anew, and taken away', async () => {
		const days = async () => (await free()).slots.map((slot) => slot.toISOString().slice(0, 10));
		await write(marcus.actor, (ctx) =>
			saveOtherDay(ctx, OtherDayInput.parse({ on: '2026-12-02', there: 'away' }))
		);
		expect(await days()).not.toContain('2026-12-02');
		await write(marcus.actor, (ctx) =>
			saveOtherDay(
				ctx,
				OtherDayInput.parse({ on: '2026-12-02', there: 'hours', from_day: '20:00', until_day: '21:00' })
			)
		);
		expect((await days()).filter((day) => day === '2026-12-03')).toHaveLength(8);
		await write(marcus.actor, (ctx) => forgetOtherDay(ctx, '2026-12-02'));
		expect((await days()).filter((day) => day === '2026-12-02')).toHaveLength(6);
	});
	test('no hours: nothing is free, and another day has nothing to differ from', async () => {
		await world.owner('delete from sessions.calendars');
		expect(await free()).toEqual({ calendar: null, slots: [], offered: [] });
		expect(
			(
				await refusal(
					write(marcus.actor, (ctx) =>
						saveOtherDay(ctx, OtherDayInput.parse({ on: '2026-12-02', there: 'away' }))
					)
				)
			).fields
		).toHaveProperty('on');
	});
	test('the notice holds for the person, not for the worker', async () => {
		await write(marcus.actor, (ctx) => saveWorkCalendar(ctx, hours({ noticeHours: 48 })));
		expect((await free()).slots[0]).toEqual(at('2026-12-03T15:00:00Z'));
		expect((await free(marcus.actor)).slots[0]).toEqual(at('2026-12-01T15:30:00Z'));
	});
});

describe('booking', () => {
	test('fifty at once: one gets the time, forty-nine are told what is free instead', async () => {
		const results = await Promise.allSettled(Array.from({ length: 50 }, () => book(dee.actor)));
		const lost = results.flatMap((one) =>
			one.status === 'rejected' ? [one.reason as Refusal & { detail: { slots: string[] } }] : []
		);
		expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		expect(lost).toHaveLength(49);
		for (const one of lost) {
			expect(one.code).toBe('conflict');
			expect(one.fields).toHaveProperty('slot');
			expect(one.detail.slots[0]).toBe('2026-12-02T14:30:00.000Z');
			expect(one.detail.slots).toHaveLength(6);
		}
		expect(await world.owner('select 1 from sessions.visits')).toHaveLength(1);
	}, 60_000);

	test('the database itself refuses what overlaps, whoever writes', async () => {
		const { visitId } = await book(dee.actor);
		const clients = Array.from({ length: 8 }, () => new pg.Client({ connectionString: world.ownerAddress }));
		await Promise.all(clients.map((client) => client.connect()));
		try {
			const insert = (client: pg.Client, from: string, until: string, worker = marcus.id) =>
				client.query(
					`with v as (insert into sessions.visits (organization_id, id, person_id, worker_id, kind, way, starts_at, time_zone, minutes, created_at, changed_at)
					 select organization_id, $1, person_id, $2, kind, way, $3, time_zone, minutes, created_at, changed_at from sessions.visits where id = $5 returning organization_id, id, worker_id)
					 insert into sessions.taken select organization_id, id, worker_id, $3, $4 from v`,
					[newId(), worker, from, until, visitId]
				);
			await expect(insert(clients[0]!, '2026-12-02T14:29Z', '2026-12-02T15:00Z')).rejects.toThrow(
				/taken_once/
			);
			// Without the lock of the program: of eight at once the database keeps one.
			const race = await Promise.allSettled(
				clients.map((client) => insert(client, '2026-12-02T15:00Z', '2026-12-02T15:30Z'))
			);
			expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
			await insert(clients[0]!, '2026-12-02T14:00Z', '2026-12-02T14:30Z', ann.id);
		} finally {
			await Promise.all(clients.map((client) => client.end()));
		}
	});

	test('time around a meeting is kept free', async () => {
		await write(marcus.actor, (ctx) => saveWorkCalendar(ctx, hours({ before: 5, after: 15 })));
		await book(dee.actor);
		const { slots } = await free();
		expect(slots.filter((slot) => slot < at('2026-12-03'))).toEqual(
			['15:30', '16:00', '16:30']
				.map((time) => at(`2026-12-01T${time}:00Z`))
				.concat(['15:00', '15:30', '16:00', '16:30'].map((time) => at(`2026-12-02T${time}:00Z`)))
		);
	});

	test('the weekly review takes its time as well, and is refused where it is taken', async () => {
		await book(dee.actor);
		const planned = write(marcus.actor, (ctx) =>
			planVisit(ctx, { personId: dee.id, startsAt: at('2026-12-02T14:15:00Z') })
		);
		expect((await refusal(planned)).fields).toHaveProperty('next_time');
	});

	test('a weekly series keeps the time of the clock; weeks that are taken are left out and named', async () => {
		world.setClock('2026-10-20T15:00:00Z');
		await write(marcus.actor, (ctx) =>
			saveOtherDay(ctx, OtherDayInput.parse({ on: '2026-11-11', there: 'away' }))
		);
		const made = await book(dee.actor, { startsAt: at('2026-10-21T13:00:00Z'), weeks: 5 });
		expect(made.leftOut).toEqual([at('2026-11-11T14:00:00Z')]);
		const meetings = await world.app.read(dee.actor, 'test', (ctx) => meetingsOf(ctx, dee.id));
		// Nine on the clock before and after the clocks change on 1 November.
		expect(meetings.map(({ startsAt }) => startsAt)).toEqual(
			['2026-10-21T13:00Z', '2026-10-28T13:00Z', '2026-11-04T14:00Z', '2026-11-18T14:00Z'].map(at)
		);
		await write(dee.actor, (ctx) => cancelBooked(ctx, meetings[1]!.id, true));
		const left = await world.app.read(dee.actor, 'test', (ctx) => meetingsOf(ctx, dee.id));
		expect(left.map(({ id }) => id)).toEqual([made.visitId]);
	});

	test('the words are read by the two, and by nobody else', async () => {
		await book(dee.actor, { words: 'Library, room 2' });
		const read = (actor: PersonActor) => world.app.read(actor, 'test', ownWorkDays);
		expect((await read(marcus.actor)).ahead.map(({ words }) => words)).toEqual(['Library, room 2']);
		expect((await read(ann.actor)).ahead).toEqual([]);
		expect(JSON.stringify(await world.owner('select * from sessions.visit_words'))).not.toContain('Library');
	});

	test('somebody is booked to come along at any free minute of their hours', async () => {
		const come = {
			kind: 'come_along' as const,
			startsAt: at('2026-12-02T14:10:00Z'),
			way: 'in_person' as const
		};
		await book(dee.actor, come);
		expect((await refusal(book(dee.actor, come))).code).toBe('conflict');
	});
	test('what fits for half an hour and not for a whole one is not booked for a whole one', async () => {
		const startsAt = at('2026-12-02T16:30:00Z');
		const { code, fields } = await refusal(book(dee.actor, { startsAt, minutes: 60 }));
		expect([code, fields['slot']]).toEqual(['invalid', m.meeting_outside({ name: 'Marcus Hall' })]);
		await book(dee.actor, { startsAt });
	});
});

describe('moving and calling off', () => {
	test('a meeting moves, by less than its own length too, and its old time is free', async () => {
		const { visitId } = await book(dee.actor, { minutes: 60, words: 'Library' });
		const moved = await write(dee.actor, (ctx) => moveBooked(ctx, visitId, at('2026-12-02T14:30:00Z')));
		const [one, ...none] = await world.app.read(dee.actor, 'test', (ctx) => meetingsOf(ctx, dee.id));
		expect(none).toEqual([]);
		expect(one).toMatchObject({
			id: moved,
			startsAt: at('2026-12-02T14:30:00Z'),
			words: 'Library',
			minutes: 60
		});
		expect((await free()).slots).toContainEqual(at('2026-12-02T14:00:00Z'));
		expect((await refusal(write(dee.actor, (ctx) => moveBooked(ctx, visitId, WEDNESDAY_NINE)))).code).toBe(
			'conflict'
		);
	});
	test('into the time of another: refused, with what is free instead, and it stays where it was', async () => {
		const { visitId } = await book(dee.actor);
		await book(marcus.actor, { startsAt: at('2026-12-02T15:00:00Z') });
		const { code, detail } = await refusal(
			write(dee.actor, (ctx) => moveBooked(ctx, visitId, at('2026-12-02T15:00:00Z')))
		);
		expect([code, (detail as { slots: string[] }).slots[0]]).toEqual([
			'conflict',
			'2026-12-02T15:30:00.000Z'
		]);
		expect((await free()).slots).not.toContainEqual(WEDNESDAY_NINE);
	});
	test('called off: the time is free for the next; twice changes nothing', async () => {
		const { visitId } = await book(dee.actor);
		await write(dee.actor, (ctx) => cancelBooked(ctx, visitId));
		await write(dee.actor, (ctx) => cancelBooked(ctx, visitId));
		await book(dee.actor);
	});
	test('handed over to another worker who is busy then: both stand, and nothing is lost', async () => {
		const { visitId } = await book(dee.actor);
		const lou = await makePerson(world, org, ['participant']);
		await walkWith(world, ann, lou);
		await write(ann.actor, (ctx) => bookVisit(ctx, booking({ personId: lou.id, workerId: ann.id })));
		await world.app.write(systemActor(org, 'walk.handed-over'), 'hand over', (ctx) =>
			handOverVisits(ctx, dee.id, marcus.id, ann.id)
		);
		const rows = await world.owner('select id from sessions.visits where worker_id = $1 and state = $2', [
			ann.id,
			'planned'
		]);
		expect(rows).toHaveLength(2);
		expect(rows).toContainEqual({ id: visitId });
		expect(await world.owner('select 1 from sessions.taken where worker_id = $1', [marcus.id])).toEqual([]);
	});
	test('handed over: who was to come along is called off, their time is free, and the next worker reads no words of it', async () => {
		await book(dee.actor, { kind: 'come_along', way: 'in_person', words: 'Courthouse, room 4' });
		for (let run = 0; run < 2; run += 1)
			await world.app.write(systemActor(org, 'walk.handed-over'), 'hand over', (ctx) =>
				handOverVisits(ctx, dee.id, marcus.id, ann.id)
			);
		expect(await world.owner('select worker_id, state from sessions.visits')).toEqual([
			{ worker_id: marcus.id, state: 'cancelled' }
		]);
		expect(await world.owner('select 1 from sessions.taken')).toEqual([]);
		const ended = (actor: PersonActor) => world.app.read(actor, 'test', (ctx) => endedMeetings(ctx, dee.id));
		expect(await ended(dee.actor)).toEqual([{ startsAt: WEDNESDAY_NINE, comingAlong: true }]);
		expect((await refusal(ended(ann.actor))).code).toBe('not_found');
		world.setClock('2026-12-02T15:00:00Z');
		expect(await ended(dee.actor)).toEqual([]);
	});
	test('a walk that ends with no successor: what was planned is called off, its time is free, and the person reads it', async () => {
		await book(dee.actor);
		const off = () =>
			tasks['walk.ended']!(world.app, { organizationId: org, personId: dee.id, workerId: marcus.id });
		const ended = () => world.app.read(dee.actor, 'test', (ctx) => endedMeetings(ctx, dee.id));
		await off();
		expect(await ended(), 'they still walk together').toEqual([]);
		await world.app.write(janelle.actor, 'test', (ctx) => endWalkOf(ctx, dee.id, marcus.id));
		const [job] = await world.owner<{ payload: object }>(
			`select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
			 where t.identifier = 'walk.ended' and j.payload ->> 'personId' = $1`,
			[dee.id]
		);
		for (let run = 0; run < 2; run++) await tasks['walk.ended']!(world.app, job!.payload);
		expect(await ended()).toEqual([{ startsAt: WEDNESDAY_NINE, comingAlong: false }]);
		expect(await world.owner('select 1 from sessions.taken')).toEqual([]);
		walk = await walkWith(world, marcus, dee);
	});
	test('who calls it off themself is not told of a hand-over', async () => {
		const { visitId } = await book(dee.actor, { kind: 'come_along', way: 'in_person' });
		await write(dee.actor, (ctx) => cancelBooked(ctx, visitId));
		expect(await world.app.read(dee.actor, 'test', (ctx) => endedMeetings(ctx, dee.id))).toEqual([]);
	});
	test('the meetings that stand on a day: one’s own, of that day alone, for workers alone', async () => {
		await book(dee.actor);
		await book(dee.actor, { startsAt: at('2026-12-03T14:00:00Z') });
		const on = (actor: PersonActor) => world.app.read(actor, 'test', (ctx) => bookedOn(ctx, '2026-12-02'));
		expect((await refusal(on(dee.actor))).code).toBe('not_found');
		expect((await on(ann.actor)).times).toEqual([]);
		expect(await on(marcus.actor)).toEqual({ times: [WEDNESDAY_NINE], timeZone: 'America/New_York' });
	});
	test('held, it counts once, with its time, way and kind, whoever says so; missed, it counts nothing', async () => {
		const { visitId } = await book(dee.actor);
		const run = () => tasks['visit.held']!(world.app, { organizationId: org, visitId });
		const counted = () =>
			world.app.read(marcus.actor, 'test', (ctx) => contactsSince(ctx, [dee.id], at('2026-11-01')));
		await run();
		expect(await counted(), 'planned').toEqual([]);
		world.setClock('2026-12-02T16:00:00Z');
		await write(dee.actor, (ctx) => settleVisit(ctx, visitId, 'held'));
		expect(
			await world.owner(`select 1 from graphile_worker._private_jobs j where j.payload ->> 'visitId' = $1`, [
				visitId
			])
		).toHaveLength(1);
		for (let twice = 0; twice < 2; twice++) await run();
		expect(await counted()).toMatchObject([
			{
				workerId: marcus.id,
				at: WEDNESDAY_NINE,
				way: 'call',
				outcome: 'reached',
				held: { kind: 'talk', minutes: 30 }
			}
		]);
		const again = await book(marcus.actor, { startsAt: at('2026-12-02T17:00:00Z') });
		world.setClock('2026-12-02T18:00:00Z');
		await write(marcus.actor, (ctx) => settleVisit(ctx, again.visitId, 'missed'));
		await tasks['visit.held']!(world.app, { organizationId: org, visitId: again.visitId });
		expect(await counted()).toHaveLength(1);
	});
	test('one that did not happen is known for My day, until the two have met', async () => {
		const { visitId } = await book(dee.actor);
		world.setClock('2026-12-02T16:00:00Z');
		await write(marcus.actor, (ctx) => settleVisit(ctx, visitId, 'missed'));
		const missed = () =>
			world.app.read(marcus.actor, 'test', (ctx) => missedSince(ctx, [dee.id], at('2026-11-25')));
		expect(await missed()).toEqual(new Map([[dee.id, WEDNESDAY_NINE]]));
		const again = await book(marcus.actor, { startsAt: at('2026-12-02T17:00:00Z') });
		world.setClock('2026-12-02T18:00:00Z');
		await write(marcus.actor, (ctx) => settleVisit(ctx, again.visitId, 'held'));
		expect(await missed()).toEqual(new Map());
	});
});

describe('the calendar of one’s own phone', () => {
	test('shows times and nothing else; ended, it answers nobody', async () => {
		const { visitId } = await book(dee.actor, { words: 'Library' });
		const token = await write(dee.actor, makeFeed);
		const theirs = await write(marcus.actor, makeFeed);
		for (const link of [token, theirs]) {
			const text = (await feedByLink(world.app, link))!;
			expect(text).toContain(`UID:${visitId}`);
			expect(text).toContain('DTSTART:20261202T140000Z');
			expect(text).not.toMatch(/dee|marcus|library|alongside|recover|coach|http/i);
		}
		expect(await feedByLink(world.app, await write(ann.actor, makeFeed))).not.toContain('VEVENT');
		await write(dee.actor, endFeed);
		expect(await feedByLink(world.app, token)).toBeNull();
		expect(await feedByLink(world.app, `${token.slice(0, -1)}_`)).toBeNull();
		expect(await feedByLink(world.app, theirs)).not.toBeNull();
	});
	test('a new link ends the old one', async () => {
		const first = await write(dee.actor, makeFeed);
		const second = await write(dee.actor, makeFeed);
		expect(await feedByLink(world.app, first)).toBeNull();
		expect(await feedByLink(world.app, second)).not.toBeNull();
	});
});

test('mail wishes are one’s own', async () => {
	await write(dee.actor, (ctx) => saveMailWish(ctx, 'day_before'));
	const seen = (actor: PersonActor) =>
		world.app.read(actor, 'test', (ctx) =>
			ctx.db.selectFrom('sessions.mail_wishes').select('remind').where('organization_id', '=', org).execute()
		);
	expect(await seen(dee.actor)).toEqual([{ remind: 'day_before' }]);
	expect(await seen(marcus.actor)).toEqual([]);
});
