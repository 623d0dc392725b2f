/** Matching behind its walls: each part is read by its own side alone, and nobody learns what the other kept to themself. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { beginTie, tiedPairs, tieCameIn } from '#domains/network/server/network.ts';
import {
	chosenStandIns,
	coveringFor,
	ownCover,
	saveCoverWish,
	sayAbsence,
	unchooseStandIn,
	walksWith,
	workersOf
} from '#domains/people/server/people.ts';
import { systemActor } from '#platform/actor.ts';
import { isRefusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../../tests/support/people.ts';
import { EMPTY_PROFILE, type Profile } from '#domains/workforce/workforce.ts';
import { publishProfile, saveProfile, unpublishProfile } from '#domains/workforce/server/workforce.ts';
import { USUAL_WEIGHTS, type Answers, type Wishes } from '../facts.ts';
import {
	agreeTalk,
	askChange,
	askTalk,
	chooseCoach,
	confirmMatches,
	holdTalk,
	matchBoard,
	mustNotBePrivate,
	nameByName,
	nameWorker,
	ownAnswers,
	ownChange,
	ownConflicts,
	ownGutChecks,
	ownTalks,
	ownWishes,
	passTalk,
	possibleFor,
	privateWorkers,
	proposeTime,
	removeConflict,
	saveAnswers,
	saveWishes,
	takeBackChange,
	talksOfWorker,
	talksToAnswer,
	unmetWishes,
	waitingList,
	writeGutCheck
} from './matching.ts';
import { tasks } from './jobs.ts';

const world = testWorld();
let org: string;
let dee: TestPerson,
	ann: TestPerson,
	marcus: TestPerson,
	rosa: TestPerson,
	janelle: TestPerson,
	priya: TestPerson;
let nora: TestPerson, spy: TestPerson, farCoach: TestPerson, farSupervisor: TestPerson;
const read = <T>(who: TestPerson, work: (ctx: ReadContext) => Promise<T>) =>
	world.app.read(who.actor, 'test', work);
const write = <T>(who: TestPerson, work: (ctx: WriteContext) => Promise<T>) =>
	world.app.write(who.actor, 'test', work);
const code = (work: Promise<unknown>) =>
	work.then(
		() => 'nothing refused',
		(error: unknown) => (isRefusal(error) ? error.code : error)
	);
const ids = async (who: TestPerson) => (await possibleFor(world.app, who.actor)).map(({ coach }) => coach.id);
const soon = () => new Date(Date.now() + 3_600_000);
const ask = (who: TestPerson, worker: TestPerson, reach = '') =>
	askTalk(world.app, who.actor, { workerId: worker.id, startsAt: soon(), way: 'call', reach });
const talkOf = async (who: TestPerson, worker: TestPerson) =>
	(await read(who, ownTalks)).find((talk) => talk.workerId === worker.id && talk.state !== 'passed')!;

const wishes: Wishes = {
	version: 1,
	languages: ['en'],
	best: null,
	ways: [],
	hours: ['evening'],
	style: { direct_gentle: 'a' },
	traits: ['woman'],
	weights: { ...USUAL_WEIGHTS, traits: 3 }
};
const answers: Answers = { hours: ['evening'], shown: [] };
const page: Profile = {
	...EMPTY_PROFILE,
	hello: 'Hello',
	languages: ['en'],
	ways: ['phone'],
	style: { version: 1, answers: { direct_gentle: 2 } }
};
const showPage = (who: TestPerson, more: Partial<Profile> = {}) =>
	write(who, async (ctx) => {
		await saveProfile(ctx, { ...page, ...more });
		await publishProfile(ctx);
	});

beforeAll(async () => {
	org = await makeOrganization(world);
	[dee, ann] = [
		await makePerson(world, org, ['participant'], 'Dee'),
		await makePerson(world, org, ['participant'], 'Ann')
	];
	marcus = await makePerson(world, org, ['coach'], 'Marcus');
	rosa = await makePerson(world, org, ['peer'], 'Rosa');
	janelle = await makePerson(world, org, ['supervisor'], 'Janelle');
	priya = await makePerson(world, org, ['director'], 'Priya');
	nora = await makePerson(world, org, ['ally'], 'Nora');
	const far = await makeOrganization(world, 'Far House');
	spy = await makePerson(world, far, ['participant'], 'Spy');
	farCoach = await makePerson(world, far, ['coach'], 'Far');
	farSupervisor = await makePerson(world, far, ['supervisor'], 'Fara');
});
beforeEach(async () => {
	for (const table of ['gut_checks', 'talks', 'changes', 'conflicts', 'answers', 'wishes'])
		await world.owner(`delete from matching.${table}`);
	await world.owner('delete from workforce.profiles');
	await world.owner('delete from workforce.profile_drafts');
	for (const one of ['covers', 'cover_wishes', 'stand_ins', 'absences', 'assignments'])
		await world.owner(`delete from people.${one}`);
	await world.owner('delete from network.ties');
});

test('wishes and answers: only the own ones, and only by the role they belong to', async () => {
	await write(dee, (ctx) => saveWishes(ctx, wishes));
	await write(marcus, (ctx) => saveAnswers(ctx, answers));
	for (const who of [marcus, rosa, janelle, priya, nora]) {
		expect(await code(read(who, ownWishes))).toBe('not_found');
		expect(await code(write(who, (ctx) => saveWishes(ctx, wishes)))).toBe('not_found');
		expect(await code(possibleFor(world.app, who.actor))).toBe('not_found');
	}
	for (const who of [dee, janelle, priya, nora]) {
		expect(await code(read(who, ownAnswers))).toBe('not_found');
		expect(await code(write(who, (ctx) => saveAnswers(ctx, answers)))).toBe('not_found');
	}
	for (const who of [ann, marcus, rosa, janelle, priya, nora, spy, farCoach]) {
		const rows = await read(who, (ctx) => ctx.db.selectFrom('matching.wishes').select('person_id').execute());
		expect(rows).toEqual([]);
	}
	for (const who of [ann, dee, rosa, janelle, priya, nora, spy, farCoach]) {
		const rows = await read(who, (ctx) =>
			ctx.db.selectFrom('matching.answers').select('person_id').execute()
		);
		expect(rows).toEqual([]);
	}
	expect(await read(dee, ownWishes)).toEqual(wishes);
	expect(await read(marcus, ownAnswers)).toEqual(answers);
	const [row] = await world.owner<{ sealed: Buffer }>('select sealed from matching.wishes');
	expect(row!.sealed.includes('woman')).toBe(false);
});

test('who comes into question: with what fits and what does not; nobody of another organization', async () => {
	await write(dee, (ctx) => saveWishes(ctx, wishes));
	await write(marcus, (ctx) => saveAnswers(ctx, answers));
	await write(rosa, (ctx) => saveAnswers(ctx, { ...answers, shown: ['woman'] }));
	await showPage(marcus);
	await showPage(rosa);
	const possible = await possibleFor(world.app, dee.actor);
	expect(possible.map(({ coach, fit }) => [coach.name, coach.as, fit.misfit])).toEqual([
		['Rosa', 'peer', 0],
		['Marcus', 'coach', Math.round((1000 * 3) / 7)]
	]);
	await write(rosa, (ctx) => saveAnswers(ctx, { ...answers, hours: ['morning'] }));
	expect(await ids(dee), 'no time in common').toEqual([marcus.id]);
	await world.owner(
		'insert into workforce.capacities (organization_id, worker_id, points, set_at) values ($1, $2, 1, now())',
		[org, marcus.id]
	);
	expect(await ids(dee), 'no room').toEqual([]);
	await world.owner('delete from workforce.capacities');
});

test('languages, ways and style are those of the page that shows; before there is one, what was answered for matching alone', async () => {
	await write(dee, (ctx) => saveWishes(ctx, { ...wishes, languages: ['es'], ways: ['video'], traits: [] }));
	expect(await ids(dee), 'nobody is known to speak it').toEqual([]);
	await write(marcus, (ctx) => saveProfile(ctx, { ...page, languages: ['es'], ways: ['video'] }));
	expect(await ids(dee), 'written, and not shown').toEqual([]);
	await showPage(marcus, { languages: ['es'], ways: ['video'] });
	expect(await ids(dee)).toEqual([marcus.id]);
	await showPage(marcus, { languages: ['es'], ways: ['phone'] });
	expect(await ids(dee), 'another way').toEqual([]);
	// As it lay sealed before: five of the old eight asked the same.
	const earlier = { version: 1, languages: ['es', 'asl'], ways: ['video'], hours: null, shown: [] };
	await write(rosa, async (ctx) => {
		const sealed = (await ctx.vault.of(rosa.id)).sealJson(
			{ ...earlier, style: { tone: 'b', start: 'a' } },
			`matching.answers.sealed/${rosa.id}`
		);
		await ctx.tx
			.insertInto('matching.answers')
			.values({ organization_id: org, person_id: rosa.id, sealed, changed_at: ctx.now })
			.execute();
		await saveAnswers(ctx, { ...answers, shown: ['veteran'] });
	});
	const [found] = await possibleFor(world.app, dee.actor);
	expect(found!.coach).toMatchObject({
		id: rosa.id,
		languages: ['es', 'ase'],
		style: { direct_gentle: 'b' },
		shown: ['veteran']
	});
	await showPage(rosa, { languages: ['fr'] });
	expect(await ids(dee), 'the page is what counts').toEqual([]);
	await write(rosa, unpublishProfile);
	expect(await ids(dee)).toEqual([rosa.id]);
});

test('a conflict of either side: nobody but the namer reads it, and to the other it looks like no room', async () => {
	expect(
		await code(
			write(janelle, (ctx) => nameWorker(ctx, { workerId: marcus.id, kind: 'partner', tells: true }))
		)
	).toBe('not_found');
	expect(
		await code(write(dee, (ctx) => nameByName(ctx, { name: 'Marcus', kind: 'partner', tells: false })))
	).toBe('not_found');
	expect(
		await code(write(dee, (ctx) => nameWorker(ctx, { workerId: ann.id, kind: 'other', tells: false })))
	).toBe('invalid');
	const before = await ids(dee);
	expect(before).toContain(marcus.id);
	// One of a full caseload, one of a conflict: the same answer, of the same shape, after the same statements.
	await world.owner(
		'insert into workforce.capacities (organization_id, worker_id, points, set_at) values ($1, $2, 1, now())',
		[org, marcus.id]
	);
	const full = await possibleFor(world.app, dee.actor);
	await world.owner('delete from workforce.capacities');
	await write(marcus, (ctx) => nameByName(ctx, { name: 'Dee Walker', kind: 'partner', tells: false }));
	const private_ = await possibleFor(world.app, dee.actor);
	expect(private_).toEqual(full);
	const refused = await ask(dee, marcus).catch((error: unknown) => error);
	expect(isRefusal(refused) && [refused.code, refused.fields]).toEqual([
		'conflict',
		{ workerId: 'This person has no room for a talk right now. Choose somebody else.' }
	]);
	for (const who of [dee, ann, rosa, janelle, priya, nora, spy, farCoach]) {
		const rows = await read(who, (ctx) => ctx.db.selectFrom('matching.conflicts').select('id').execute());
		expect(rows).toEqual([]);
	}
	for (const who of [dee, ann]) expect(await read(who, ownConflicts)).toEqual([]);
	const [own] = await read(marcus, ownConflicts);
	expect(own).toMatchObject({ name: 'Dee Walker', kind: 'partner' });
	for (const who of [rosa, dee, farCoach])
		expect(await code(write(who, (ctx) => removeConflict(ctx, own!.id)))).toBe('not_found');
	// Nothing in the audit is about Dee, or names her.
	const about = await world.owner('select action from audit.entries where person_id = $1 and actor_id = $2', [
		dee.id,
		marcus.id
	]);
	expect(about).toEqual([]);
	const [row] = await world.owner<{ sealed: Buffer; other_id: string | null }>(
		'select sealed, other_id from matching.conflicts'
	);
	expect([row!.other_id, row!.sealed.includes('Dee')]).toEqual([null, false]);
	await write(marcus, (ctx) => removeConflict(ctx, own!.id));
	expect(await ids(dee)).toEqual(before);
});

test('what a worker sees is the same whether a name they wrote is here or not', async () => {
	const shown = [];
	for (const name of ['Dee', 'Zacharias']) {
		await write(marcus, (ctx) => nameByName(ctx, { name, kind: 'relative', tells: false }));
		shown.push((await read(marcus, ownConflicts)).map(({ kind, tells }) => [kind, tells]));
		await world.owner('delete from matching.conflicts');
	}
	expect(shown[0]).toEqual(shown[1]);
});

test('the supervisor reads that two cannot be paired, and which kind only with leave; nobody may pair them', async () => {
	await write(dee, (ctx) => nameWorker(ctx, { workerId: marcus.id, kind: 'partner', tells: false }));
	await write(ann, (ctx) => nameWorker(ctx, { workerId: marcus.id, kind: 'sponsor', tells: true }));
	for (const who of [dee, marcus, rosa, priya, nora]) {
		expect(await code(matchBoard(world.app, who.actor))).toBe('not_found');
		expect(await code(read(who, waitingList))).toBe('not_found');
		expect(await code(confirmMatches(world.app, who.actor, [{ personId: dee.id, workerId: rosa.id }]))).toBe(
			'not_found'
		);
		expect(await code(mustNotBePrivate(world.app, who.actor, { personId: dee.id, workerId: rosa.id }))).toBe(
			'not_found'
		);
	}
	const board = await matchBoard(world.app, janelle.actor, new Map([[dee.id, marcus.id]]));
	expect(board.waiting.map(({ name, not }) => [name, [...not]])).toEqual([
		['Dee', [marcus.id]],
		['Ann', [marcus.id]]
	]);
	expect([...board.told]).toEqual([[`${ann.id}:${marcus.id}`, 'sponsor']]);
	expect(board.now.of.get(dee.id), 'a pair that cannot be is not kept').toBe(rosa.id);
	expect([board.best.proven, board.now.proven]).toEqual([true, true]);
	const pair = { personId: dee.id, workerId: marcus.id };
	expect(
		await code(confirmMatches(world.app, janelle.actor, [{ personId: ann.id, workerId: rosa.id }, pair]))
	).toBe('conflict');
	expect(await read(ann, (ctx) => workersOf(ctx, ann.id)), 'all or none').toEqual([]);
	expect(await code(mustNotBePrivate(world.app, janelle.actor, pair))).toBe('conflict');
	expect(await code(mustNotBePrivate(world.app, janelle.actor, { ...pair, workerId: rosa.id }))).toBe(
		'nothing refused'
	);
	expect((await matchBoard(world.app, farSupervisor.actor)).waiting.map(({ name }) => name)).toEqual(['Spy']);
	const looks = await world.owner(
		`select 1 from audit.entries where action = 'match.opened' and person_id = $1 and actor_id = $2`,
		[dee.id, janelle.id]
	);
	expect(looks.length, 'each look is written down').toBeGreaterThan(0);
});

test('confirmed: each has their worker, other talks are closed; what waits no more is a conflict; a repeat does nothing twice', async () => {
	await ask(dee, marcus);
	await ask(dee, rosa);
	const once = '0199a000-0000-7000-8000-0000000000aa';
	const give = () =>
		confirmMatches(
			world.app,
			janelle.actor,
			[
				{ personId: dee.id, workerId: rosa.id },
				{ personId: ann.id, workerId: null }
			],
			{ once }
		);
	const gone = { done: 1, given: [{ name: 'Dee', worker: 'Rosa' }] };
	expect(await give(), 'says who went where').toEqual(gone);
	expect(await give()).toEqual(gone);
	expect(
		(await read(dee, (ctx) => workersOf(ctx, dee.id))).map(({ preferredName, as }) => [preferredName, as])
	).toEqual([['Rosa', 'peer']]);
	const states = await world.owner<{ state: string }>(
		'select state from matching.talks where worker_id = $1 and person_id = $2',
		[marcus.id, dee.id]
	);
	expect(states).toEqual([{ state: 'passed' }]);
	expect(
		await code(confirmMatches(world.app, janelle.actor, [{ personId: dee.id, workerId: marcus.id }]))
	).toBe('conflict');
	expect(
		await code(confirmMatches(world.app, farSupervisor.actor, [{ personId: ann.id, workerId: rosa.id }]))
	).toBe('conflict');
});

test('a talk: others see nothing of it; both agree, either passes; how to find somebody is read once agreed', async () => {
	const waits = () => Promise.all([dee, marcus, rosa, ann, farCoach].map((who) => read(who, talksToAnswer)));
	expect(await code(read(janelle, talksToAnswer))).toBe('not_found');
	expect(await code(ask(marcus, rosa))).toBe('not_found');
	expect(await code(ask(dee, farCoach))).toBe('conflict');
	await ask(dee, marcus, 'SECRET 555-0100');
	expect(await code(ask(dee, marcus)), 'one at a time').toBe('conflict');
	const { id } = await talkOf(dee, marcus);
	for (const who of [ann, rosa, spy, farCoach]) {
		for (const step of [agreeTalk, holdTalk, passTalk, chooseCoach] as ((
			ctx: WriteContext,
			talkId: string
		) => Promise<unknown>)[])
			expect(await code(write(who, (ctx) => step(ctx, id))), `${who.name} ${step.name}`).toBe('not_found');
		expect(await code(write(who, (ctx) => proposeTime(ctx, id, soon())))).toBe('not_found');
		expect(await read(who, (ctx) => ctx.db.selectFrom('matching.talks').select('id').execute())).toEqual([]);
	}
	expect(await code(talksOfWorker(world.app, dee.actor))).toBe('not_found');
	expect(await talksOfWorker(world.app, rosa.actor)).toEqual([]);
	const [seen] = await talksOfWorker(world.app, marcus.actor);
	expect(seen).toMatchObject({ name: 'Dee', reach: '', state: 'asked', mine: false });
	expect(await waits(), 'asked: Marcus answers').toEqual([0, 1, 0, 0, 0]);
	expect(await code(write(dee, (ctx) => agreeTalk(ctx, id))), 'not to one’s own time').toBe('conflict');
	await write(marcus, (ctx) => proposeTime(ctx, id, new Date(Date.now() + 7_200_000)));
	expect(await waits(), 'another time: Dee answers').toEqual([1, 0, 0, 0, 0]);
	expect(await code(write(marcus, (ctx) => agreeTalk(ctx, id)))).toBe('conflict');
	await write(dee, (ctx) => agreeTalk(ctx, id));
	expect(await waits(), 'agreed').toEqual([0, 0, 0, 0, 0]);
	expect((await talksOfWorker(world.app, marcus.actor))[0]!.reach).toBe('SECRET 555-0100');
	expect(await code(write(dee, (ctx) => holdTalk(ctx, id))), 'not before its time').toBe('conflict');
	expect(await code(write(marcus, (ctx) => chooseCoach(ctx, id))), 'nobody chooses themself').toBe(
		'not_found'
	);
	await world.owner(`update matching.talks set starts_at = now() - interval '1 hour'`);
	await write(marcus, (ctx) => holdTalk(ctx, id));
	await write(dee, (ctx) => chooseCoach(ctx, id));
	expect((await matchBoard(world.app, janelle.actor)).now.of.get(dee.id)).toBe(marcus.id);
	await write(marcus, (ctx) => passTalk(ctx, id));
	expect(await code(write(marcus, (ctx) => passTalk(ctx, id)))).toBe('conflict');
	expect((await read(dee, ownTalks))[0]).toMatchObject({ state: 'passed', chosen: false });
	expect(await ids(dee), 'who passed is not offered again').toEqual([rosa.id]);
	const [row] = await world.owner<{ sealed: Buffer }>('select sealed from matching.talks');
	expect(row!.sealed.includes('SECRET')).toBe(false);
});

test('three talks at a time; a passed one makes room', async () => {
	const more = await Promise.all(['Cy', 'Di'].map((name) => makePerson(world, org, ['coach'], name)));
	for (const worker of [marcus, rosa, more[0]!]) await ask(dee, worker);
	expect(await code(ask(dee, more[1]!))).toBe('too_many');
	const { id } = await talkOf(dee, rosa);
	await write(rosa, (ctx) => passTalk(ctx, id));
	await ask(dee, more[1]!);
	await world.owner('update people.persons set ended_at = now() where id = any($1)', [
		more.map((one) => one.id)
	]);
});

test('a gut check: after talks one and three, read by the person alone', async () => {
	const cy = await makePerson(world, org, ['coach'], 'Cy');
	for (const worker of [marcus, rosa, cy]) await ask(dee, worker);
	const talks = await read(dee, ownTalks);
	const check = { heard: 'yes', words: 'SECRET' } as const;
	expect(await code(write(dee, (ctx) => writeGutCheck(ctx, { talkId: talks[0]!.id, ...check })))).toBe(
		'conflict'
	);
	for (const [n, talk] of talks.entries())
		await world.owner(
			`update matching.talks set state = 'held', held_at = now() + $2 * interval '1 minute' where id = $1`,
			[talk.id, n]
		);
	expect(await code(write(dee, (ctx) => writeGutCheck(ctx, { talkId: talks[1]!.id, ...check })))).toBe(
		'conflict'
	);
	for (const n of [0, 2]) await write(dee, (ctx) => writeGutCheck(ctx, { talkId: talks[n]!.id, ...check }));
	await write(dee, (ctx) => writeGutCheck(ctx, { talkId: talks[0]!.id, words: 'again' }));
	for (const who of [ann, spy])
		expect(await code(write(who, (ctx) => writeGutCheck(ctx, { talkId: talks[0]!.id, ...check })))).toBe(
			'not_found'
		);
	for (const who of [marcus, janelle, priya, nora])
		expect(await code(read(who, ownGutChecks))).toBe('not_found');
	for (const who of [ann, marcus, rosa, janelle, priya, nora, spy])
		expect(
			await read(who, (ctx) => ctx.db.selectFrom('matching.gut_checks').select('talk_id').execute())
		).toEqual([]);
	const own = await read(dee, ownGutChecks);
	expect([own.size, own.get(talks[0]!.id)]).toEqual([
		2,
		{ talkId: talks[0]!.id, heard: null, myself: null, again: null, words: 'again' }
	]);
	await world.owner('update people.persons set ended_at = now() where id = $1', [cy.id]);
});

test('a change of coach: the worker of whom it speaks reads nothing; the supervisor makes it so', async () => {
	expect(await code(write(dee, (ctx) => askChange(ctx, marcus.id))), 'who does not walk with them').toBe(
		'invalid'
	);
	await walkWith(world, marcus, dee);
	for (const who of [marcus, janelle, nora])
		expect(await code(write(who, (ctx) => askChange(ctx, marcus.id)))).toBe('not_found');
	await write(dee, (ctx) => askChange(ctx, marcus.id));
	await write(dee, (ctx) => askChange(ctx, marcus.id));
	for (const who of [marcus, rosa, ann, priya, nora, spy, farSupervisor])
		expect(await read(who, (ctx) => ctx.db.selectFrom('matching.changes').select('id').execute())).toEqual(
			[]
		);
	const [first] = await read(janelle, waitingList).then((list) =>
		list.filter((one) => one.personId === dee.id)
	);
	expect(first).toMatchObject({ name: 'Dee', fromId: marcus.id });
	await write(dee, takeBackChange);
	expect(await code(write(dee, takeBackChange))).toBe('not_found');
	expect((await read(janelle, waitingList)).map(({ personId }) => personId)).not.toContain(dee.id);
	await write(dee, (ctx) => askChange(ctx, marcus.id));
	expect(await ids(dee), 'not the one they walk with').toEqual([rosa.id]);
	await confirmMatches(world.app, janelle.actor, [{ personId: dee.id, workerId: rosa.id }]);
	expect((await read(dee, (ctx) => workersOf(ctx, dee.id))).map(({ id }) => id)).toEqual([rosa.id]);
	expect(await read(dee, ownChange)).toBeNull();
});

test('whom somebody asked to leave is not suggested to them: while it is asked, and for half a year after', async () => {
	const suggested = async () => {
		const board = await matchBoard(world.app, janelle.actor, new Map([[dee.id, marcus.id]]));
		return [(await ids(dee)).includes(marcus.id), board.now.of.get(dee.id) === marcus.id];
	};
	await walkWith(world, marcus, dee);
	await write(dee, (ctx) => askChange(ctx, marcus.id));
	expect(await suggested(), 'while it is asked').toEqual([false, false]);
	// The walk ends before anybody has made the change so: they wait for somebody, but not for him.
	await world.owner('update people.assignments set ended_at = now()');
	expect(await suggested(), 'the walk is over').toEqual([false, false]);
	await confirmMatches(world.app, janelle.actor, [{ personId: dee.id, workerId: rosa.id }]);
	await world.owner('update people.assignments set ended_at = now() where worker_id = $1', [rosa.id]);
	expect(await suggested(), 'not long ago').toEqual([false, false]);
	await world.owner(
		`update people.assignments set started_at = started_at - interval '200 days', ended_at = ended_at - interval '200 days'`
	);
	await world.owner(
		`update matching.changes set asked_at = asked_at - interval '200 days', ended_at = ended_at - interval '200 days'`
	);
	expect(await suggested(), 'half a year later').toEqual([true, true]);
});

test('a change that was taken back keeps nobody apart', async () => {
	await walkWith(world, marcus, dee);
	await write(dee, (ctx) => askChange(ctx, marcus.id));
	await write(dee, takeBackChange);
	await world.owner('update people.assignments set ended_at = now()');
	expect(await ids(dee)).toContain(marcus.id);
});

test('who waits for a first talk is not given somebody among many, but may be alone; a choice says whether they talked', async () => {
	await ask(dee, marcus);
	const both = [
		{ personId: ann.id, workerId: rosa.id },
		{ personId: dee.id, workerId: rosa.id }
	];
	expect(await code(confirmMatches(world.app, janelle.actor, both))).toBe('conflict');
	expect(await read(ann, (ctx) => workersOf(ctx, ann.id)), 'all or none').toEqual([]);
	const found = async () =>
		(await read(janelle, waitingList)).find(({ personId }) => personId === dee.id) ?? null;
	expect(await found()).toMatchObject({ talkIds: [marcus.id], choseId: null });
	const { id } = await talkOf(dee, marcus);
	await write(marcus, (ctx) => agreeTalk(ctx, id));
	await write(dee, (ctx) => chooseCoach(ctx, id));
	expect(await found()).toMatchObject({ choseId: marcus.id, choseTalked: false });
	await world.owner(`update matching.talks set starts_at = now() - interval '1 hour'`);
	await write(marcus, (ctx) => holdTalk(ctx, id));
	expect(await found()).toMatchObject({ choseId: marcus.id, choseTalked: true, talkIds: [] });
	await ask(dee, rosa);
	await confirmMatches(world.app, janelle.actor, [{ personId: dee.id, workerId: marcus.id }]);
	// The talk that is left from before says nothing about the next time they wait.
	await world.owner(`update matching.talks set state = 'asked' where worker_id = $1`, [rosa.id]);
	await write(dee, (ctx) => askChange(ctx, marcus.id));
	expect(await found()).toMatchObject({ talkIds: [], choseId: null });
});

test('unmet wishes: numbers for the supervisor and the director, and for nobody else', async () => {
	for (const who of [dee, marcus, nora])
		expect(await code(unmetWishes(world.app, who.actor))).toBe('not_found');
	await write(dee, (ctx) => saveWishes(ctx, { ...wishes, hours: ['weekend'] }));
	await write(marcus, (ctx) => saveAnswers(ctx, answers));
	for (const who of [janelle, priya])
		expect(await unmetWishes(world.app, who.actor), 'one is hidden').toEqual([]);
	const many = await Promise.all(Array.from({ length: 11 }, () => makePerson(world, org, ['participant'])));
	for (const one of many) await write(one, (ctx) => saveWishes(ctx, { ...wishes, hours: ['weekend'] }));
	const weekend = { kind: 'hours', code: 'weekend', atLeast: 11 };
	expect(await unmetWishes(world.app, priya.actor)).toContainEqual(weekend);
	expect(await unmetWishes(world.app, farSupervisor.actor)).toEqual([]);
	await world.owner('update people.persons set ended_at = now() where id = any($1)', [
		many.map((one) => one.id)
	]);
});

test('who was chosen to stand in before something private was named is quietly not used any more, whichever side named it', async () => {
	for (const person of [dee, ann]) {
		await walkWith(world, marcus, person);
		await write(person, (ctx) => saveCoverWish(ctx, marcus.id, rosa.id));
	}
	for (const who of [dee, rosa, janelle, nora]) {
		expect(await code(read(who, chosenStandIns)), who.name).toBe('not_found');
		expect(await code(read(who, tiedPairs)), who.name).toBe('not_found');
		const pair = { personId: dee.id, standInId: rosa.id };
		expect(await code(write(who, (ctx) => unchooseStandIn(ctx, pair))), who.name).toBe('not_found');
	}
	const part = () => tasks['stand-ins.part']!(world.app, { organizationId: org });
	const wish = async (who: TestPerson) => (await read(who, ownCover)).wishes[0]!.wish;
	await part();
	expect(await wish(dee)).toMatchObject({ id: rosa.id });

	await write(rosa, (ctx) => nameByName(ctx, { name: 'dee', kind: 'relative', tells: false }));
	await part();
	await part();
	expect([await wish(dee), await wish(ann)]).toEqual(['open', { id: rosa.id, name: 'Rosa' }]);
	const from = new Date(Date.now() - 3_600_000);
	const until = new Date(Date.now() + 3_600_000);
	await write(marcus, (ctx) => sayAbsence(ctx, { from, until, standIns: [rosa.id] }));
	const choice = async (who: TestPerson) => {
		const [cover] = (await read(who, ownCover)).covers;
		return [cover!.choice, cover!.lost];
	};
	expect(await choice(dee)).toEqual(['open', false]);
	expect(await choice(ann)).toEqual([{ id: rosa.id, name: 'Rosa' }, false]);

	// Chosen, and in use: then the person names it.
	expect(await read(rosa, (ctx) => walksWith(ctx, rosa.id, ann.id))).toBe(true);
	await write(ann, (ctx) => nameWorker(ctx, { workerId: rosa.id, kind: 'other', tells: false }));
	await part();
	expect(await choice(ann)).toEqual(['open', false]);
	expect(await read(rosa, (ctx) => walksWith(ctx, rosa.id, ann.id))).toBe(false);
	const noted = await world.owner(
		`select person_id, subject, subject_id, basis from audit.entries where action = 'stand-in.unchosen'`
	);
	expect(noted).toEqual(
		Array.from({ length: 2 }, () => ({ person_id: null, subject: null, subject_id: null, basis: 'system' }))
	);
});

test('an ally who works here stands in for nobody close to them, and is nobody’s to choose; planned, no number falls', async () => {
	await walkWith(world, marcus, dee);
	await write(dee, (ctx) => saveCoverWish(ctx, marcus.id, rosa.id));
	await write(marcus, (ctx) =>
		sayAbsence(ctx, { from: soon(), until: new Date(Date.now() + 7_200_000), standIns: [rosa.id] })
	);
	expect((await read(dee, ownCover)).covers[0]!.choice).toMatchObject({ id: rosa.id });
	expect((await read(rosa, coveringFor)).map(({ chosenBy }) => chosenBy)).toEqual([null]);
	const invitation = await world.owner<{ id: string }>(
		`insert into people.invitations (organization_id, id, token_hash, roles, label, invited_by, created_at, expires_at, tie)
		 values ($1, gen_random_uuid(), 'a-hash', '{ally}', 'Rosa', $2, now(), now() + interval '1 day', true) returning id`,
		[org, dee.id]
	);
	const came = { invitationId: invitation[0]!.id, personId: dee.id, allyId: rosa.id };
	await world.app.write(systemActor(org, 'test'), 'test', (ctx) => tieCameIn(ctx, came));
	expect(await privateWorkers(world.app, dee.actor), 'not known yet').toEqual(new Set());
	const [tie] = await world.owner<{ id: string }>('select id from network.ties');
	await write(dee, (ctx) => beginTie(ctx, tie!.id));
	expect(await privateWorkers(world.app, dee.actor)).toEqual(new Set([rosa.id]));
	expect(await ids(dee), 'nor are they suggested').not.toContain(rosa.id);
	await tasks['stand-ins.part']!(world.app, { organizationId: org });
	expect((await read(dee, ownCover)).covers[0]!.choice).toBe('open');
	expect((await read(dee, ownCover)).wishes[0]!.wish).toBe('open');
	expect((await read(rosa, coveringFor)).map(({ chosenBy }) => chosenBy)).toEqual([null]);
	expect(await code(privateWorkers(world.app, marcus.actor))).toBe('not_found');
	await write(marcus, (ctx) => nameByName(ctx, { name: 'Nora', kind: 'partner', tells: false }));
	expect(await privateWorkers(world.app, nora.actor), 'an ally has a worker of their own').toEqual(
		new Set([marcus.id])
	);
});
