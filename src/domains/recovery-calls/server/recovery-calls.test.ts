/** Recovery calls: the person's yes, who may call, one caller a call, and what follows once. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { nameByName, nameWorker } from '#domains/matching/server/matching.ts';
import { isRefusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import {
	endWalk,
	makeOrganization,
	makePerson,
	walkWith,
	type TestPerson
} from '../../../../tests/support/people.ts';
import { EndInput, ProposeInput, sayable, WishInput, type Ending } from '../recovery-calls.ts';
import { tasks } from './jobs.ts';
import {
	acceptProposal,
	callersList,
	callNumbers,
	callScript,
	callsToday,
	callsWaiting,
	changeCaller,
	endCallWish,
	endRecoveryCall,
	freeStaleCalls,
	giveBackRecoveryCall,
	ownCallWish,
	ownProposal,
	proposalTo,
	proposeCalls,
	putProposalAway,
	ownRecoveryCall,
	recoveryCallsOf,
	saveCallScript,
	saveCallWish,
	settleCalls,
	takeRecoveryCall
} from './recovery-calls.ts';

const world = testWorld();
let org: string;
let walk: string;
let dee: TestPerson,
	marcus: TestPerson,
	rosa: TestPerson,
	janelle: TestPerson,
	priya: TestPerson,
	spy: TestPerson;

const read = <T>(who: TestPerson, work: (ctx: ReadContext) => Promise<T>) =>
	world.app.read(who.actor, 'test', work);
const write = <T>(who: TestPerson, work: (ctx: WriteContext) => Promise<T>) =>
	world.app.write(who.actor, 'test', work);
const code = (work: Promise<unknown>) =>
	work.then(
		() => 'nothing refused',
		(error: unknown) => (isRefusal(error) ? error.code : error)
	);
const WISH = {
	days: ['2'],
	starts: '18:00',
	ends: '20:00',
	number: '215-555-0147',
	language: 'en',
	who: 'walks',
	voicemail: 'no',
	tries: '2',
	ifNot: 'worker'
};
const wish = (more: Record<string, unknown> = {}, who = dee) =>
	write(who, (ctx) => saveCallWish(ctx, WishInput.parse({ ...WISH, ...more })));
const open = { who: 'callers' };
const list = (who: TestPerson) => read(who, (ctx) => callsToday(world.app, ctx));
const take = (who: TestPerson, person = dee) =>
	write(who, (ctx) => takeRecoveryCall(world.app, ctx, person.id));
const end = (who: TestPerson, id: string, how: Ending, line = '') =>
	write(who, (ctx) => endRecoveryCall(ctx, EndInput.parse({ id, how, line })));
const settle = () => settleCalls(world.app, org);
const past = (who: TestPerson) => read(who, (ctx) => recoveryCallsOf(ctx, dee.id));
const caller = (who: TestPerson, act: 'add' | 'remove' = 'add') =>
	write(janelle, (ctx) => changeCaller(ctx, { worker: who.id, act }));
const contacts = () =>
	world.owner('select way, outcome, kind, minutes, worker_id, next_at from sessions.contacts order by at');
const asks = () => world.owner('select about from sessions.asks where answered_at is null');

// Tuesday, 18:30 on the wall of New York.
const TUESDAY = '2096-06-05T22:30:00Z';
const WEDNESDAY = '2096-06-06T22:30:00Z';

beforeAll(async () => {
	org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee Alvarez');
	marcus = await makePerson(world, org, ['coach'], 'Marcus');
	rosa = await makePerson(world, org, ['peer'], 'Rosa');
	janelle = await makePerson(world, org, ['supervisor'], 'Janelle');
	priya = await makePerson(world, org, ['director'], 'Priya');
	spy = await makePerson(world, await makeOrganization(world, 'Far House'), ['peer', 'supervisor'], 'Spy');
	walk = await walkWith(world, marcus, dee);
});
beforeEach(async () => {
	world.setClock(TUESDAY);
	await world.owner(
		`delete from recovery_calls.said; delete from recovery_calls.ends; delete from recovery_calls.calls; delete from recovery_calls.wishes;
		 delete from recovery_calls.proposals; delete from matching.conflicts; delete from recovery_calls.callers; delete from recovery_calls.scripts; delete from sessions.contacts; delete from sessions.asks`
	);
});

describe('refused', () => {
	test('a person alone asks for calls; nobody switches them on for somebody', async () => {
		for (const who of [marcus, rosa, janelle, priya]) {
			expect(await code(wish({}, who)), who.name).toBe('forbidden');
			expect(await code(read(who, ownCallWish))).toBe('forbidden');
			expect(await code(write(who, endCallWish))).toBe('forbidden');
		}
		for (const who of [marcus, janelle, spy])
			await expect(
				write(who, (ctx) =>
					ctx.tx
						.insertInto('recovery_calls.wishes')
						.values({
							organization_id: who.actor.organizationId,
							person_id: dee.id,
							days: [1],
							starts: '08:00',
							ends: '09:00',
							time_zone: 'UTC',
							language: 'en',
							voicemail: 'no',
							tries: 1,
							if_not: 'leave',
							since: ctx.now,
							sealed: Buffer.from('x')
						})
						.execute()
				)
			).rejects.toThrow(/row-level security/);
	});

	test('who does not call reads no list and takes nothing', async () => {
		await wish(open);
		for (const who of [dee, priya])
			for (const work of [
				() => list(who),
				() => take(who),
				() => read(who, ownRecoveryCall),
				() => end(who, newId(), 'good'),
				() => read(who, callScript),
				() => write(who, (ctx) => giveBackRecoveryCall(ctx, newId()))
			])
				expect(await code(work()), who.name).toBe('forbidden');
		for (const who of [marcus, rosa, dee, priya])
			for (const work of [
				() => read(who, callersList),
				() => read(who, (ctx) => callNumbers(world.app, ctx)),
				() => write(who, (ctx) => changeCaller(ctx, { worker: rosa.id, act: 'add' })),
				() => write(who, (ctx) => saveCallScript(ctx, { en: 'Hi', es: 'Hola' }))
			])
				expect(await code(work()), who.name).toBe('forbidden');
		expect(await code(write(janelle, (ctx) => changeCaller(ctx, { worker: dee.id, act: 'add' })))).toBe(
			'invalid'
		);
	});

	test('another organization, and who neither walks with them nor is on the list, finds nobody', async () => {
		await wish(open);
		const { id } = await take(marcus);
		for (const who of [spy, rosa, janelle]) {
			expect(await list(who), who.name).toEqual([]);
			expect(await code(take(who))).toBe('not_found');
			expect(await code(end(who, id, 'good'))).toBe('not_found');
			expect(await code(past(who))).toBe('not_found');
		}
		expect(await code(write(rosa, (ctx) => giveBackRecoveryCall(ctx, id)))).toBe('not_found');
		expect(await read(marcus, ownRecoveryCall), 'another’s call is not given back').not.toBeNull();
	});

	test('on the list, but the person wants only who walks with them', async () => {
		await wish();
		await caller(rosa);
		expect(await list(rosa)).toEqual([]);
		expect(await code(take(rosa))).toBe('not_found');
	});

	test('a number that is none, hours that are none, no day', () => {
		for (const more of [
			{ number: 'ask my mother' },
			{ number: '911' },
			{ number: '12345678901234567' },
			{ starts: '25:00' },
			{ ends: '18:00' },
			{ days: [] },
			{ days: ['8'] },
			{ who: 'everybody' }
		])
			expect(WishInput.safeParse({ ...WISH, ...more }).success, JSON.stringify(more)).toBe(false);
	});
});

describe('the list', () => {
	test('who walks with the person sees them today, callable in their hours; each look is noted', async () => {
		await wish();
		world.setClock('2096-06-05T12:00:00Z');
		expect(await list(marcus)).toMatchObject([{ name: 'Dee Alvarez', walks: true, now: false }]);
		expect(await code(take(marcus)), 'not their hours').toBe('conflict');
		world.setClock(TUESDAY);
		expect(await list(marcus)).toMatchObject([{ now: true, voicemail: 'no', due: { attempt: 1 } }]);
		expect(
			(
				await world.owner(
					"select 1 from audit.entries where action = 'recovery-call.opened' and person_id = $1",
					[dee.id]
				)
			).length
		).toBeGreaterThan(0);
		world.setClock(WEDNESDAY);
		expect(await list(marcus)).toEqual([]);
	});

	test('on the list and let in by the person: a first name and a number, and never the record', async () => {
		await wish(open);
		await caller(rosa);
		expect(await list(rosa)).toMatchObject([{ name: 'Dee', walks: false }]);
		await take(rosa);
		expect((await read(rosa, ownRecoveryCall))!.told).toMatchObject({ name: 'Dee', number: '215-555-0147' });
		expect(await code(past(rosa))).toBe('not_found');
		expect(await code(read(rosa, (ctx) => ctx.vault.of(dee.id)))).toBe('not_found');
		await wish();
		expect((await read(rosa, ownRecoveryCall))!.told, 'taken back while the call goes on').toBeNull();
	});

	test('two who take at once: one has it, the other is told; again is no mistake', async () => {
		await wish(open);
		await caller(rosa);
		const both = await Promise.all([marcus, rosa].map((who) => code(take(who))));
		expect(both.toSorted()).toEqual(['conflict', 'nothing refused']);
		const winner = both[0] === 'conflict' ? rosa : marcus;
		await take(winner);
		expect(await world.owner('select 1 from recovery_calls.calls')).toHaveLength(1);
		expect([await list(marcus), await list(rosa)]).toEqual([[], []]);
	});

	test('taken and left lying for an hour it is free again; given back it is free at once', async () => {
		await wish(open);
		await caller(rosa);
		const { id } = await take(rosa);
		await write(rosa, (ctx) => giveBackRecoveryCall(ctx, id));
		expect(await list(marcus)).toHaveLength(1);
		await take(rosa);
		await caller(rosa, 'remove');
		expect(await list(marcus)).toEqual([]);
		world.setClock('2096-06-05T23:31:00Z');
		expect(await list(marcus)).toHaveLength(1);
		await freeStaleCalls(world.app, org);
		await take(marcus);
		expect(await code(end(rosa, id, 'good'))).toBe('not_found');
	});

	test('a walk that ended, and a switch that is off, hold at once', async () => {
		await wish();
		const { id } = await take(marcus);
		await write(dee, endCallWish);
		await write(dee, endCallWish);
		expect((await read(marcus, ownRecoveryCall))!.told).toBeNull();
		await end(marcus, id, 'good');
		expect(await past(dee), 'a call that took place is kept').toMatchObject([
			{ outcome: 'talked', mood: 'good' }
		]);
		await wish();
		world.setClock('2096-06-12T22:30:00Z');
		expect(await list(marcus)).toHaveLength(1);
		await endWalk(world, walk);
		expect(await list(marcus)).toEqual([]);
		expect(await code(take(marcus))).toBe('not_found');
		walk = await walkWith(world, marcus, dee);
	});
});

describe('closed', () => {
	test('in one tap: a contact with its minutes, once; the person reads what was written', async () => {
		await wish(open);
		await caller(rosa);
		const { id } = await take(rosa);
		world.setClock('2096-06-05T22:37:00Z');
		await end(rosa, id, 'so-so', 'Wants a ride on Friday');
		await end(rosa, id, 'so-so', 'Wants a ride on Friday');
		expect(await code(end(rosa, id, 'no-answer')), 'something else').toBe('conflict');
		expect(await past(dee), 'before it was settled too').toMatchObject([{ line: 'Wants a ride on Friday' }]);
		await Promise.all([settle(), settle()]);
		await tasks['recovery-calls.settle']!(world.app, {});
		expect(await contacts()).toMatchObject([
			{ way: 'call', outcome: 'reached', kind: 'talk', minutes: 7, worker_id: rosa.id }
		]);
		for (const who of [dee, marcus])
			expect(await past(who)).toMatchObject([
				{ caller: 'Rosa', mood: 'so-so', line: 'Wants a ride on Friday' }
			]);
		const [row] = await world.owner<{ sealed: Buffer; sealed_with: string }>(
			'select * from recovery_calls.said'
		);
		expect(row!.sealed.includes('ride')).toBe(false);
		expect(row!.sealed_with, 'under the person’s own key').toBe('person');
		expect(await asks()).toEqual([]);
	});

	test('hard, or asks for contact: it stands on My day of who walks with them, once', async () => {
		await wish();
		const { id } = await take(marcus);
		world.setClock('2096-06-05T22:40:00Z');
		await end(marcus, id, 'hard');
		await settle();
		await settle();
		expect(await asks()).toEqual([{ about: 'talk' }]);
	});

	test('no voicemail where none is wanted', async () => {
		await wish();
		const { id } = await take(marcus);
		expect(await code(end(marcus, id, 'voicemail'))).toBe('invalid');
		await end(marcus, id, 'no-answer');
	});

	test('asked for no more calls: off at once, and nothing of the wish is kept', async () => {
		await wish({ ...open, days: ['2', '3'] });
		const { id } = await take(marcus);
		await end(marcus, id, 'stop');
		world.setClock(WEDNESDAY);
		expect(await list(marcus), 'before anything was settled').toEqual([]);
		await settle();
		expect(await world.owner('select 1 from recovery_calls.wishes')).toEqual([]);
	});

	test('a wrong number: nobody calls until the person has looked at it', async () => {
		await wish({ days: ['2', '3'] });
		await end(marcus, (await take(marcus)).id, 'wrong-number');
		world.setClock(WEDNESDAY);
		expect(await list(marcus)).toEqual([]);
		expect(await read(dee, ownCallWish)).toMatchObject({ paused: true });
		await wish({ days: ['2', '3'] });
		expect(await list(marcus)).toHaveLength(1);
	});
});

describe('nobody answered', () => {
	test('the next day, then what was agreed, once, however late the clock comes', async () => {
		await wish();
		await end(marcus, (await take(marcus)).id, 'no-answer');
		await settle();
		expect(await world.owner('select 1 from recovery_calls.ends')).toEqual([]);
		world.setClock(WEDNESDAY);
		expect(await list(marcus)).toMatchObject([{ now: true, due: { attempt: 2, roundOn: '2096-06-05' } }]);
		await end(marcus, (await take(marcus)).id, 'no-answer');
		await Promise.all([settle(), settle()]);
		world.setClock('2096-06-08T12:00:00Z');
		await settle();
		expect(await world.owner('select did from recovery_calls.ends')).toEqual([{ did: 'worker' }]);
		expect(
			(await contacts()).map(({ next_at }) => next_at !== null),
			'back on My day'
		).toEqual([false, true]);
	});

	test('a kind mail goes once, to who wanted one; the job that stood still has lost nothing', async () => {
		await wish({ tries: '1', ifNot: 'mail' });
		await end(marcus, (await take(marcus)).id, 'no-answer');
		world.setClock('2096-06-07T12:00:00Z');
		await settle();
		await settle();
		expect(
			await world.owner("select 1 from graphile_worker.jobs where task_identifier = 'mail.send'")
		).toHaveLength(1);
	});

	test('switched off before: nothing is done any more', async () => {
		await wish({ tries: '1' });
		await end(marcus, (await take(marcus)).id, 'no-answer');
		await write(dee, endCallWish);
		await settle();
		expect(await world.owner('select 1 from recovery_calls.ends')).toEqual([]);
	});

	test('who moved is called on the wall of where they are', async () => {
		await wish();
		await world.owner("update people.persons set time_zone = 'America/Los_Angeles' where id = $1", [dee.id]);
		await settle();
		expect(await list(marcus)).toMatchObject([{ now: false, timeZone: 'America/Los_Angeles' }]);
		await world.owner("update people.persons set time_zone = 'America/New_York' where id = $1", [dee.id]);
	});
});

describe('set up', () => {
	test('the script in versions; what comes with the program first', async () => {
		expect(await read(rosa, callScript)).toMatchObject({ version: 0 });
		await write(janelle, (ctx) => saveCallScript(ctx, { en: 'Hello', es: 'Hola' }));
		await write(janelle, (ctx) => saveCallScript(ctx, { en: 'Hello', es: 'Hola' }));
		await write(janelle, (ctx) => saveCallScript(ctx, { en: 'Hello again', es: 'Hola' }));
		expect(await read(rosa, callScript)).toEqual({ version: 2, en: 'Hello again', es: 'Hola' });
		expect(await world.owner('select 1 from recovery_calls.scripts')).toHaveLength(2);
	});

	test('numbers of ten and fewer are not said, nor what would tell them', async () => {
		await wish();
		await end(marcus, (await take(marcus)).id, 'good');
		expect(await read(janelle, (ctx) => callNumbers(world.app, ctx))).toEqual({
			due: null,
			reached: null,
			notReached: null,
			waiting: null
		});
		expect(sayable(40, [20, 14, 6])).toEqual({ total: 40, parts: [null, null, null] });
		expect(sayable(40, [25, 15, 0])).toEqual({ total: 40, parts: [25, 15, 0] });
	});
});

describe('a worker suggests calls; the person alone switches them on', () => {
	const HOURS = ProposeInput.parse({ days: ['2', '5'], starts: '18:00', ends: '20:00' });
	const propose = (who: TestPerson, person = dee) => write(who, (ctx) => proposeCalls(ctx, person.id, HOURS));
	const accept = (who: TestPerson) => write(who, (ctx) => acceptProposal(ctx, '215-555-0147'));
	const suggested = () => read(dee, ownProposal);
	const stands = () => read(marcus, (ctx) => proposalTo(ctx, dee.id));

	test('refused: who does not walk with them, somebody about themself, and a yes or no of anybody else', async () => {
		for (const who of [rosa, janelle, priya, spy, dee])
			expect(await code(propose(who)), who.name).toBe('not_found');
		await propose(marcus);
		for (const who of [marcus, rosa, janelle, priya, spy]) {
			expect(await code(accept(who)), who.name).toBe('forbidden');
			expect(await code(write(who, putProposalAway))).toBe('forbidden');
			expect(await code(read(who, ownProposal))).toBe('forbidden');
		}
		for (const who of [rosa, janelle, spy])
			expect(await code(read(who, (ctx) => proposalTo(ctx, dee.id)))).toBe('not_found');
		expect(await read(dee, ownCallWish), 'nothing is on').toBeNull();
		expect(await list(marcus)).toEqual([]);
	});

	test('by the wall alone: nobody writes a suggestion in another’s name, nor for somebody they do not walk with', async () => {
		const insert = (who: TestPerson, worker: TestPerson) =>
			write(who, (ctx) =>
				ctx.tx
					.insertInto('recovery_calls.proposals')
					.values({
						organization_id: who.actor.organizationId,
						person_id: dee.id,
						worker_id: worker.id,
						days: [1],
						starts: '08:00',
						ends: '09:00',
						proposed_at: ctx.now
					})
					.execute()
			);
		for (const [who, worker] of [
			[rosa, rosa],
			[marcus, rosa],
			[dee, marcus]
		] as const)
			await expect(insert(who, worker)).rejects.toThrow(/row-level security/);
	});

	test('one tap: the calls are on, on those days, for who walks with them alone; said twice it is one', async () => {
		for (let times = 0; times < 2; times++) await propose(marcus);
		expect(await suggested()).toMatchObject({ by: 'Marcus', days: [2, 5], number: '' });
		await accept(dee);
		expect(await code(accept(dee)), 'answered').toBe('conflict');
		expect(await read(dee, ownCallWish)).toMatchObject({
			days: [2, 5],
			who: 'walks',
			voicemail: 'no',
			number: '215-555-0147'
		});
		expect(await list(marcus)).toMatchObject([{ personId: dee.id }]);
		expect(await stands()).toMatchObject({ on: true, open: null });
		expect(await code(propose(marcus)), 'on already').toBe('conflict');
		const noted = await world.owner(
			"select 1 from audit.entries where person_id = $1 and action = 'call-wish.proposed' and actor_id = $2",
			[dee.id, marcus.id]
		);
		expect(noted, 'the person sees by whom').not.toEqual([]);
	});

	test('put away it is gone, and nobody suggests it again for a month; the person may switch them on all the same', async () => {
		await propose(marcus);
		for (let times = 0; times < 2; times++) await write(dee, putProposalAway);
		expect(await suggested()).toBeNull();
		expect((await stands()).restsUntil).toEqual(new Date(Date.parse(TUESDAY) + 30 * 86_400_000));
		expect(await code(propose(marcus))).toBe('conflict');
		world.setClock(new Date(Date.parse(TUESDAY) + 30 * 86_400_000).toISOString());
		expect(await code(propose(marcus))).toBe('nothing refused');
		await wish();
		expect(await suggested(), 'what they set themself answers it').toBeNull();
	});
});

describe('whoever either side keeps away does not call, and neither learns why', () => {
	const sees = async (who: TestPerson) => [
		(await list(who)).length,
		await read(who, (ctx) => callsWaiting(world.app, ctx)),
		await code(take(who))
	];

	test('named by the person', async () => {
		await caller(rosa);
		await wish(open);
		await write(dee, (ctx) => nameWorker(ctx, { workerId: rosa.id, kind: 'relative', tells: false }));
		expect(await sees(rosa), 'as if there was nobody').toEqual([0, 0, 'not_found']);
		expect((await sees(marcus))[0], 'who walks with them calls').toBe(1);
	});

	test('named by the caller, by a name; another caller calls', async () => {
		const sol = await makePerson(world, org, ['peer'], 'Sol');
		for (const who of [rosa, sol]) await caller(who);
		await wish(open);
		await write(rosa, (ctx) => nameByName(ctx, { name: 'dee', kind: 'partner', tells: false }));
		expect(await sees(rosa)).toEqual([0, 0, 'not_found']);
		expect(await sees(sol)).toEqual([1, 1, 'nothing refused']);
		expect(
			await world.owner(
				"select 1 from audit.entries where person_id = $1 and actor_id = $2 and action like 'match%'",
				[dee.id, rosa.id]
			),
			'nothing tells of it'
		).toEqual([]);
	});
});
