import { beforeAll, describe, expect, test } from 'vitest';
import {
	askForContact,
	closePromise,
	contactsSince,
	makePromise,
	openAsks,
	planVisit,
	recordContact,
	takeBackAsk
} from '#domains/sessions/server/sessions.ts';
import { assignWorker, savePiece } from '#domains/people/server/people.ts';
import {
	allWalks,
	setCapacity,
	setSupportLevel,
	unassigned,
	workerLoads
} from '#domains/workforce/server/workforce.ts';
import { Refusal } from '#platform/errors.ts';
import { jobsOf } from '../../../jobs.ts';
import { newId } from '#platform/ids.ts';
import type { PersonActor } from '#platform/actor.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import {
	endWalk,
	makeOrganization,
	makePerson,
	walkWith,
	type TestPerson
} from '../../../../tests/support/people.ts';
import { myDay, quietNotActedOnHere } from './early-signs.ts';

const world = testWorld();
const { tasks } = jobsOf();
let org: string;
let marcus: TestPerson,
	rosa: TestPerson,
	janelle: TestPerson,
	priya: TestPerson,
	dee: TestPerson,
	tom: TestPerson,
	nora: TestPerson,
	spy: TestPerson;

beforeAll(async () => {
	org = await makeOrganization(world);
	[marcus, rosa, janelle, priya, dee, tom, nora] = (await Promise.all(
		(['coach', 'peer', 'supervisor', 'director', 'participant', 'participant', 'ally'] as const).map((role) =>
			makePerson(world, org, [role], role)
		)
	)) as [TestPerson, TestPerson, TestPerson, TestPerson, TestPerson, TestPerson, TestPerson];
	spy = await makePerson(
		world,
		await makeOrganization(world, 'Elsewhere'),
		['coach', 'supervisor', 'director'],
		'spy'
	);
	await walkWith(world, marcus, dee);
});

const as = <T>(who: TestPerson, work: Parameters<typeof world.app.write<T>>[2]) =>
	world.app.write(who.actor, 'test', work);
const day = (who: TestPerson) => world.app.read(who.actor, 'my day', myDay);
const call = { way: 'call', outcome: 'no_answer' } as const;

describe('refusals', () => {
	test.each([
		['supervisor', () => janelle],
		['director', () => priya],
		['participant', () => dee],
		['ally', () => nora]
	] as const)('My day is not for a %s', async (_, who) => {
		await expect(day(who())).rejects.toThrow(Refusal);
	});
	test.each([
		['another coach', () => rosa],
		['a supervisor', () => janelle],
		['a director', () => priya],
		['the person', () => dee],
		['another organization', () => spy],
		['an ally', () => nora]
	] as const)(
		'%s cannot record a contact or a promise for somebody they do not walk with',
		async (_, who) => {
			await expect(as(who(), (ctx) => recordContact(ctx, { personId: dee.id, ...call }))).rejects.toThrow(
				Refusal
			);
			await expect(
				as(who(), (ctx) => makePromise(ctx, { personId: dee.id, dueOn: '2026-12-01', words: 'x' }))
			).rejects.toThrow(Refusal);
		}
	);
	test('the walls alone keep a contact, a promise and an ask to their own', async () => {
		const raw = (actor: PersonActor, table: 'sessions.contacts' | 'sessions.promises' | 'sessions.asks') =>
			world.app.write(actor, 'test', (ctx) => {
				const row = { organization_id: org, id: newId(), person_id: dee.id, at: ctx.now };
				if (table === 'sessions.asks')
					return ctx.tx
						.insertInto(table)
						.values({ ...row, about: 'talk' })
						.execute();
				if (table === 'sessions.contacts')
					return ctx.tx
						.insertInto(table)
						.values({ ...row, worker_id: actor.personId, way: 'call', outcome: 'reached' })
						.execute();
				return ctx.tx
					.insertInto(table)
					.values({
						organization_id: org,
						id: newId(),
						person_id: dee.id,
						worker_id: actor.personId,
						due_on: '2026-12-01',
						words: Buffer.from('x'),
						made_at: ctx.now
					})
					.execute();
			});
		for (const who of [rosa, janelle, priya, tom, nora]) {
			for (const table of ['sessions.contacts', 'sessions.promises', 'sessions.asks'] as const)
				await expect(raw(who.actor, table)).rejects.toThrow(/row-level security/);
		}
		await expect(raw(marcus.actor, 'sessions.asks')).rejects.toThrow(/row-level security/);
		await expect(raw(dee.actor, 'sessions.contacts')).rejects.toThrow(/row-level security/);
	});
	test('only a supervisor sees and changes who has whom', async () => {
		for (const who of [marcus, rosa, priya, dee, nora]) {
			await expect(world.app.read(who.actor, 'team', (ctx) => allWalks(ctx))).rejects.toThrow(Refusal);
			await expect(
				as(who, (ctx) => assignWorker(ctx, { personId: tom.id, workerId: rosa.id, as: 'peer' }))
			).rejects.toThrow(Refusal);
			await expect(as(who, (ctx) => setCapacity(ctx, marcus.id, 10))).rejects.toThrow(Refusal);
		}
		await expect(as(rosa, (ctx) => setSupportLevel(ctx, dee.id, 'close'))).rejects.toThrow(Refusal);
	});
	test('nobody is given to a director, to somebody of another organization, or to a person who does not exist', async () => {
		for (const workerId of [priya.id, spy.id, newId(), dee.id])
			await expect(
				as(janelle, (ctx) => assignWorker(ctx, { personId: tom.id, workerId, as: 'coach' }))
			).rejects.toThrow(Refusal);
	});
});

describe('the day', () => {
	test('asked, acted on, answered', async () => {
		expect((await day(marcus)).lines).toEqual([]);
		const first = await as(dee, (ctx) => askForContact(ctx, { about: 'talk', words: 'after three, please' }));
		expect(await as(dee, (ctx) => askForContact(ctx, { about: 'today' }))).toEqual(first);
		const [line] = (await day(marcus)).lines;
		expect(line).toMatchObject({
			personId: dee.id,
			reasons: [{ kind: 'asked', about: 'talk', words: 'after three, please' }],
			reach: null
		});
		await as(dee, (ctx) =>
			savePiece(ctx, dee.id, 'reach', { phone: '555-0144', ways: ['call'], times: [], safeName: 'the bike' })
		);
		expect((await day(marcus)).lines[0]!.reach).toMatchObject({ phone: '555-0144', safeName: 'the bike' });
		await as(marcus, (ctx) =>
			recordContact(ctx, { personId: dee.id, way: 'call', outcome: 'no_answer', reason: 'asked' })
		);
		expect((await day(marcus)).lines).toEqual([]);
		expect((await world.app.read(dee.actor, 'test', (ctx) => openAsks(ctx, [dee.id]))).length).toBe(1);
		await as(marcus, (ctx) =>
			recordContact(ctx, {
				personId: dee.id,
				way: 'call',
				outcome: 'reached',
				reason: 'asked',
				words: 'talked about the bus'
			})
		);
		expect(await world.app.read(dee.actor, 'test', (ctx) => openAsks(ctx, [dee.id]))).toEqual([]);
		expect(
			(
				await world.owner(
					`select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'contact.reached'`
				)
			).length
		).toBe(1);
		expect(
			(
				await world.owner(
					`select count(*)::int as n from audit.entries where person_id = $1 and action = 'my-day.opened' and actor_id = $2`,
					[dee.id, marcus.id]
				)
			)[0]!.n
		).toBeGreaterThan(0);
	});
	test('an ask that was taken back is gone', async () => {
		const { id } = await as(dee, (ctx) => askForContact(ctx, { about: 'other' }));
		await expect(as(tom, (ctx) => takeBackAsk(ctx, id))).rejects.toThrow(Refusal);
		expect((await day(marcus)).lines.length).toBe(1);
		await as(dee, (ctx) => takeBackAsk(ctx, id));
		expect((await day(marcus)).lines).toEqual([]);
	});
	test('a promise due is a line until it is kept, by who made it', async () => {
		const { id } = await as(marcus, (ctx) =>
			makePromise(ctx, { personId: dee.id, dueOn: '2020-01-01', words: 'call the clinic' })
		);
		expect((await day(marcus)).lines.flatMap((line) => line.reasons.map((reason) => reason.kind))).toEqual(
			[]
		);
		await world.owner(
			`update sessions.contacts set at = at - interval '3 days', next_at = null where person_id = $1`,
			[dee.id]
		);
		expect((await day(marcus)).lines[0]!.reasons).toMatchObject([
			{ kind: 'promise_due', words: 'call the clinic' }
		]);
		await expect(as(rosa, (ctx) => closePromise(ctx, id, 'kept'))).rejects.toThrow(Refusal);
		await as(marcus, (ctx) => closePromise(ctx, id, 'kept'));
		expect((await day(marcus)).lines).toEqual([]);
	});
	test('a day that does not exist and words that are too long never reach the table', async () => {
		const { ContactInput } = await import('../../sessions/sessions.ts');
		expect(
			ContactInput.safeParse({ personId: dee.id, outcome: 'reached', nextOn: '2026-02-30' }).success
		).toBe(false);
		expect(
			ContactInput.safeParse({ personId: dee.id, outcome: 'reached', words: 'x'.repeat(2001) }).success
		).toBe(false);
	});
});

describe('the team', () => {
	test('quiet beyond the rule and not acted on; an act settles it; assign and transfer', async () => {
		const lou = await makePerson(world, org, ['participant'], 'Lou');
		expect((await world.app.read(janelle.actor, 'team', unassigned)).map((p) => p.name)).toContain('Lou');
		await as(janelle, (ctx) =>
			assignWorker(ctx, {
				personId: lou.id,
				workerId: marcus.id,
				as: 'coach',
				note: 'Marcus knows your part of town.'
			})
		);
		await world.owner(`update people.persons set last_heard_at = now() - interval '9 days' where id = $1`, [
			lou.id
		]);
		const quiet = () => world.app.read(janelle.actor, 'team', (ctx) => quietNotActedOnHere(ctx));
		expect((await quiet()).find((q) => q.walk.personId === lou.id)).toMatchObject({ days: 9, waiting: 2 });
		expect((await day(marcus)).lines.map((line) => line.personId)).toContain(lou.id);
		await as(marcus, (ctx) => recordContact(ctx, { personId: lou.id, ...call, reason: 'quiet' }));
		expect((await quiet()).find((q) => q.walk.personId === lou.id)).toBeUndefined();
		await as(janelle, (ctx) => setSupportLevel(ctx, lou.id, 'close'));
		const loads = async () =>
			world.app.read(
				janelle.actor,
				'team',
				async (ctx) => new Map((await workerLoads(ctx, await allWalks(ctx))).map((w) => [w.workerId, w.load]))
			);
		expect((await loads()).get(marcus.id)).toBe(5);
		await as(janelle, (ctx) =>
			assignWorker(ctx, { personId: lou.id, workerId: rosa.id, as: 'peer' }, marcus.id)
		);
		expect((await loads()).get(marcus.id)).toBe(2);
		await expect(as(marcus, (ctx) => recordContact(ctx, { personId: lou.id, ...call }))).rejects.toThrow(
			Refusal
		);
		expect(
			await world.app.read(marcus.actor, 'test', (ctx) => contactsSince(ctx, [lou.id], new Date(0)))
		).toEqual([]);
	});
	test('a walk that ended closes My day at once', async () => {
		const kim = await makePerson(world, org, ['participant'], 'Kim');
		const walk = await walkWith(world, rosa, kim);
		await as(kim, (ctx) => askForContact(ctx, { about: 'talk' }));
		expect((await day(rosa)).lines.map((l) => l.personId)).toContain(kim.id);
		await endWalk(world, walk);
		expect((await day(rosa)).lines.map((l) => l.personId)).not.toContain(kim.id);
	});

	test('after a hand-over the next worker sees what is open, and what was planned stands with them', async () => {
		const [ray, gus] = await Promise.all([
			makePerson(world, org, ['coach'], 'Ray'),
			makePerson(world, org, ['participant'], 'Gus')
		]);
		await walkWith(world, marcus, gus);
		await as(gus, (ctx) => askForContact(ctx, { about: 'talk' }));
		const startsAt = new Date(world.app.clock().getTime() + 3 * 86_400_000);
		const visitId = await as(marcus, (ctx) =>
			planVisit(ctx, { personId: gus.id, workerId: marcus.id, startsAt })
		);
		const { id: promise } = await as(marcus, (ctx) =>
			makePromise(ctx, { personId: gus.id, dueOn: '2020-01-01', words: 'bring the form' })
		);
		await as(marcus, (ctx) => recordContact(ctx, { personId: gus.id, way: 'call', outcome: 'left_word' }));
		expect((await day(marcus)).lines.map((line) => line.personId)).not.toContain(gus.id);
		await as(janelle, (ctx) =>
			assignWorker(ctx, { personId: gus.id, workerId: ray.id, as: 'coach' }, marcus.id)
		);
		expect((await day(ray)).lines).toMatchObject([
			{ personId: gus.id, reasons: [{ kind: 'asked' }, { kind: 'promise_due', words: 'bring the form' }] }
		]);
		await expect(as(ray, (ctx) => closePromise(ctx, promise, 'kept'))).rejects.toThrow(Refusal);
		const [job] = await world.owner<{ payload: object }>(
			`select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
			 where t.identifier = 'walk.handed-over' and j.payload ->> 'personId' = $1`,
			[gus.id]
		);
		for (let run = 0; run < 2; run += 1) await tasks['walk.handed-over']!(world.app, job!.payload);
		expect(
			await world.owner('select worker_id, state, starts_at from sessions.visits where id = $1', [visitId])
		).toEqual([{ worker_id: ray.id, state: 'planned', starts_at: startsAt }]);
		await as(ray, (ctx) => closePromise(ctx, promise, 'kept'));
		await expect(as(marcus, (ctx) => closePromise(ctx, promise, 'let_go'))).rejects.toThrow(Refusal);
	});
});
