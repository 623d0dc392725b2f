import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { isRefusal } from '#platform/errors.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../../tests/support/people.ts';
import { tasks } from './jobs.ts';
import { answerPulse, pulseOf, pulseTrends, switchPulse } from './sessions.ts';

const world = testWorld();
let here: string;
let dee: TestPerson;
let coach: TestPerson;
let peer: TestPerson;
let pat: TestPerson;
let far: TestPerson;

beforeAll(async () => {
	far = await makePerson(world, await makeOrganization(world, 'Other'), ['coach', 'supervisor']);
});
beforeEach(async () => {
	here = await makeOrganization(world);
	dee = await makePerson(world, here, ['participant'], 'Dee');
	coach = await makePerson(world, here, ['coach'], 'Marcus');
	peer = await makePerson(world, here, ['peer'], 'Rosa');
	pat = await makePerson(world, here, ['supervisor'], 'Pat');
	await walkWith(world, coach, dee);
});

const GOOD = { together: 3, honest: 2, helps: null } as const;
const LOW = { together: 1, honest: 1, helps: 1 } as const;
const answers = (who: TestPerson, given: Parameters<typeof answerPulse>[2], workerId?: string, whose = dee) =>
	world.app
		.write(who.actor, 'pulse', (ctx) => answerPulse(ctx, whose.id, given, workerId))
		.then(
			() => 'done',
			(error: unknown) => {
				if (isRefusal(error)) return error.code;
				throw error;
			}
		);
const reads = async (who: TestPerson) =>
	(await world.app.read(who.actor, 'pulse', (ctx) => pulseOf(ctx, dee.id))).walks[0]!;
const back = (days: number) =>
	world.owner(
		`update sessions.pulse_turns set person_at = person_at - make_interval(days => $2), worker_at = worker_at - make_interval(days => $2) where organization_id = $1`,
		[here, days]
	);

test('only the two of a walk answer: not another worker, not a supervisor, not another organization, not for a walk that is none', async () => {
	for (const who of [peer, pat, far]) expect(await answers(who, GOOD), who.name).toBe('not_found');
	expect(await answers(dee, GOOD, peer.id)).toBe('not_found');
	expect(await answers(dee, GOOD)).toBe('not_found');
	await expect(reads(peer)).rejects.toThrow();
	await expect(world.app.read(coach.actor, 'pulse', pulseTrends)).rejects.toThrow();
});

test('side by side once both have answered, and neither before', async () => {
	expect(await answers(dee, LOW, coach.id)).toBe('done');
	expect(await answers(dee, GOOD, coach.id)).toBe('conflict');
	expect(await reads(dee)).toMatchObject({ shown: 'waits', own: null, theirs: null });
	expect(await reads(coach)).toMatchObject({ shown: 'ask', own: null, theirs: null });
	// Without any filter too.
	const all = (who: TestPerson) =>
		world.app.read(who.actor, 'pulse', (ctx) =>
			ctx.db.selectFrom('sessions.pulses').select('side').execute()
		);
	expect(await all(coach)).toEqual([]);
	expect(await answers(coach, GOOD)).toBe('done');
	expect(await reads(dee)).toMatchObject({ shown: 'both', own: LOW, theirs: GOOD });
	expect(await reads(coach)).toMatchObject({ shown: 'both', own: GOOD, theirs: LOW });
	expect(await all(pat)).toEqual([]);
});

test('neither says for the other that they have answered: not by adding, not by changing, not by taking it back', async () => {
	const raw = (who: TestPerson, text: string) =>
		world.app
			.write(who.actor, 'pulse', async (ctx) => Number((await sql.raw(text).execute(ctx.tx)).numAffectedRows))
			.catch((error: unknown) => {
				if (
					error instanceof Error &&
					/row-level security|permission denied/.test(`${error.message} ${String(error.cause)}`)
				)
					return 'wall';
				throw error;
			});
	const add = (turn: number, person: string, worker: string) =>
		`insert into sessions.pulse_turns (organization_id, person_id, worker_id, turn, person_at, worker_at)
		 values ('${here}', '${dee.id}', '${coach.id}', ${turn}, ${person}, ${worker})`;
	for (const who of [peer, pat, far]) expect(await raw(who, add(1, 'null', 'now()')), who.name).toBe('wall');
	expect(await raw(dee, add(1, 'now()', 'now()'))).toBe('wall');
	expect(await raw(coach, add(1, 'now()', 'now()'))).toBe('wall');
	expect(await raw(coach, add(1, 'now()', 'null'))).toBe('wall');
	expect(await raw(dee, add(1, 'null', 'now()'))).toBe('wall');

	expect(await answers(dee, LOW, coach.id)).toBe('done');
	const set = (what: string) => `update sessions.pulse_turns set ${what}`;
	for (const what of ['worker_at = now()', 'worker_at = now(), person_at = now()'])
		expect(await raw(dee, set(what)), what).toBe('wall');
	for (const what of ['person_at = null', 'person_at = now()', 'person_at = null, worker_at = now()'])
		expect(await raw(coach, set(what)), what).toBe('wall');
	for (const what of ['turn = 1', `worker_id = '${peer.id}'`])
		for (const who of [dee, coach]) expect(await raw(who, set(what)), what).toBe('wall');
	for (const who of [peer, pat, far]) expect(await raw(who, set('worker_at = now()')), who.name).toBe(0);
	// With a client's own way of adding: what is there already is changed.
	expect(
		await raw(
			dee,
			add(0, 'now()', 'null').replace(', 0,', `, (select turn from sessions.pulse_turns limit 1),`) +
				' on conflict (organization_id, person_id, worker_id, turn) do update set worker_at = now()'
		)
	).toBe('wall');
	expect(await reads(coach)).toMatchObject({ shown: 'ask', own: null, theirs: null });
	expect(await answers(coach, GOOD)).toBe('done');
	expect(await reads(coach)).toMatchObject({ shown: 'both' });
});

test('after a week without the other, one’s own alone', async () => {
	await answers(dee, LOW, coach.id);
	await back(8);
	expect(await reads(dee)).toMatchObject({ shown: 'own', own: LOW, theirs: null });
});

test('a walk that has ended: the worker reads nothing of it any more', async () => {
	await answers(dee, LOW, coach.id);
	await answers(coach, GOOD);
	await world.owner('update people.assignments set ended_at = now() where worker_id = $1', [coach.id]);
	await expect(reads(coach)).rejects.toThrow();
	const rows = await world.app.read(coach.actor, 'pulse', (ctx) =>
		ctx.db.selectFrom('sessions.pulses').select('side').execute()
	);
	expect(rows).toEqual([]);
});

test('the person switches it off and on; nobody else does', async () => {
	await world.app.write(dee.actor, 'pulse', (ctx) => switchPulse(ctx, false));
	expect(await answers(coach, GOOD)).toBe('conflict');
	expect((await world.app.read(coach.actor, 'pulse', (ctx) => pulseOf(ctx, dee.id))).off).toBe(true);
	await world.app.write(coach.actor, 'pulse', (ctx) => switchPulse(ctx, true));
	expect(await answers(coach, GOOD)).toBe('conflict');
	await world.app.write(dee.actor, 'pulse', (ctx) => switchPulse(ctx, true));
	expect(await answers(coach, GOOD)).toBe('done');
});

test('a supervisor sees a mean of five people, after the turn is over; of four nothing; never a single answer', async () => {
	const reckon = async (n: number) => {
		for (let i = 0; i < n; i++) {
			const one = await makePerson(world, here, ['participant']);
			await walkWith(world, coach, one);
			await answers(one, i === 0 ? LOW : { together: 3, honest: 3, helps: 3 }, coach.id, one);
		}
		await tasks['pulse.trends']!(world.app, {});
		return world.app.read(pat.actor, 'team', pulseTrends);
	};
	expect(await reckon(4)).toEqual([]);
	expect(await reckon(1)).toEqual([]);
	// As if those answers were of the turn before.
	await world.owner(
		`with off as (select set_config('session_replication_role', 'replica', true))
		 update sessions.pulses set turn = turn - 1 from off where organization_id = $1`,
		[here]
	);
	await tasks['pulse.trends']!(world.app, {});
	// Two of the five said "not now" to all: (1 + 1 + 3 + 3 + 3) / 5.
	expect(await world.app.read(pat.actor, 'team', pulseTrends)).toEqual([
		{ workerId: coach.id, people: 5, mean: 2.2, before: null }
	]);
});
