/** One thread for each walk: who reads it and who does not, what is held until when, and what the other side is told. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '#platform/actor.ts';
import { isRefusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import {
	chooseCover,
	ownCover,
	saveWorkNumber,
	sayAbsence,
	whoLooked
} from '#domains/people/server/people.ts';
import { saveOtherDay, saveWorkCalendar } from '#domains/sessions/server/sessions.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import {
	endWalk,
	makeOrganization,
	makePerson,
	walkWith,
	type TestPerson
} from '../../../../tests/support/people.ts';
import { MESSAGE_LETTERS, MessageInput, MOST_A_DAY, ReadingHoursInput } from '../messaging.ts';
import { tasks } from './jobs.ts';
import {
	boundaryGuard,
	endBreak,
	lookEarly,
	markRead,
	messagesMark,
	newForWorker,
	ownReadingHours,
	ownStatus,
	ownThreads,
	readerOf,
	saveReadingHours,
	sendMessage,
	takeBreak,
	threadOf,
	workerThreads
} from './messaging.ts';

const world = testWorld();
const HOUR = 3_600_000;
const later = (hours: number) => new Date(Date.now() + hours * HOUR);
let home: string, walk: string, rosasWalk: string;
let dee: TestPerson, tom: TestPerson, marcus: TestPerson, rosa: TestPerson, lou: TestPerson;
let janelle: TestPerson, ally: TestPerson, spy: TestPerson;

beforeEach(async () => {
	home = await makeOrganization(world);
	const one = (name: string, ...roles: Role[]) => makePerson(world, home, roles, name);
	[dee, tom, marcus, rosa, lou, janelle, ally] = [
		await one('Dee', 'participant'),
		await one('Tom', 'participant'),
		await one('Marcus', 'coach'),
		await one('Rosa', 'peer'),
		await one('Lou', 'coach'),
		await one('Janelle', 'supervisor', 'director'),
		await one('Ann', 'ally')
	];
	spy = await makePerson(world, await makeOrganization(world, 'Far House'), ['coach', 'participant'], 'Spy');
	walk = await walkWith(world, marcus, dee);
	rosasWalk = await walkWith(world, rosa, dee);
	await walkWith(world, marcus, tom);
});

const as = <T>(who: TestPerson, work: (ctx: WriteContext) => Promise<T>) =>
	world.app.write(who.actor, 'messages', work);
const code = (work: Promise<unknown>) =>
	work.then(
		() => 'done',
		(error: unknown) => {
			if (isRefusal(error)) return error.code;
			throw error;
		}
	);
const send = (who: TestPerson, words = 'SECRET words', to = walk) =>
	as(who, (ctx) => sendMessage(ctx, to, { words }));
const wordsFor = async (who: TestPerson, of = walk) =>
	(await as(who, (ctx) => threadOf(ctx, of))).messages.map(({ words }) => words);
/** Straight at the wall. */
const rowsFor = (who: TestPerson) =>
	as(who, async (ctx) => (await ctx.db.selectFrom('messaging.messages').select('id').execute()).length);

/** Hours that a worker has said: all the time, or a few in three days. */
async function hours(who: TestPerson, kind: 'always' | 'in three days') {
	const day = later(72).toTemporalInstant().toZonedDateTimeISO('UTC').dayOfWeek;
	await as(who, (ctx) =>
		saveWorkCalendar(ctx, {
			timeZone: 'UTC',
			before: 0,
			after: 0,
			noticeHours: 0,
			ways: ['phone'],
			week:
				kind === 'always'
					? [1, 2, 3, 4, 5, 6, 7].map((one) => ({ day: one, from: 0, until: 1440 }))
					: [{ day, from: 480, until: 720 }]
		})
	);
}
/** Marcus is away now; whom Dee chooses. */
async function away(choice: TestPerson | 'nobody' | null) {
	await as(marcus, (ctx) =>
		sayAbsence(ctx, { from: later(-1), until: later(50), standIns: [lou.id, rosa.id] })
	);
	const { covers } = await as(dee, ownCover);
	if (choice)
		await as(dee, (ctx) =>
			chooseCover(ctx, { coverId: covers[0]!.coverId, who: choice === 'nobody' ? choice : choice.id })
		);
}

describe('who may', () => {
	test('not another worker of the person, no supervisor, ally, other participant, other house; no visitor', async () => {
		await send(dee);
		const acts: ((ctx: WriteContext) => Promise<unknown>)[] = [
			(ctx) => threadOf(ctx, walk),
			(ctx) => sendMessage(ctx, walk, { words: 'x' }),
			(ctx) => markRead(ctx, walk, newId()),
			(ctx) => readerOf(ctx, walk),
			(ctx) => messagesMark(ctx, walk)
		];
		for (const who of [rosa, lou, janelle, ally, tom, spy]) {
			for (const act of acts) expect(await code(as(who, act)), who.name).toBe('not_found');
			expect(await rowsFor(who), who.name).toBe(0);
		}
		const visitor = { kind: 'visitor' as const, organizationId: home };
		expect(await code(world.app.read(visitor, 'x', (ctx) => threadOf(ctx, walk)))).toBe('not_found');
		for (const id of [newId(), 'x', ''])
			expect(await code(as(dee, (ctx) => threadOf(ctx, id)))).toBe('not_found');
		expect(await wordsFor(dee, rosasWalk)).toEqual([]);
	});
	test('the wall: nobody writes in another’s name, reads for another, changes words, or writes into a walk that is over', async () => {
		const { id } = await send(dee);
		const row = (who: TestPerson, more: object) =>
			as(who, (ctx) =>
				ctx.tx
					.insertInto('messaging.messages')
					.values({
						organization_id: home,
						id: newId(),
						walk_id: walk,
						person_id: dee.id,
						worker_id: marcus.id,
						author_id: who.id,
						sent_at: new Date(),
						sealed: Buffer.from('x'),
						...more
					})
					.execute()
			);
		await expect(row(marcus, { author_id: dee.id })).rejects.toThrow(/row-level security/);
		await expect(row(marcus, { read_at: new Date(), read_by: dee.id })).rejects.toThrow(/row-level security/);
		await expect(row(rosa, {})).rejects.toThrow(/row-level security/);
		await expect(row(dee, { worker_id: rosa.id })).rejects.toThrow(/row-level security/);
		const mark = (who: TestPerson, by: string) =>
			as(who, (ctx) =>
				ctx.tx
					.updateTable('messaging.messages')
					.set({ read_at: new Date(), read_by: by })
					.where('id', '=', id)
					.executeTakeFirst()
			);
		expect((await mark(dee, dee.id)).numUpdatedRows, 'of one’s own').toBe(0n);
		await expect(mark(marcus, rosa.id)).rejects.toThrow(/row-level security/);
		await expect(
			as(dee, (ctx) =>
				ctx.tx
					.updateTable('messaging.messages')
					.set({ sealed: Buffer.from('y') })
					.where('id', '=', id)
					.execute()
			)
		).rejects.toThrow(/permission denied/);
		await endWalk(world, walk);
		await expect(row(dee, {})).rejects.toThrow(/row-level security/);
	});
	test('the walk is over: the worker opens nothing, the person keeps it and is told why nothing is sent', async () => {
		await send(dee);
		await send(marcus, 'See you');
		await endWalk(world, walk);
		expect(await code(as(marcus, (ctx) => threadOf(ctx, walk)))).toBe('not_found');
		expect(await code(send(marcus))).toBe('not_found');
		expect(await rowsFor(marcus)).toBe(0);
		expect(await as(marcus, newForWorker)).toBe(0);
		expect(await wordsFor(dee)).toEqual(['SECRET words', 'See you']);
		expect(await send(dee).catch((error: { fields: unknown }) => error.fields)).toMatchObject({
			words: expect.stringContaining('Marcus')
		});
		expect(await as(dee, ownThreads)).toMatchObject([
			{ walkId: rosasWalk, open: true },
			{ walkId: walk, open: false, name: 'Marcus' }
		]);
	});
	test('the role is lost: the thread is shut', async () => {
		const was = { ...marcus, actor: { ...marcus.actor, roles: ['ally' as Role] } };
		expect(await code(as(was, (ctx) => threadOf(ctx, walk)))).toBe('not_found');
		expect(await code(as(was, workerThreads))).toBe('not_found');
		expect(await code(as(was, ownStatus))).toBe('not_found');
	});
	test('shut out by a restriction: not even while the walk stands in the books', async () => {
		await send(dee);
		await world.owner(
			'insert into rights.closed (organization_id, person_id, worker_id, since) values ($1, $2, $3, now())',
			[home, dee.id, marcus.id]
		);
		expect(await code(as(marcus, (ctx) => threadOf(ctx, walk)))).toBe('not_found');
		expect(await rowsFor(marcus)).toBe(0);
	});
	test('sealed with the person’s key; every look and message of another is in their log', async () => {
		await send(dee);
		await send(marcus, 'Hello');
		const rows = await world.owner<{ sealed: Buffer }>('select sealed from messaging.messages');
		expect(rows.some(({ sealed }) => sealed.toString().includes('SECRET'))).toBe(false);
		await wordsFor(marcus);
		const looks = JSON.stringify(await as(dee, (ctx) => whoLooked(ctx, dee.id)));
		expect(looks).toContain('messages.opened');
		expect(looks).toContain('message.sent');
	});
});

describe('hours', () => {
	test('no hours known: nothing is promised, nothing held', async () => {
		expect(await send(dee)).toMatchObject({ heldUntil: null });
		expect((await as(dee, (ctx) => readerOf(ctx, walk))).reader).toMatchObject({
			name: 'Marcus',
			reads: { kind: 'unknown' }
		});
		expect(await as(marcus, newForWorker)).toBe(1);
	});
	test('in the hours it comes at once, outside them it is held: no words, no number, no mark of it', async () => {
		await hours(marcus, 'always');
		expect(await send(dee, 'By day')).toMatchObject({ heldUntil: null });
		const before = await as(marcus, (ctx) => messagesMark(ctx, walk));
		await hours(marcus, 'in three days');
		const reads = (await as(dee, (ctx) => readerOf(ctx, walk))).reader.reads;
		expect(reads.kind).toBe('at');
		const { heldUntil } = await send(dee, 'At night');
		expect(heldUntil).toEqual(reads.kind === 'at' && reads.at);
		expect(await wordsFor(marcus)).toEqual(['By day']);
		expect(await as(marcus, newForWorker)).toBe(1);
		expect((await as(marcus, workerThreads)).find(({ walkId }) => walkId === walk)).toMatchObject({
			fresh: 1
		});
		expect(await as(marcus, (ctx) => messagesMark(ctx, walk))).toBe(before);
		expect(await wordsFor(dee)).toEqual(['By day', 'At night']);
		await hours(marcus, 'always');
		expect(await wordsFor(marcus)).toEqual(['By day', 'At night']);
	});
	test('a break holds too, and ends early by their own word', async () => {
		await hours(marcus, 'always');
		await as(marcus, (ctx) => takeBreak(ctx, 60));
		expect((await as(marcus, ownStatus)).breakUntil!.getTime() - Date.now()).toBeGreaterThan(59 * 60_000);
		expect((await send(dee)).heldUntil).not.toBeNull();
		expect(await as(marcus, newForWorker)).toBe(0);
		await as(marcus, endBreak);
		expect(await as(marcus, newForWorker)).toBe(1);
	});
	test('hours for messages of their own: not a person’s, a supervisor’s or another house’s to say or see', async () => {
		const always = { week: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, until: 1440 })) };
		for (const who of [dee, janelle, ally]) {
			expect(await code(as(who, (ctx) => saveReadingHours(ctx, always))), who.name).toBe('not_found');
			expect(await code(as(who, ownReadingHours)), who.name).toBe('not_found');
		}
		await as(marcus, (ctx) => saveReadingHours(ctx, always));
		const seen = (who: TestPerson) =>
			as(
				who,
				async (ctx) => (await ctx.db.selectFrom('messaging.reading_hours').select('week').execute()).length
			);
		expect([await seen(marcus), await seen(dee), await seen(tom)]).toEqual([1, 1, 1]);
		for (const who of [rosa, lou, janelle, ally, spy]) expect(await seen(who), who.name).toBe(0);
		await expect(
			as(rosa, (ctx) =>
				ctx.tx
					.insertInto('messaging.reading_hours')
					.values({
						organization_id: home,
						worker_id: lou.id,
						time_zone: 'UTC',
						week: '[{}]',
						saved_at: new Date()
					})
					.execute()
			)
		).rejects.toThrow(/row-level security/);
	});
	test('hours for messages count for what is held and said, and those of meetings for nothing then; days that differ for both', async () => {
		const kind = async () => (await as(dee, (ctx) => readerOf(ctx, walk))).reader.reads.kind;
		const reads = (from: number, until: number) =>
			as(marcus, (ctx) =>
				saveReadingHours(ctx, { week: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from, until })) })
			);
		await reads(0, 1440);
		expect(await kind(), 'without any hours to be met in').toBe('now');
		await hours(marcus, 'in three days');
		expect(await kind()).toBe('now');
		expect((await send(dee)).heldUntil).toBeNull();
		await hours(marcus, 'always');
		const minute = new Date().getUTCHours() < 12 ? 18 * 60 : 6 * 60;
		await reads(minute, minute + 60);
		expect(await kind()).toBe('at');
		expect((await send(dee)).heldUntil).not.toBeNull();
		expect((await as(janelle, boundaryGuard))[0]).toMatchObject({ held: 1 });
		await reads(0, 1440);
		const today = new Date().toISOString().slice(0, 10);
		await as(marcus, (ctx) => saveOtherDay(ctx, { on: today, from: null, until: null }));
		expect(await kind(), 'not there today').toBe('at');
		await hours(marcus, 'in three days');
		await as(marcus, (ctx) => saveReadingHours(ctx, { week: null }));
		expect(await as(marcus, ownReadingHours)).toBeNull();
		expect(await kind(), 'the same as those of meetings again').toBe('at');
	});
	test('hours for messages as they are typed: at least one, and none over another', () => {
		const parse = (more: object) => ReadingHoursInput.safeParse({ which: 'own', ...more });
		expect(parse({ from_1a: '08:00', until_1a: '08:30' }).data).toEqual({
			week: [{ day: 1, from: 480, until: 510 }]
		});
		expect(parse({ which: 'meetings', from_1a: 'x' }).data).toEqual({ week: null });
		for (const wrong of [
			{},
			{ from_1a: '09:00' },
			{ from_1a: '09:00', until_1a: '08:00' },
			{ which: 'none' }
		])
			expect(parse(wrong).success, JSON.stringify(wrong)).toBe(false);
		const twice = { from_1a: '09:00', until_1a: '11:00', from_1b: '10:00', until_1b: '12:00' };
		expect(parse(twice).success).toBe(false);
	});
	test('looked at early: what came so far shows, what comes after is held anew; counted without whom', async () => {
		await hours(marcus, 'in three days');
		await send(dee, 'One');
		await as(marcus, (ctx) => lookEarly(ctx, 'urgent'));
		await send(dee, 'Two');
		expect(await wordsFor(marcus)).toEqual(['One']);
		const guard = await as(janelle, boundaryGuard);
		expect(guard).toEqual([{ workerId: marcus.id, name: 'Marcus', held: 2, early: 1, urgent: 1 }]);
		for (const who of [marcus, dee, ally]) expect(await code(as(who, boundaryGuard))).toBe('not_found');
		const [mark] = await world.owner<Record<string, unknown>>('select * from messaging.held_marks');
		expect(JSON.stringify(mark)).not.toContain(dee.id);
		await hours(marcus, 'always');
		await as(marcus, (ctx) => lookEarly(ctx, 'chose'));
		expect(await as(janelle, boundaryGuard), 'in one’s hours there is nothing early').toEqual(guard);
	});
});

describe('away', () => {
	test('who was chosen reads and answers in their own name, in their own hours; then no more', async () => {
		await as(lou, (ctx) => saveWorkNumber(ctx, '215-555-0100'));
		await hours(lou, 'always');
		await send(dee, 'Before');
		await away(lou);
		expect(await as(dee, (ctx) => readerOf(ctx, walk))).toMatchObject({
			reader: { name: 'Lou', standsIn: true, number: '215-555-0100', reads: { kind: 'now' } },
			away: { cover: 'chosen' },
			workerName: 'Marcus'
		});
		expect(await send(dee, 'While away')).toMatchObject({ heldUntil: null });
		expect(await wordsFor(lou)).toEqual(['Before', 'While away']);
		expect(await as(lou, workerThreads)).toMatchObject([{ walkId: walk, coverFor: 'Marcus', fresh: 2 }]);
		await send(lou, 'Lou here');
		const { messages } = await as(dee, (ctx) => threadOf(ctx, walk));
		expect(messages.at(-1)).toMatchObject({ authorName: 'Lou', words: 'Lou here', isNew: true });
		await as(lou, (ctx) => markRead(ctx, walk, messages[1]!.id));
		expect((await as(dee, (ctx) => threadOf(ctx, walk))).messages[1]!.read).toMatchObject({ by: 'Lou' });
		expect(await code(as(rosa, (ctx) => threadOf(ctx, walk))), 'offered, not chosen').toBe('not_found');
		await world.owner('update people.absences set ended_at = now() where organization_id = $1', [home]);
		expect(await code(as(lou, (ctx) => threadOf(ctx, walk)))).toBe('not_found');
		expect(await rowsFor(lou)).toBe(0);
	});
	test('nobody chosen, or not said yet: it waits, and that is what is said', async () => {
		await hours(marcus, 'always');
		await away(null);
		const told = await as(dee, (ctx) => readerOf(ctx, walk));
		expect(told).toMatchObject({ away: { cover: 'open' }, reader: { name: 'Marcus', standsIn: false } });
		expect((await send(dee)).heldUntil).not.toBeNull();
		expect(await rowsFor(lou)).toBe(0);
	});
	test('chosen afterwards: who stands in reads what had been waiting', async () => {
		await hours(marcus, 'always');
		await away(null);
		await send(dee, 'Waits');
		const { covers } = await as(dee, ownCover);
		await as(dee, (ctx) => chooseCover(ctx, { coverId: covers[0]!.coverId, who: lou.id }));
		expect(await wordsFor(lou)).toEqual(['Waits']);
	});
});

describe('read', () => {
	test('said by who got it, for what they were shown; the person’s own reading is never shown', async () => {
		await hours(marcus, 'always');
		const { id: one } = await send(dee, 'One');
		await hours(marcus, 'in three days');
		const { id: two } = await send(dee, 'Two');
		await wordsFor(marcus);
		const readOf = async (who: TestPerson) =>
			(await as(who, (ctx) => threadOf(ctx, walk))).messages.map(({ read }) => read?.by ?? null);
		expect(await readOf(dee), 'opened is not read').toEqual([null, null]);
		expect(await code(as(marcus, (ctx) => markRead(ctx, walk, two)))).toBe('not_found');
		expect(await readOf(dee), 'what is held cannot be read').toEqual([null, null]);
		await as(marcus, (ctx) => markRead(ctx, walk, one));
		expect(await readOf(dee)).toEqual(['Marcus', null]);
		await as(marcus, (ctx) => sendMessage(ctx, walk, { words: 'Three' }));
		expect(await as(dee, ownThreads)).toMatchObject([{ walkId: walk, fresh: 1 }, { fresh: 0 }]);
		const { messages } = await as(dee, (ctx) => threadOf(ctx, walk));
		await as(dee, (ctx) => markRead(ctx, walk, messages.at(-1)!.id));
		expect((await as(dee, ownThreads))[0]).toMatchObject({ fresh: 0 });
		expect((await as(marcus, (ctx) => threadOf(ctx, walk))).messages.map(({ read }) => read)).toEqual([
			null,
			null
		]);
	});
	test('sent twice with one key it is there once; too many in a day are refused', async () => {
		const once = newId();
		const twice = () =>
			world.app.write(dee.actor, 'messages', (ctx) => sendMessage(ctx, walk, { words: 'Once' }), { once });
		expect(await twice()).toEqual(await twice());
		expect(await wordsFor(dee)).toEqual(['Once']);
		await world.owner(
			`insert into messaging.messages (organization_id, id, walk_id, person_id, worker_id, author_id, sent_at, sealed)
			 select organization_id, gen_random_uuid(), walk_id, person_id, worker_id, author_id, sent_at, sealed
			 from messaging.messages, generate_series(2, $1)`,
			[MOST_A_DAY]
		);
		expect(await code(send(dee))).toBe('too_many');
	});
});

test('what is no message: blanks, marks of direction, what is too long; all else stays as it was typed', () => {
	const wrong = [
		'',
		'   \n ',
		'\u200b\u200f\u202e',
		'\u0007\u001b',
		'x'.repeat(MESSAGE_LETTERS + 1),
		'x'.repeat(100_000)
	];
	for (const words of wrong) expect(MessageInput.safeParse({ words }).success).toBe(false);
	expect(MessageInput.safeParse({}).success).toBe(false);
	expect(MessageInput.parse({ words: ' <b>Hi</b>\u0007\n\u202eyou ' }).words).toBe(
		'<b>Hi</b>\u0007\n\u202eyou'
	);
	expect(MessageInput.parse({ words: '👍' }).words).toBe('👍');
});

describe('mail', () => {
	const run = (messageId: string) => tasks['message.sent']!(world.app, { organizationId: home, messageId });
	const mails = async () =>
		(
			await world.owner<{ key: string }>(
				`select key from graphile_worker.jobs where key like 'message.mail:%'`
			)
		).length;
	test('one for all that waits, in the hours of who gets it, none for what is read or over', async () => {
		await hours(marcus, 'in three days');
		const held = await send(dee);
		await run(held.id);
		expect(await mails(), 'held').toBe(0);
		await hours(marcus, 'always');
		const two = await send(dee);
		await run(held.id);
		await run(two.id);
		await run(held.id);
		expect(await mails()).toBe(1);
		await as(marcus, (ctx) => markRead(ctx, walk, two.id));
		const three = await send(dee);
		await endWalk(world, walk);
		await run(three.id);
		expect(await mails()).toBe(1);
	});
});
