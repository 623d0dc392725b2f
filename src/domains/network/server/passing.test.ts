import { beforeAll, beforeEach, expect, test } from 'vitest';
import { isRefusal } from '#platform/errors.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { connect, shareLight } from '../../../../tests/support/network.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../../tests/support/people.ts';
import type { Light, QuestionKind } from '../network.ts';
import { tasks } from './jobs.ts';
import {
	answerQuestion,
	askedOf,
	askKindly,
	coachWishes,
	endTie,
	lightOf,
	ownCoachWish,
	questionsForMe,
	putTellingAway,
	sayLight,
	setMuted,
	setQuestionAside,
	tellCoach,
	tellingsOf,
	tellingsToday,
	tiesAsAlly,
	unreadTellings,
	wishForCoach
} from './network.ts';

const world = testWorld();
const NOON = '2026-03-10T16:00:00Z';
let here: string;
let coach: TestPerson;
let carla: TestPerson;
let supervisor: TestPerson;
let dee: TestPerson;
let nora: TestPerson;
let far: TestPerson;
let tie: string;

beforeAll(async () => {
	here = await makeOrganization(world);
	const there = await makeOrganization(world, 'Other House');
	coach = await makePerson(world, here, ['coach'], 'Marcus');
	carla = await makePerson(world, here, ['coach'], 'Carla');
	supervisor = await makePerson(world, here, ['supervisor', 'director']);
	far = await makePerson(world, there, ['participant', 'ally', 'coach', 'supervisor']);
});
beforeEach(async () => {
	world.setClock(NOON);
	dee = await makePerson(world, here, ['participant'], 'Dee');
	nora = await makePerson(world, here, ['ally'], 'Nora');
	await walkWith(world, coach, dee);
	await walkWith(world, carla, nora);
	tie = await connect(world.app, dee, nora);
});

async function code(work: Promise<unknown>): Promise<string> {
	return work.then(
		() => 'done',
		(error) => (isRefusal(error) ? error.code : String(error))
	);
}
const by = <T>(who: TestPerson, work: Parameters<typeof world.app.write<T>>[2]) =>
	world.app.write(who.actor, 'test', work);
const asks = (who: TestPerson, kind: QuestionKind = 'walk', words?: string) =>
	by(who, (ctx) => askKindly(ctx, { personId: dee.id, kind, words }));
const tells = (who: TestPerson, words = 'I am worried: she does not eat.') =>
	by(who, (ctx) => tellCoach(ctx, { personId: dee.id, words }));

/** What the worker does with the jobs that were put down; each twice, as may happen. */
async function runJobs(): Promise<void> {
	const jobs = await world.owner<{ task: string; payload: object }>(
		`delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t where t.id = j.task_id returning t.identifier as task, j.payload`
	);
	for (const { task, payload } of jobs) {
		if (!tasks[task]) continue;
		await tasks[task](world.app, payload);
		await tasks[task](world.app, payload);
	}
}

test('only an ally who is tied asks and tells; nobody else, not even who walks with the person', async () => {
	const lou = await makePerson(world, here, ['ally'], 'Lou');
	for (const who of [lou, coach, carla, supervisor, far, dee]) {
		expect(await code(asks(who)), who.name).toBe('not_found');
		expect(await code(tells(who)), who.name).toBe('not_found');
	}
	await by(nora, (ctx) => endTie(ctx, tie));
	expect(await code(asks(nora))).toBe('not_found');
	expect(await code(tells(nora))).toBe('not_found');
});

test('a question and an answer go from one record into the other, each sealed for its own', async () => {
	const { id } = await asks(nora, 'own', 'Would you like to tell me about work?');
	expect(await by(dee, (ctx) => questionsForMe(ctx)), 'the job carries it').toEqual([]);
	await runJobs();
	expect(await by(dee, (ctx) => questionsForMe(ctx))).toEqual([
		{ id, fromId: nora.id, name: 'Nora', kind: 'own', words: 'Would you like to tell me about work?' }
	]);
	for (const who of [nora, coach, carla, supervisor, far]) {
		expect(await by(who, (ctx) => ctx.db.selectFrom('network.questions').selectAll().execute())).toEqual([]);
		expect(await code(by(who, (ctx) => answerQuestion(ctx, id, { kind: 'yes', words: '' }))), who.name).toBe(
			'not_found'
		);
		expect(await code(by(who, (ctx) => setQuestionAside(ctx, id))), who.name).toBe('not_found');
	}
	for (const who of [dee, coach, carla, supervisor, far])
		expect(
			await by(who, (ctx) => ctx.db.selectFrom('network.asked').selectAll().execute()),
			who.name
		).toEqual([]);

	await by(dee, (ctx) => answerQuestion(ctx, id, { kind: 'later', words: 'On Sunday?' }));
	await runJobs();
	expect(await by(nora, (ctx) => askedOf(ctx, dee.id))).toMatchObject([
		{ id, words: 'Would you like to tell me about work?', answer: { kind: 'later', words: 'On Sunday?' } }
	]);
	expect(await by(dee, (ctx) => questionsForMe(ctx))).toEqual([]);
	expect(await code(by(dee, (ctx) => setQuestionAside(ctx, id)))).toBe('not_found');
});

test('read, left, muted or set aside: what the ally’s page is made of is the same to the letter', async () => {
	const pages: string[] = [];
	const fates: ((id: string) => Promise<unknown>)[] = [
		async () => {},
		() => by(dee, (ctx) => questionsForMe(ctx)),
		(id) => by(dee, (ctx) => setQuestionAside(ctx, id))
	];
	for (const [n, fate] of [...fates, null].entries()) {
		world.setClock(new Date(Date.parse(NOON) + n * 86_400_000).toISOString());
		if (!fate) await by(dee, (ctx) => setMuted(ctx, tie, true));
		const { id } = await asks(nora);
		await runJobs();
		await fate?.(id);
		await runJobs();
		const [page] = await by(nora, (ctx) => askedOf(ctx, dee.id));
		pages.push(JSON.stringify({ ...page, id: '', at: '' }));
		if (!fate)
			expect(await by(dee, (ctx) => questionsForMe(ctx)).then((all) => all.some((q) => q.id === id))).toBe(
				false
			);
	}
	expect(new Set(pages).size).toBe(1);
	for (const who of [nora, coach, supervisor, far])
		expect(
			await by(who, (ctx) => ctx.db.selectFrom('network.mutes').selectAll().execute()),
			who.name
		).toEqual([]);
	expect(await code(by(nora, (ctx) => setMuted(ctx, tie, false)))).toBe('not_found');
});

test('one question a day, in the ally’s own calendar', async () => {
	await asks(nora);
	expect(await code(asks(nora, 'call'))).toBe('too_many');
	world.setClock('2026-03-11T03:59:00Z');
	expect(await code(asks(nora, 'call')), 'still the same evening').toBe('too_many');
	world.setClock('2026-03-11T04:01:00Z');
	expect(await code(asks(nora, 'call'))).toBe('done');
});

test('a tie that ends before the job came carries nothing over', async () => {
	await asks(nora);
	await tells(nora);
	await by(dee, (ctx) => endTie(ctx, tie));
	await runJobs();
	expect(await by(dee, (ctx) => questionsForMe(ctx))).toEqual([]);
	expect(await by(dee, (ctx) => tellingsOf(ctx, dee.id))).toEqual([]);
});

test('what an ally tells the coach stands before the person and the coach at once, word for word; the ally learns nothing back', async () => {
	const { id } = await tells(nora);
	for (const who of [dee, coach]) expect(await by(who, (ctx) => tellingsOf(ctx, dee.id))).toEqual([]);
	await runJobs();
	for (const who of [dee, coach])
		expect(await by(who, (ctx) => tellingsOf(ctx, dee.id)), who.name).toMatchObject([
			{ id, name: 'Nora', words: 'I am worried: she does not eat.' }
		]);
	for (const who of [nora, carla, supervisor, far])
		expect(await code(by(who, (ctx) => tellingsOf(ctx, dee.id))), who.name).toBe('not_found');
	await tells(nora, 'a');
	await tells(nora, 'b');
	expect(await code(tells(nora, 'c'))).toBe('too_many');
});

test('muted, it is not on the person’s page; put away neither; the record, the coach and the ally have it as before', async () => {
	const today = () => by(dee, (ctx) => tellingsToday(ctx, 7));
	const { id } = await tells(nora);
	await runJobs();
	const toNora = async () =>
		JSON.stringify([
			await by(nora, (ctx) => askedOf(ctx, dee.id)),
			await by(nora, (ctx) => ctx.db.selectFrom('network.tells').selectAll().execute()),
			await by(nora, tiesAsAlly)
		]);
	const before = await toNora();
	expect(await today()).toMatchObject([{ id, name: 'Nora' }]);
	await by(dee, (ctx) => setMuted(ctx, tie, true));
	expect(await today()).toEqual([]);
	for (const who of [dee, coach])
		expect(await by(who, (ctx) => tellingsOf(ctx, dee.id)), who.name).toMatchObject([{ id }]);
	expect(await toNora()).toBe(before);
	await by(dee, (ctx) => setMuted(ctx, tie, false));
	expect(await today()).toMatchObject([{ id }]);

	for (const who of [nora, coach, carla, supervisor, far])
		expect(await code(by(who, (ctx) => putTellingAway(ctx, id))), who.name).toBe('not_found');
	expect(await today()).toHaveLength(1);
	// A tie that has ended leaves what was told; it can be put away all the same, and twice is once.
	await by(dee, (ctx) => endTie(ctx, tie));
	for (let twice = 0; twice < 2; twice++) await by(dee, (ctx) => putTellingAway(ctx, id));
	expect(await today()).toEqual([]);
	for (const who of [dee, coach])
		expect(await by(who, (ctx) => tellingsOf(ctx, dee.id)), who.name).toMatchObject([{ id }]);
});

test('what was told waits on the coach’s list until they have read it, and on nobody else’s', async () => {
	const waits = async (who: TestPerson) =>
		(await by(who, unreadTellings)).filter((one) => one.personId === dee.id);
	await tells(nora);
	// A look before it came over has not read it.
	world.setClock('2026-03-10T16:01:00Z');
	await by(coach, (ctx) => tellingsOf(ctx, dee.id));
	world.setClock('2026-03-10T16:02:00Z');
	await runJobs();
	world.setClock('2026-03-10T16:03:00Z');
	for (const who of [dee, nora, carla, supervisor, far]) expect(await waits(who), who.name).toEqual([]);
	const line = { personId: dee.id, name: 'Dee', at: new Date(NOON) };
	expect(await waits(coach)).toEqual([line]);
	// Not even looking at the line is reading it; nor is another worker's reading mine.
	const second = await makePerson(world, here, ['peer'], 'Rosa');
	await walkWith(world, second, dee);
	expect(await waits(second)).toEqual([line]);
	world.setClock('2026-03-10T16:04:00Z');
	await by(coach, (ctx) => tellingsOf(ctx, dee.id));
	expect(await waits(coach)).toEqual([]);
	expect(await waits(second)).toEqual([line]);
	world.setClock('2026-04-10T16:00:00Z');
	expect(await waits(second)).toEqual([]);
});

test('the two records stay apart: neither coach sees through to the other’s person', async () => {
	await asks(nora, 'own', 'How are you?');
	await tells(nora);
	await runJobs();
	for (const [who, whose] of [
		[coach, nora],
		[carla, dee]
	] as const) {
		for (const table of [
			'network.asked',
			'network.tells',
			'network.questions',
			'network.tellings',
			'network.lights',
			'people.data_keys'
		] as const)
			expect(
				await by(who, (ctx) =>
					ctx.db.selectFrom(table).select('person_id').where('person_id', '=', whose.id).execute()
				),
				`${who.name} ${table}`
			).toEqual([]);
		expect(await code(by(who, (ctx) => tellingsOf(ctx, whose.id)))).toBe('not_found');
	}
	// Nothing that was done with one person's record is on the account of the other's coach.
	const done = await by(carla, (ctx) =>
		ctx.db
			.selectFrom('audit.entries')
			.selectAll()
			.where('person_id', '=', dee.id)
			.where('outcome', '=', 'done')
			.execute()
	);
	expect(done).toEqual([]);
});

test('the light: only with consent, only today, nothing of other days', async () => {
	const sees = () => by(nora, (ctx) => lightOf(ctx, dee.id));
	// The wall asks the database's own clock.
	const now = new Date();
	world.setClock(now.toISOString());
	const says = (state: Light) => by(dee, (ctx) => sayLight(ctx, state));
	await says('hard');
	expect(await sees(), 'a tie alone shows nothing').toBeNull();
	const consent = await shareLight(world.owner, dee, nora);
	expect(await sees()).toBe('hard');
	for (const who of [coach, carla, supervisor, far])
		expect(await by(who, (ctx) => lightOf(ctx, dee.id)), who.name).toBeNull();
	await says('ok');
	expect(await sees()).toBe('ok');
	expect(await by(dee, (ctx) => ctx.db.selectFrom('network.lights').selectAll().execute())).toHaveLength(1);
	await says('nothing');
	expect(await sees()).toBeNull();
	expect(await by(nora, (ctx) => ctx.db.selectFrom('network.lights').selectAll().execute())).toEqual([]);
	await says('company');
	await world.owner(`update network.lights set until = now() - interval '1 second' where person_id = $1`, [
		dee.id
	]);
	expect(await sees(), 'yesterday’s').toBeNull();
	await says('ok');
	await world.owner('update consent.consents set ended_at = now(), ended_by = person_id where id = $1', [
		consent
	]);
	expect(await sees(), 'withdrawn').toBeNull();
	const another = await shareLight(world.owner, dee, nora);
	await by(dee, (ctx) => endTie(ctx, tie));
	expect(await sees(), 'ended with the tie').toBeNull();
	expect(
		await world.owner('select 1 from consent.consents where id = $1 and ended_by = $2', [another, dee.id])
	).toHaveLength(1);
	await shareLight(world.owner, dee, nora, '-1 second');
	expect(await sees(), 'ran out').toBeNull();
});

test('an ally asks for a coach: the supervisor sees it until somebody walks with them', async () => {
	const lou = await makePerson(world, here, ['ally'], 'Lou');
	for (const who of [lou, coach, far])
		if (!who.actor.roles.includes('supervisor'))
			expect(await code(by(who, (ctx) => coachWishes(ctx))), who.name).toBe('not_found');
	await by(lou, (ctx) => wishForCoach(ctx, true));
	expect(await by(lou, (ctx) => ownCoachWish(ctx))).not.toBeNull();
	const seen = () => by(supervisor, (ctx) => coachWishes(ctx)).then((all) => all.map((one) => one.name));
	expect(await seen()).toContain('Lou');
	expect(await by(far, (ctx) => coachWishes(ctx))).toEqual([]);
	await by(lou, (ctx) => wishForCoach(ctx, false));
	expect(await seen()).not.toContain('Lou');
	await by(lou, (ctx) => wishForCoach(ctx, true));
	await walkWith(world, carla, lou);
	expect(await seen()).not.toContain('Lou');
});
