import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import { addGoal, letTypingBegin, planOf } from '#domains/plans/server/plans.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import {
	endWalk,
	makeOrganization,
	makePerson,
	walkWith,
	type TestPerson
} from '../../../../tests/support/people.ts';
import type { GoalFields, GoalTyped, ReviewInput } from '../sessions.ts';
import {
	addGoalInReview,
	closeNote,
	finishReview,
	findReview,
	findVisit,
	holdReview,
	lastTalkOf,
	noteOf,
	openReview,
	reviewMark,
	reviewPage,
	recordPastContacts,
	recordPastReviews,
	reviewsDue,
	saveReview
} from './sessions.ts';
import { tasks } from './jobs.ts';

const world = testWorld();
let org: string;
let dee: TestPerson, marcus: TestPerson, tom: TestPerson;
let meetings: string, bank: string, walk: string;
const EMPTY: GoalFields = { outcome: '', better: '', helped: '', next: '' };
const said = (goalId: string, mine: Partial<GoalFields>, was: Partial<GoalFields> = {}): GoalTyped => ({
	goalId,
	mine: { ...EMPTY, ...was, ...mine },
	was: { ...EMPTY, ...was }
});
const typed = (goals: GoalTyped[], note = '', wasNote = ''): ReviewInput => ({
	goals,
	note: { mine: note, was: wasNote }
});
const page = (who: TestPerson, id: string) =>
	world.app.read(who.actor, 'test', async (ctx) => reviewPage(ctx, await findReview(ctx, id)));
const save = (who: TestPerson, id: string, input: ReviewInput) =>
	world.app.write(who.actor, 'test', (ctx) => saveReview(ctx, id, input));
const finish = (who: TestPerson, id: string, input: ReviewInput, next: Date | null) =>
	world.app.write(who.actor, 'test', (ctx) =>
		finishReview(ctx, id, { typed: input, next: next && { startsAt: next, way: 'phone', minutes: 20 } })
	);

beforeAll(async () => {
	org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee');
	tom = await makePerson(world, org, ['participant'], 'Tom');
	marcus = await makePerson(world, org, ['coach'], 'Marcus Hall');
	walk = await walkWith(world, marcus, dee);
	[meetings, bank] = (await world.app.write(dee.actor, 'test', async (ctx) => [
		(await addGoal(ctx, { personId: dee.id, title: 'Three meetings' })).id,
		(await addGoal(ctx, { personId: dee.id, title: 'Own bank account' })).id
	])) as [string, string];
});

describe('refusals', () => {
	test('a stranger, an end and another person meet the same answer', async () => {
		const id = await world.app.write(dee.actor, 'test', (ctx) => openReview(ctx, { personId: dee.id }));
		const ann = await makePerson(world, org, ['coach', 'supervisor']);
		for (const who of [tom, ann]) {
			await expect(page(who, id)).rejects.toMatchObject({ code: 'not_found' });
			await expect(save(who, id, typed([said(meetings, { outcome: 'moved' })]))).rejects.toMatchObject({
				code: 'not_found'
			});
			await expect(finish(who, id, typed([]), null)).rejects.toMatchObject({ code: 'not_found' });
			await expect(world.app.read(who.actor, 'test', (ctx) => reviewMark(ctx, dee.id))).rejects.toMatchObject(
				{ code: 'not_found' }
			);
			await expect(
				world.app.write(who.actor, 'test', (ctx) => addGoalInReview(ctx, id, { title: 'x' }))
			).rejects.toMatchObject({ code: 'not_found' });
		}
		await expect(
			world.app.write(dee.actor, 'test', (ctx) =>
				holdReview(ctx, { personId: dee.id, workerId: marcus.id, at: new Date(), goals: [] })
			)
		).rejects.toMatchObject({ code: 'forbidden' });
	});

	test("another person's goal, and one that is none, go into no review", async () => {
		const toms = await world.app.write(tom.actor, 'test', (ctx) =>
			addGoal(ctx, { personId: tom.id, title: 'Mine' })
		);
		const id = await world.app.write(dee.actor, 'test', (ctx) => openReview(ctx, { personId: dee.id }));
		for (const goalId of [toms.id, newId()])
			await expect(save(dee, id, typed([said(goalId, { helped: 'x' })]))).rejects.toMatchObject({
				code: 'not_found'
			});
	});
});

describe('a review', () => {
	test('both press start at once: one review, one visit', async () => {
		const ids = await Promise.all(
			[dee, marcus, dee, marcus].map((who) =>
				world.app.write(who.actor, 'test', (ctx) => openReview(ctx, { personId: dee.id }))
			)
		);
		expect(new Set(ids).size).toBe(1);
		expect(await world.owner('select id from sessions.visits where person_id = $1', [dee.id])).toHaveLength(
			1
		);
	});

	test('two write at once in their own fields: both kept; in one field: the second is told and the rest is saved', async () => {
		const id = await world.app.write(dee.actor, 'test', (ctx) => openReview(ctx, { personId: dee.id }));
		const [a, b] = await Promise.all([
			save(dee, id, typed([said(meetings, { outcome: 'moved' })])),
			save(marcus, id, typed([said(meetings, { helped: 'Jo drove' })]))
		]);
		expect([a, b]).toEqual([{ clashes: [] }, { clashes: [] }]);
		await save(dee, id, typed([said(bank, { outcome: 'stuck', next: 'Get ID' })]));
		const late = await save(
			marcus,
			id,
			typed([said(bank, { next: 'Ask the bank', helped: 'She has the form' })])
		);
		expect(late.clashes).toEqual([{ field: `next_${bank}`, theirs: 'Get ID' }]);
		const { goals } = await page(dee, id);
		expect(goals.find((each) => each.goal.id === meetings)!.said).toMatchObject({
			outcome: 'moved',
			helped: 'Jo drove'
		});
		expect(goals.find((each) => each.goal.id === bank)!.said).toMatchObject({
			outcome: 'stuck',
			nextStep: 'Get ID',
			helped: 'She has the form'
		});
	});

	test('the note starts from what was typed; the mark changes with each save', async () => {
		const id = await world.app.write(dee.actor, 'test', (ctx) => openReview(ctx, { personId: dee.id }));
		const mark = () => world.app.read(marcus.actor, 'test', (ctx) => reviewMark(ctx, dee.id));
		const before = await mark();
		expect((await page(dee, id)).note).toMatchObject({
			id: null,
			text: expect.stringMatching(/Three meetings.*\n.*Jo drove/)
		});
		await save(dee, id, typed([said(meetings, { helped: 'Jo drove us' }, { helped: 'Jo drove' })]));
		expect(await mark()).not.toBe(before);
	});

	test('ended by the coach without leave to type: the plan waits for the person, who closes the note', async () => {
		const id = await world.app.write(dee.actor, 'test', (ctx) => openReview(ctx, { personId: dee.id }));
		const next = new Date(Date.now() + 7 * 86_400_000);
		const clash = await finish(marcus, id, typed([said(bank, { next: 'x' })], 'typed beside', ''), next);
		expect(clash.clashes).toHaveLength(1);
		expect((await findOpen(id)).closedAt).toBeNull();
		const { note } = await page(marcus, id);
		const done = await finish(marcus, id, typed([], note.text, note.text), next);
		const review = await findOpen(id);
		expect(review.closedAt).not.toBeNull();
		expect(
			await world.app.read(dee.actor, 'test', (ctx) => findVisit(ctx, review.nextVisitId!))
		).toMatchObject({ startsAt: next, state: 'planned', workerId: marcus.id });
		expect(await world.app.read(dee.actor, 'test', (ctx) => findVisit(ctx, review.visitId))).toMatchObject({
			state: 'held'
		});
		const goalOf = async (id: string) =>
			(await world.app.read(dee.actor, 'test', (ctx) => planOf(ctx, dee.id))).goals.find(
				(goal) => goal.id === id
			)!;
		expect((await goalOf(bank)).outcome).toBeNull();
		await world.app.write(dee.actor, 'test', async (ctx) =>
			closeNote(ctx, done.noteId, (await noteOf(ctx, done.noteId)).version)
		);
		expect(await goalOf(bank)).toMatchObject({ outcome: 'stuck', steps: [{ text: 'Get ID', who: 'me' }] });
		await expect(save(dee, id, typed([said(bank, { helped: 'late' })]))).rejects.toMatchObject({
			code: 'conflict'
		});
	});

	test('by phone, with leave: the plan takes it at once and says who typed; a goal is let go', async () => {
		const id = await world.app.write(marcus.actor, 'test', (ctx) =>
			openReview(ctx, { personId: dee.id, way: 'phone' })
		);
		expect(
			await world.app.write(marcus.actor, 'test', (ctx) =>
				addGoalInReview(ctx, id, { title: 'Without leave' })
			)
		).toBe('suggested');
		await world.app.write(marcus.actor, 'test', (ctx) => letTypingBegin(ctx, dee.id, id));
		expect(
			await world.app.write(marcus.actor, 'test', (ctx) =>
				addGoalInReview(ctx, id, { title: 'Swim on Sundays' })
			)
		).toBe('added');
		await finish(marcus, id, typed([said(meetings, { outcome: 'let_go' })]), null);
		const plan = await world.app.read(dee.actor, 'test', (ctx) => planOf(ctx, dee.id));
		expect(plan.goals.find((goal) => goal.id === meetings)!.state).toBe('let_go');
		expect(plan.goals.map((goal) => goal.title)).toContain('Swim on Sundays');
		const versions = await world.owner<{ by_id: string; basis: string; review_id: string }>(
			`select by_id, basis, review_id from plans.versions where subject_id = $1 and change = 'let_go'`,
			[meetings]
		);
		expect(versions).toEqual([{ by_id: marcus.id, basis: 'typed', review_id: id }]);
		expect(await world.owner('select id from plans.typing where until > now()')).toEqual([]);
	});

	test('every fourth review of a goal asks whether it makes life better', async () => {
		const swimmer = await makePerson(world, org, ['participant']);
		const { id: goalId } = await world.app.write(swimmer.actor, 'test', (ctx) =>
			addGoal(ctx, { personId: swimmer.id, title: 'Swim' })
		);
		const asked: boolean[] = [];
		for (let week = 0; week < 4; week++) {
			await walkOnce(swimmer);
			const id = await world.app.write(swimmer.actor, 'test', (ctx) =>
				openReview(ctx, { personId: swimmer.id })
			);
			asked.push((await page(swimmer, id)).goals[0]!.askBetterLife);
			await finish(swimmer, id, typed([said(goalId, { outcome: 'moved' })]), null);
		}
		expect(asked).toEqual([false, false, false, true]);
	});
});

test('the fact moves "last heard" and may come twice', async () => {
	const at = new Date().toISOString();
	await tasks['review.held']!(world.app, { organizationId: org, personId: tom.id, at });
	await tasks['review.held']!(world.app, { organizationId: org, personId: tom.id, at });
	expect(
		await world.owner<{ last_heard_at: Date }>('select last_heard_at from people.persons where id = $1', [
			tom.id
		])
	).toEqual([{ last_heard_at: new Date(at) }]);
	await expect(tasks['review.held']!(world.app, { organizationId: 'x' })).rejects.toThrow(TypeError);
});

test('reviews due: planned for today or forgotten; the last more than a week ago; never for who has not begun', async () => {
	const [today, later, ago, never] = await Promise.all(
		[1, 2, 3, 4].map(() => makePerson(world, org, ['participant']))
	);
	const system = systemActor(org, 'test');
	const days = (n: number) => new Date(Date.now() + n * 86_400_000);
	const held = (person: TestPerson, at: Date, next?: Date) =>
		world.app.write(system, 'test', (ctx) =>
			holdReview(ctx, { personId: person.id, workerId: marcus.id, at, goals: [], note: 'We talked.', next })
		);
	await held(today!, days(-6), days(-0.1));
	await held(later!, days(-2), days(5));
	await held(ago!, days(-12));
	for (const person of [today, later, ago, never]) await walkWith(world, marcus, person!);
	const due = await world.app.read(marcus.actor, 'test', (ctx) =>
		reviewsDue(ctx, [today!.id, later!.id, ago!.id, never!.id], days(0.5))
	);
	expect(due.map((line) => line.personId).sort()).toEqual([today!.id, ago!.id].sort());
	expect(
		(await world.app.read(marcus.actor, 'test', (ctx) => lastTalkOf(ctx, [ago!.id]))).get(ago!.id)
	).toMatchObject({ words: 'We talked.', closed: true });
});

test('visits that were held before they counted become a contact once, with one that was brought in for the same hour', async () => {
	const lee = await makePerson(world, org, ['participant'], 'Lee');
	const system = systemActor(org, 'test');
	const past = (held: boolean, days: number) => ({
		id: newId(),
		at: new Date(Date.now() - days * 86_400_000),
		way: 'phone' as const,
		held,
		goals: [],
		note: 'We talked.',
		noteBy: marcus.id,
		closedBy: 'both' as const
	});
	const reviews = [past(true, 20), past(false, 13), past(true, 6)];
	await world.app.write(system, 'test', async (ctx) => {
		await recordPastReviews(ctx, { personId: lee.id, workerId: marcus.id }, reviews, null);
		await recordPastContacts(ctx, lee.id, [
			{ at: reviews[2]!.at, way: 'call', outcome: 'reached', words: 'x', workerId: marcus.id },
			{ at: reviews[1]!.at, way: 'call', outcome: 'no_answer', words: 'x', workerId: marcus.id }
		]);
	});
	for (let n = 0; n < 2; n++) {
		await world.owner(readFileSync('migrations/0483_held_visits_before.sql', 'utf8'));
		expect(
			await world.owner(
				'select at, way, kind, minutes, words is not null as said from sessions.contacts where person_id = $1 order by at',
				[lee.id]
			)
		).toEqual([
			{ at: reviews[0]!.at, way: 'call', kind: 'weekly_review', minutes: 30, said: false },
			{ at: reviews[1]!.at, way: 'call', kind: null, minutes: null, said: true },
			{ at: reviews[2]!.at, way: 'call', kind: 'weekly_review', minutes: 30, said: true }
		]);
	}
});

test('naughty strings go in and come out as they were', async () => {
	const strings = (
		JSON.parse(readFileSync('tests/fixtures/naughty-strings/blns.json', 'utf8')) as string[]
	).map((text) => text.replaceAll('\0', '').trim());
	// Forty at a time: each save is a transaction of its own.
	const naughty = Array.from({ length: Math.ceil(strings.length / 40) }, (_, i) =>
		strings
			.slice(i * 40, i * 40 + 40)
			.join('\n')
			.trim()
	);
	const id = await world.app.write(dee.actor, 'test', (ctx) => openReview(ctx, { personId: dee.id }));
	let was: Partial<GoalFields> = {};
	for (const text of naughty.filter(Boolean)) {
		await save(dee, id, typed([said(bank, { helped: text, next: text }, was)]));
		const now = (await page(dee, id)).goals.find((each) => each.goal.id === bank)!.said!;
		expect([now.helped, now.nextStep]).toEqual([text, text]);
		was = { helped: text, next: text };
	}
});

test('when the walk ends the open page shows nothing more', async () => {
	const id = await world.app.write(dee.actor, 'test', (ctx) => openReview(ctx, { personId: dee.id }));
	await page(marcus, id);
	await endWalk(world, walk);
	await expect(page(marcus, id)).rejects.toMatchObject({ code: 'not_found' });
	await expect(save(marcus, id, typed([said(bank, { helped: 'x' })]))).rejects.toMatchObject({
		code: 'not_found'
	});
	await expect(world.app.read(marcus.actor, 'test', (ctx) => reviewMark(ctx, dee.id))).rejects.toMatchObject({
		code: 'not_found'
	});
});

const findOpen = (id: string) => world.app.read(dee.actor, 'test', (ctx) => findReview(ctx, id));
async function walkOnce(person: TestPerson): Promise<void> {
	const [row] = await world.owner('select id from people.assignments where person_id = $1', [person.id]);
	if (!row) await walkWith(world, marcus, person);
}
