/** The steps of the house: who may begin, read, join and close, what each table lets through, and what follows. */
import {
	chooseCover,
	endAbsence,
	ownCover,
	saveWorkNumber,
	sayAbsence
} from '#domains/people/server/people.ts';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makePromise, closePromise, promiseStates } from '#domains/sessions/server/sessions.ts';
import { systemActor } from '#platform/actor.ts';
import { isRefusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { visitorIn } from '#platform/server/visitor.ts';
import { dayIn } from '#platform/time.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import {
	endWalk,
	makeOrganization,
	makePerson,
	walkWith,
	type TestPerson
} from '../../../../tests/support/people.ts';
import {
	answerDebrief,
	beginIncident,
	closeIncident,
	debriefsForMe,
	debriefsWithMe,
	giveLooks,
	holdDebrief,
	incidentNumbers,
	incidentsOf,
	incidentsUnjoined,
	joinIncident,
	looksLate,
	overseenIncidents,
	ownIncidents,
	readIncident,
	recordStep,
	supervisorsHere
} from './crisis.ts';
import { tasks } from './jobs.ts';

const world = testWorld();
let org: string;
let dee: TestPerson, max: TestPerson, ann: TestPerson, coach: TestPerson, other: TestPerson;
let boss: TestPerson, second: TestPerson, director: TestPerson, spy: TestPerson;
let walk: string;

const code = (work: Promise<unknown>) =>
	work.then(
		() => 'nothing refused',
		(error: unknown) => (isRefusal(error) ? error.code : error)
	);
const begin = (who: TestPerson, of = dee) =>
	world.app.write(who.actor, 'test', (ctx) => beginIncident(ctx, of.id, { reason: 'harm' }));
const step = (who: TestPerson, incidentId: string, more: object = {}, of = dee) =>
	world.app.write(who.actor, 'test', (ctx) =>
		recordStep(ctx, of.id, { incidentId, step: 'safe', result: 'done', ...more })
	);
const close = (who: TestPerson, incidentId: string, of = dee) =>
	world.app.write(who.actor, 'test', (ctx) =>
		closeIncident(ctx, of.id, { incidentId, outcome: 'with_help' })
	);
const join = (who: TestPerson, id: string) =>
	world.app.write(who.actor, 'test', (ctx) => joinIncident(ctx, id));
const seen = (who: TestPerson, of = dee) =>
	world.app.read(who.actor, 'test', (ctx) => incidentsOf(ctx, of.id));
const log = (who: TestPerson) =>
	world.app.read(who.actor, 'test', (ctx) => overseenIncidents(world.app, ctx));
const own = (who: TestPerson) => world.app.read(who.actor, 'test', ownIncidents);
const talk = (who: TestPerson, incidentId: string, answer: 'yes' | 'later' | 'no', supervisorId?: string) =>
	world.app.write(who.actor, 'test', (ctx) =>
		answerDebrief(world.app, ctx, { incidentId, answer, supervisorId })
	);
const talksOf = (who: TestPerson) => world.app.read(who.actor, 'test', debriefsForMe);
const talksWith = (who: TestPerson) => world.app.read(who.actor, 'test', debriefsWithMe);
/** Everything answered, then closed. */
async function through(who: TestPerson, of = dee): Promise<string> {
	const { id } = await begin(who, of);
	for (const { key } of (await seen(who, of))[0]!.steps)
		await step(who, id, key === 'call' ? { step: key, line: '988' } : { step: key }, of);
	await close(who, id, of);
	return id;
}
/** What the walls alone let through. */
const rowsFor = (who: TestPerson) =>
	world.app.read(who.actor, 'test', async (ctx) => [
		...(await ctx.db.selectFrom('crisis.incidents').select('id').execute()),
		...(await ctx.db.selectFrom('crisis.incident_acts').select('id').execute())
	]);

beforeAll(async () => {
	org = await makeOrganization(world);
	await world.owner(`update people.organizations set emergency_protocol = $2 where organization_id = $1`, [
		org,
		'1. Call 911.\n2. Stay with them.'
	]);
	dee = await makePerson(world, org, ['participant'], 'Dee');
	max = await makePerson(world, org, ['participant'], 'Max');
	ann = await makePerson(world, org, ['ally'], 'Ann');
	coach = await makePerson(world, org, ['coach'], 'Marcus');
	other = await makePerson(world, org, ['coach'], 'Rosa');
	boss = await makePerson(world, org, ['supervisor'], 'Janelle');
	second = await makePerson(world, org, ['supervisor', 'coach'], 'Sol');
	director = await makePerson(world, org, ['director'], 'Priya');
	spy = await makePerson(
		world,
		await makeOrganization(world, 'Far House'),
		['supervisor', 'coach', 'director'],
		'Spy'
	);
});
beforeEach(async () => {
	for (const table of [
		'crisis.debriefs',
		'crisis.incident_acts',
		'crisis.incidents',
		'sessions.promises',
		'people.covers',
		'people.stand_ins',
		'people.absences',
		'people.assignments'
	])
		await world.owner(`delete from ${table}`);
	walk = await walkWith(world, coach, dee);
});

describe('refused', () => {
	test('whoever does not walk with the person begins, answers, closes and reads nothing; nor does anybody of another house', async () => {
		const { id } = await begin(coach);
		for (const who of [other, boss, director, ann, max, spy]) {
			expect(await code(begin(who)), who.name).toBe('not_found');
			expect(await code(step(who, id)), who.name).toBe('not_found');
			expect(await code(close(who, id)), who.name).toBe('not_found');
			expect(await code(seen(who)), who.name).toBe('not_found');
		}
		for (const who of [other, director, ann, max, spy]) expect(await rowsFor(who), who.name).toEqual([]);
		const visitor = visitorIn(org);
		expect(await code(world.app.read(visitor, 'test', (ctx) => incidentsOf(ctx, dee.id)))).toBe('not_found');
		expect(await code(world.app.read(visitor, 'test', ownIncidents))).toBe('not_signed_in');
		expect(await code(world.app.read(visitor, 'test', incidentsUnjoined))).toBe('not_signed_in');
		expect(await code(world.app.read(visitor, 'test', debriefsForMe))).toBe('not_signed_in');
	});
	test('the person leads nobody through it, not even themself; a step of somebody else’s incident is none', async () => {
		const { id } = await begin(coach);
		expect(await code(begin(dee))).toBe('not_found');
		expect(await code(step(dee, id))).toBe('not_found');
		await walkWith(world, coach, max);
		expect(await code(step(coach, id, {}, max))).toBe('not_found');
		expect(await code(close(coach, id, max))).toBe('not_found');
		expect(await code(step(coach, newId()))).toBe('not_found');
		expect(await code(step(coach, id, { step: 'house-9' }))).toBe('not_found');
		expect(await code(step(coach, id, { step: 'call', line: newId() }))).toBe('invalid');
	});
	test('when the walk ends, the worker neither reads nor goes on', async () => {
		const { id } = await begin(coach);
		await endWalk(world, walk);
		expect(await code(seen(coach))).toBe('not_found');
		expect(await code(step(coach, id))).toBe('not_found');
		expect(await rowsFor(coach)).toEqual([]);
	});
	test('the log is a supervisor’s; whom the person has shut out is neither told nor shown it', async () => {
		const { id } = await begin(coach);
		for (const who of [coach, other, director, dee, max, ann]) {
			expect(await code(log(who)), who.name).toBe('forbidden');
			expect(await code(join(who, id)), who.name).toBe('forbidden');
		}
		expect(await log(spy)).toEqual([]);
		expect(await code(join(spy, id))).toBe('not_found');
		await world.owner(
			`insert into rights.closed (organization_id, person_id, worker_id, since) values ($1, $2, $3, now())`,
			[org, dee.id, boss.id]
		);
		expect(await log(boss)).toEqual([]);
		expect(await world.app.read(boss.actor, 'test', incidentsUnjoined)).toBe(0);
		expect(await code(join(boss, id))).toBe('not_found');
		expect(await rowsFor(boss)).toEqual([]);
		expect((await log(second)).map((one) => [one.id, one.told])).toEqual([[id, ['Sol']]]);
		await world.owner('delete from rights.closed');
		expect((await log(second))[0]!.told.toSorted()).toEqual(['Janelle', 'Sol']);
	});
	test('numbers are a director’s, and a talk is read by its two alone', async () => {
		for (const who of [coach, boss, dee])
			expect(await code(incidentNumbers(world.app, who.actor))).toBe('forbidden');
		const id = await through(coach);
		expect(await code(talk(other, id, 'no'))).toBe('not_found');
		expect(await code(talk(dee, id, 'no'))).toBe('forbidden');
		for (const nobody of [other, director, coach, spy])
			expect(await code(talk(coach, id, 'yes', nobody.id)), nobody.name).toBe('invalid');
		await talk(coach, id, 'yes', boss.id);
		expect(await talksWith(second)).toEqual([]);
		expect(await code(world.app.write(second.actor, 'test', (ctx) => holdDebrief(ctx, id, coach.id)))).toBe(
			'not_found'
		);
		for (const who of [second, director, dee, spy])
			expect(
				await world.app.read(who.actor, 'test', (ctx) =>
					ctx.db.selectFrom('crisis.debriefs').select('state').execute()
				),
				who.name
			).toEqual([]);
	});
	test('past the functions: no act in another’s name, none of a supervisor but that they joined, and none is changed', async () => {
		const { id } = await begin(coach);
		const act = (who: TestPerson, by: TestPerson, step: string) =>
			world.app
				.write(who.actor, 'test', (ctx) =>
					ctx.tx
						.insertInto('crisis.incident_acts')
						.values({
							organization_id: org,
							id: newId(),
							incident_id: id,
							person_id: dee.id,
							by_id: by.id,
							step,
							result: 'done',
							at: ctx.now
						})
						.execute()
				)
				.then(
					() => true,
					() => false
				);
		expect(await act(coach, boss, 'safe')).toBe(false);
		expect(await act(boss, boss, 'safe')).toBe(false);
		expect(await act(dee, dee, 'safe')).toBe(false);
		expect(await act(boss, boss, 'join')).toBe(true);
		await expect(
			world.app.write(coach.actor, 'test', (ctx) =>
				ctx.tx.updateTable('crisis.incident_acts').set({ step: 'next' }).execute()
			)
		).rejects.toThrow(/permission/u);
	});
});

test('begun twice it is one; each step is answered by the one who did it, and its last word counts', async () => {
	const { id } = await begin(coach);
	expect(await begin(coach)).toEqual({ id });
	await step(coach, id, { step: 'call', result: 'not_reached', line: '988' });
	await step(coach, id, { step: 'call', line: 'other' });
	await step(coach, id, { step: 'house-2', result: 'not_possible', why: 'not_safe' });
	await step(coach, id, { step: 'house-2', result: 'not_possible', why: 'not_safe' });
	const [one] = await seen(coach);
	expect(
		one!.steps.map(({ key, text, act }) => [text ?? key, act?.result ?? null, act?.why ?? act?.line ?? null])
	).toEqual([
		['safe', null, null],
		['supervisor', null, null],
		['Call 911.', null, null],
		['Stay with them.', 'not_possible', 'not_safe'],
		['call', 'done', 'other'],
		['plan', null, null],
		['next', null, null]
	]);
	expect(await world.owner('select 1 from crisis.incident_acts')).toHaveLength(3);
	expect(await code(close(coach, id)), 'steps without an answer').toBe('invalid');
});

test('the protocol stays as it was when the steps began', async () => {
	await begin(coach);
	await world.owner(
		`insert into people.protocols (organization_id, version, text, written_at) select organization_id, protocol_version, emergency_protocol, now() from people.organizations where organization_id = $1`,
		[org]
	);
	await world.owner(
		`update people.organizations set emergency_protocol = 'Something else.', protocol_version = protocol_version + 1 where organization_id = $1`,
		[org]
	);
	expect((await seen(coach))[0]!.steps.flatMap(({ text }) => text ?? [])).toEqual([
		'Call 911.',
		'Stay with them.'
	]);
	await world.owner(
		`update people.organizations set emergency_protocol = e.text, protocol_version = e.version from people.protocols e where e.organization_id = people.organizations.organization_id`
	);
	await world.owner('delete from people.protocols');
});

test('supervisors are told by a mail that names nobody, and one who joins answers the step', async () => {
	const { id } = await begin(coach);
	await world.owner(`delete from graphile_worker._private_jobs`);
	await world.owner(
		`insert into rights.closed (organization_id, person_id, worker_id, since) values ($1, $2, $3, now())`,
		[org, dee.id, second.id]
	);
	await tasks['crisis.begun']!(world.app, { organizationId: org, personId: dee.id, incidentId: id });
	await world.owner('delete from rights.closed');
	const jobs = await world.owner<{ key: string; payload: object }>(
		`select key, payload from graphile_worker._private_jobs where key like 'crisis.mail:%'`
	);
	expect(jobs.map(({ key }) => key)).toEqual([`crisis.mail:${id}:${boss.id}`]);
	expect(JSON.stringify(jobs)).not.toMatch(/Dee|Marcus/u);
	expect(await world.app.read(boss.actor, 'test', incidentsUnjoined)).toBe(1);
	await join(boss, id);
	await join(boss, id);
	expect(await world.app.read(second.actor, 'test', incidentsUnjoined)).toBe(0);
	const [one] = await seen(coach);
	expect(one!.joined.map(({ name }) => name)).toEqual(['Janelle']);
	expect(one!.steps.find(({ key }) => key === 'supervisor')!.act).toMatchObject({
		result: 'done',
		by: 'Janelle'
	});
	await walkWith(world, second, max);
	const ownOne = await begin(second, max);
	expect(await code(join(second, ownOne.id)), 'nobody stands beside themself').toBe('conflict');
});

test('closing makes three looks with an owner; the supervisor reads how they stand and no word of the record', async () => {
	const id = await through(coach);
	expect(await code(step(coach, id)), 'closed').toBe('conflict');
	expect(await code(close(coach, id))).toBe('conflict');
	expect(await code(join(boss, id))).toBe('conflict');
	const today = Temporal.PlainDate.from(dayIn('America/New_York', world.app.clock()));
	const [one] = await log(boss);
	expect(one).toMatchObject({ id, name: 'Dee', worker: 'Marcus', reason: 'harm', outcome: 'with_help' });
	expect(one!.looks.map(({ dueOn, workerId, settledAt }) => [dueOn, workerId, settledAt])).toEqual(
		[1, 3, 7].map((days) => [today.add({ days }).toString(), coach.id, null])
	);
	await world.app.write(coach.actor, 'test', (ctx) => closePromise(ctx, one!.followUps[0]!, 'kept'));
	expect((await log(boss))[0]!.looks.map(({ kept }) => kept)).toEqual([true, false, false]);
	const late = (who: TestPerson) => world.app.read(who.actor, 'test', (ctx) => looksLate(world.app, ctx));
	expect([await code(late(coach)), await code(late(director)), await late(spy), await late(boss)]).toEqual([
		'forbidden',
		'forbidden',
		0,
		0
	]);
	await world.owner(`update sessions.promises set due_on = current_date - 3`);
	expect(await late(boss), 'what was done is not late').toBe(2);
	// The promises themselves stay behind the wall of the record.
	expect(await world.app.read(boss.actor, 'test', (ctx) => promiseStates(ctx, one!.followUps))).toEqual(
		new Map()
	);
	const looks = await world.owner<{ action: string; actor_id: string }>(
		`select action, actor_id from audit.entries where person_id = $1 and action = 'incident.opened' and actor_id = $2`,
		[dee.id, boss.id]
	);
	expect(looks.length, 'the person reads that the supervisor looked').toBeGreaterThan(0);
});

describe('looks of whoever covered', () => {
	const HOUR_MS = 3_600_000;
	let id: string, absence: string;
	const looks = async () => (await log(boss))[0]!;
	const owners = async () => [...new Set((await looks()).looks.map(({ workerId }) => workerId))];
	const give = (who: TestPerson, to: TestPerson, incidentId = id) =>
		code(world.app.write(who.actor, 'test', (ctx) => giveLooks(world.app, ctx, { incidentId, to: to.id })));
	const back = () => tasks['crisis.looks-back']!(world.app, {});
	const returns = () => world.app.write(coach.actor, 'test', (ctx) => endAbsence(ctx, absence));

	beforeEach(async () => {
		const now = world.app.clock().getTime();
		const time = { from: new Date(now - HOUR_MS), until: new Date(now + HOUR_MS), standIns: [other.id] };
		absence = (await world.app.write(coach.actor, 'test', (ctx) => sayAbsence(ctx, time))).id;
		const { covers } = await world.app.read(dee.actor, 'test', ownCover);
		await world.app.write(dee.actor, 'test', (ctx) =>
			chooseCover(ctx, { coverId: covers[0]!.coverId, who: other.id })
		);
		id = await through(other);
		expect(await owners()).toEqual([other.id]);
	});

	test('nobody but a supervisor gives them; nor to whom is away, does not walk with the person, or is of another house', async () => {
		for (const who of [coach, other, dee, director])
			expect(await give(who, coach), who.name).toBe('forbidden');
		expect(await give(spy, coach)).toBe('not_found');
		await world.owner(
			`insert into rights.closed (organization_id, person_id, worker_id, since) values ($1, $2, $3, now())`,
			[org, dee.id, boss.id]
		);
		expect(await give(boss, coach), 'shut out').toBe('not_found');
		await world.owner('delete from rights.closed');
		for (const to of [coach, other, second, max, spy]) expect(await give(boss, to), to.name).toBe('invalid');
		expect((await looks()).mayGive, 'Marcus is away').toEqual([]);
		await back();
		expect(await owners(), 'while she covers they are hers').toEqual([other.id]);
	});

	test('when the own worker is back they are theirs, by themselves and once; what was done stays done', async () => {
		await world.app.write(other.actor, 'test', async (ctx) => {
			await closePromise(ctx, (await incidentsOf(ctx, dee.id))[0]!.followUps[0]!, 'kept');
			await makePromise(ctx, { personId: dee.id, dueOn: '2030-01-01', words: 'Bring the form' });
		});
		await returns();
		for (let times = 0; times < 2; times++) await back();
		expect((await looks()).looks.map(({ workerId, kept }) => [workerId, kept])).toEqual([
			[other.id, true],
			[coach.id, false],
			[coach.id, false]
		]);
		expect(
			await world.owner('select 1 from sessions.promises where worker_id = $1', [other.id]),
			'another promise of hers is hers'
		).toHaveLength(2);
		const last = (await looks()).followUps[2]!;
		await world.app.write(coach.actor, 'test', (ctx) => closePromise(ctx, last, 'let_go'));
		expect(
			await world.owner(
				"select 1 from audit.entries where action = 'promise.handed-over' and subject_id = $1",
				[last]
			)
		).toHaveLength(1);
	});

	test('a supervisor gives them at once; sent twice it is once, and the person reads who did it', async () => {
		await returns();
		expect((await looks()).mayGive).toEqual([{ id: coach.id, name: 'Marcus' }]);
		for (let times = 0; times < 2; times++) expect(await give(boss, coach)).toBe('nothing refused');
		expect(await owners()).toEqual([coach.id]);
		expect((await looks()).mayGive).toEqual([]);
		expect(
			await world.owner(
				"select 1 from audit.entries where action = 'incident.looks-given' and person_id = $1 and actor_id = $2",
				[dee.id, boss.id]
			)
		).not.toEqual([]);
	});
});

test('the person reads that it took place, says so once, and nobody else does for them', async () => {
	const id = await through(coach);
	expect(await code(own(coach))).toBe('forbidden');
	expect(await own(max)).toEqual([]);
	expect(await own(dee)).toMatchObject([{ id, worker: 'Marcus', read: false }]);
	const read = (who: TestPerson) => world.app.write(who.actor, 'test', (ctx) => readIncident(ctx, id));
	expect(await code(read(max))).toBe('not_found');
	expect(await code(read(coach))).toBe('forbidden');
	await read(dee);
	expect(await own(dee)).toMatchObject([{ read: true }]);
});

test('a talk is offered when it is over, put off for a day, wanted with one, and held', async () => {
	const { id } = await begin(coach);
	expect(await talksOf(coach), 'not while it goes on').toEqual([]);
	for (const { key } of (await seen(coach))[0]!.steps)
		await step(coach, id, { step: key, result: 'not_possible', why: 'not_needed' });
	await close(coach, id);
	expect(await talksOf(coach)).toMatchObject([{ incidentId: id, state: 'offered', with: null }]);
	await talk(coach, id, 'later');
	expect(await talksOf(coach)).toEqual([]);
	await world.owner(`update crisis.debriefs set changed_at = now() - interval '25 hours'`);
	// Also when the worker walks with the person no more.
	await endWalk(world, walk);
	expect(await talksOf(coach)).toHaveLength(1);
	expect(
		(await world.app.read(coach.actor, 'test', (ctx) => supervisorsHere(world.app, ctx))).map(
			({ name }) => name
		)
	).toEqual(['Janelle', 'Sol']);
	await world.app.write(boss.actor, 'test', (ctx) => saveWorkNumber(ctx, '215-555-0144'));
	expect(
		await world.app.read(coach.actor, 'test', (ctx) => supervisorsHere(world.app, ctx)),
		'whom to call, and who gave no number'
	).toMatchObject([
		{ name: 'Janelle', number: '215-555-0144' },
		{ name: 'Sol', number: null }
	]);
	expect(
		await code(world.app.read(dee.actor, 'test', (ctx) => supervisorsHere(world.app, ctx))),
		'numbers of staff are for staff'
	).toBe('forbidden');
	await talk(coach, id, 'yes', boss.id);
	expect(await talksOf(coach)).toMatchObject([{ state: 'accepted', with: 'Janelle' }]);
	expect(await talksWith(boss)).toMatchObject([{ incidentId: id, worker: 'Marcus' }]);
	await world.app.write(boss.actor, 'test', (ctx) => holdDebrief(ctx, id, coach.id));
	expect(await talksWith(boss)).toEqual([]);
	expect(await talksOf(coach)).toEqual([]);
	expect(await code(talk(coach, id, 'no')), 'held').toBe('not_found');
});

test('a director reads numbers of persons, and none that is small', async () => {
	await through(coach);
	expect(await incidentNumbers(world.app, director.actor)).toEqual({
		all: null,
		joined: null,
		reached: null,
		lookedAfter: null
	});
	await world.app.write(systemActor(org, 'test'), 'test', async (ctx) => {
		for (let n = 0; n < 11; n++) {
			const person = await makePerson(world, org, ['participant']);
			const { id: promise } = await makePromise(
				ctx,
				{ personId: person.id, dueOn: '2026-01-01', words: 'x' },
				{ workerId: coach.id }
			);
			await closePromise(ctx, promise, 'kept');
			await ctx.tx
				.insertInto('crisis.incidents')
				.values({
					organization_id: org,
					id: newId(),
					person_id: person.id,
					worker_id: coach.id,
					reason: 'harm',
					protocol_version: 0,
					begun_at: ctx.now,
					closed_at: ctx.now,
					closed_by: coach.id,
					outcome: 'safe_alone',
					follow_ups: [promise]
				})
				.execute();
		}
	});
	expect(
		await incidentNumbers(world.app, director.actor),
		'eleven of twelve would tell of the twelfth'
	).toEqual({
		all: 12,
		joined: null,
		reached: null,
		lookedAfter: null
	});
	await world.owner(`delete from crisis.incident_acts`);
	await world.owner(`delete from crisis.incidents where person_id = $1`, [dee.id]);
	expect(await incidentNumbers(world.app, director.actor)).toMatchObject({ all: 11, lookedAfter: 11 });
});
