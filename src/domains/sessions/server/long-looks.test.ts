import { beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import { rhythmOf, saveRhythm } from '#domains/people/server/people.ts';
import { addGoal, setGoalState } from '#domains/plans/server/plans.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import {
	endWalk,
	makeOrganization,
	makePerson,
	walkWith,
	type TestPerson
} from '../../../../tests/support/people.ts';
import {
	beginLongLook,
	findLongLook,
	finishLongLook,
	holdReview,
	longLookDates,
	longLookPage,
	longLookStanding,
	longLooksWaiting,
	pastLongLooks,
	putOffLongLook,
	reviewMark,
	reviewsDue,
	reviewsMissed,
	saveLongLook
} from './sessions.ts';

const world = testWorld();
const DAY = 86_400_000;
let org: string, walk: string, lookId: string;
let dee: TestPerson,
	tom: TestPerson,
	marcus: TestPerson,
	ann: TestPerson,
	janelle: TestPerson,
	priya: TestPerson,
	nora: TestPerson,
	stranger: TestPerson;

const as = <T>(who: TestPerson, work: Parameters<typeof world.app.write<T>>[2]) =>
	world.app.write(who.actor, 'test', work);
const typed = (mine: Record<string, string>, was: Record<string, string> = {}) => ({
	mine,
	was: Object.fromEntries(Object.keys(mine).map((name) => [name, was[name] ?? '']))
});
const ago = (days: number) => new Date(world.app.clock().getTime() - days * DAY);

beforeAll(async () => {
	org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee');
	tom = await makePerson(world, org, ['participant'], 'Tom');
	marcus = await makePerson(world, org, ['coach'], 'Marcus');
	ann = await makePerson(world, org, ['coach'], 'Ann');
	janelle = await makePerson(world, org, ['supervisor'], 'Janelle');
	priya = await makePerson(world, org, ['director'], 'Priya');
	nora = await makePerson(world, org, ['ally'], 'Nora');
	stranger = await makePerson(world, await makeOrganization(world, 'Elsewhere'), [
		'coach',
		'supervisor',
		'director'
	]);
	walk = await walkWith(world, marcus, dee);
	lookId = await as(dee, (ctx) => beginLongLook(ctx, dee.id));
});

const others = () => [tom, ann, janelle, priya, nora, stranger];
const refused = { name: 'Refusal', code: 'not_found' };

describe('refusals', () => {
	test('nobody else reads, begins, writes, puts off or closes somebody’s long look', async () => {
		for (const who of others()) {
			for (const work of [
				() => as(who, (ctx) => findLongLook(ctx, lookId)),
				() => as(who, (ctx) => longLookPage(ctx, lookId)),
				() => as(who, (ctx) => longLookStanding(ctx, dee.id)),
				() => as(who, (ctx) => pastLongLooks(ctx, dee.id)),
				() => as(who, (ctx) => beginLongLook(ctx, dee.id)),
				() => as(who, (ctx) => putOffLongLook(ctx, dee.id, 1)),
				() => as(who, (ctx) => saveLongLook(ctx, lookId, typed({ learned: 'x' }))),
				() => as(who, (ctx) => finishLongLook(ctx, lookId, typed({ learned: 'x' })))
			])
				await expect(work()).rejects.toMatchObject(refused);
		}
		expect(
			await world.owner(
				`select 1 from audit.entries where action = 'long-look.opened' and outcome <> 'done' limit 1`
			)
		).toHaveLength(1);
	});

	test('not signed in', async () => {
		await expect(
			world.app.read({ kind: 'visitor', organizationId: org }, 'test', (ctx) => findLongLook(ctx, lookId))
		).rejects.toMatchObject(refused);
	});

	test('the wall says the same, with a query that filters nothing', async () => {
		for (const who of others()) {
			const rows = await world.app.read(who.actor, 'test', (ctx) =>
				ctx.db.selectFrom('sessions.long_look_words').select('look_id').execute()
			);
			expect(rows, who.name).toEqual([]);
		}
		const dates = await world.app.read(janelle.actor, 'test', (ctx) =>
			ctx.db.selectFrom('sessions.long_looks').select('id').execute()
		);
		expect(dates.map((row) => row.id)).toEqual([lookId]);
		for (const who of [...others(), marcus])
			await expect(
				as(who, (ctx) =>
					ctx.tx
						.insertInto('people.rhythms')
						.values({ organization_id: org, person_id: dee.id, review_every: 'monthly', changed_at: ctx.now })
						.execute()
				)
			).rejects.toThrow(/row-level security/);
	});

	test('how often is the person’s alone: not a worker’s, not another’s', async () => {
		for (const who of [...others(), marcus])
			await expect(
				as(who, (ctx) => saveRhythm(ctx, dee.id, { reviewEvery: 'monthly', checkInEvery: null }))
			).rejects.toMatchObject(refused);
		expect(await world.app.read(marcus.actor, 'test', (ctx) => rhythmOf(ctx, dee.id))).toEqual({
			reviewEvery: 'weekly',
			checkInEvery: null
		});
	});

	test('what waits is for a supervisor', async () => {
		for (const who of [dee, marcus, priya, nora])
			await expect(
				world.app.read(who.actor, 'test', (ctx) => longLooksWaiting(ctx, [dee.id], 'UTC'))
			).rejects.toMatchObject(refused);
	});
});

describe('together', () => {
	test('both press begin: it is one look', async () => {
		expect(await as(marcus, (ctx) => beginLongLook(ctx, dee.id))).toBe(lookId);
	});

	test('both write; a field that both touched is shown, never written over', async () => {
		const mark = () => world.app.read(dee.actor, 'test', (ctx) => reviewMark(ctx, dee.id));
		const before = await mark();
		expect(
			await as(dee, (ctx) =>
				saveLongLook(ctx, lookId, typed({ words_home: 'A sofa', scale_home: '2', learned: '' }))
			)
		).toEqual([]);
		expect(await mark()).not.toBe(before);
		const clashes = await as(marcus, (ctx) =>
			saveLongLook(ctx, lookId, typed({ words_home: 'A room', scale_home: '', learned: 'Texts can wait' }))
		);
		expect(clashes).toEqual([{ field: 'words_home', theirs: 'A sofa' }]);
		const look = await world.app.read(dee.actor, 'test', (ctx) => longLookPage(ctx, lookId));
		expect(look.look.fields).toMatchObject({
			words_home: 'A sofa',
			scale_home: '2',
			learned: 'Texts can wait'
		});
		expect(look.typedBy).toBe('Marcus');
	});

	test('saved fields that are not on the page of the other stay', async () => {
		await as(dee, (ctx) => saveLongLook(ctx, lookId, typed({ next: 'An ID' })));
		const { fields } = await world.app.read(dee.actor, 'test', (ctx) => findLongLook(ctx, lookId));
		expect(fields).toMatchObject({ next: 'An ID', words_home: 'A sofa' });
	});

	test('words are sealed in the database', async () => {
		const [row] = await world.owner<{ sealed: Buffer }>(
			'select sealed from sessions.long_look_words where look_id = $1',
			[lookId]
		);
		expect(row!.sealed.includes('sofa')).toBe(false);
	});

	test('put off is written down, by whom and how often, and it stays', async () => {
		await as(dee, (ctx) => putOffLongLook(ctx, dee.id, 2));
		await as(marcus, (ctx) => putOffLongLook(ctx, dee.id, 1));
		const { putOff, openId } = await world.app.read(dee.actor, 'test', (ctx) =>
			longLookStanding(ctx, dee.id)
		);
		expect(putOff).toEqual({ by: 'Marcus', times: 2 });
		expect(openId).toBe(lookId);
	});

	test('an empty one is not closed', async () => {
		const look = await as(tom, (ctx) => beginLongLook(ctx, tom.id));
		await expect(as(tom, (ctx) => finishLongLook(ctx, look, typed({ next: '' })))).rejects.toMatchObject({
			code: 'invalid'
		});
	});

	test('closed, it stays as it is for everybody, in the database too; the next begins anew beside it', async () => {
		await as(dee, (ctx) => finishLongLook(ctx, lookId, typed({ scale_money: '1' })));
		await expect(
			as(dee, (ctx) => saveLongLook(ctx, lookId, typed({ learned: 'more' })))
		).rejects.toMatchObject({ code: 'conflict' });
		for (const who of [dee, marcus]) {
			const words = await as(who, (ctx) =>
				ctx.tx
					.updateTable('sessions.long_look_words')
					.set({ sealed: Buffer.from('x') })
					.where('look_id', '=', lookId)
					.executeTakeFirst()
			);
			expect(Number(words.numUpdatedRows)).toBe(0);
			const dates = await as(who, (ctx) =>
				ctx.tx
					.updateTable('sessions.long_looks')
					.set({ held_at: null })
					.where('id', '=', lookId)
					.executeTakeFirst()
			);
			expect(Number(dates.numUpdatedRows)).toBe(0);
		}
		const next = await as(marcus, (ctx) => beginLongLook(ctx, dee.id));
		expect(next).not.toBe(lookId);
		const page = await world.app.read(dee.actor, 'test', (ctx) => longLookPage(ctx, next));
		expect(page.look.n).toBe(2);
		expect(page.previous?.fields).toMatchObject({ words_home: 'A sofa', scale_money: '1' });
		expect(
			(await world.app.read(dee.actor, 'test', (ctx) => longLookStanding(ctx, dee.id))).putOff
		).toBeNull();
	});

	test('a worker who no longer walks with them reads nothing any more', async () => {
		await endWalk(world, walk);
		await expect(as(marcus, (ctx) => findLongLook(ctx, lookId))).rejects.toMatchObject(refused);
		walk = await walkWith(world, marcus, dee);
	});
});

describe('when', () => {
	const hold = (
		person: TestPerson,
		days: number,
		goals: { goalId: string; outcome: 'moved' | 'stuck' }[] = []
	) =>
		world.app.write(systemActor(org, 'test'), 'test', (ctx) =>
			holdReview(ctx, { personId: person.id, workerId: marcus.id, at: ago(days), goals, note: 'x' })
		);

	test('a quarter after the first talk it is due, and after four weeks a supervisor sees it, put off or not', async () => {
		const kim = await makePerson(world, org, ['participant'], 'Kim');
		await walkWith(world, marcus, kim);
		const standing = () => world.app.read(kim.actor, 'test', (ctx) => longLookStanding(ctx, kim.id));
		expect((await standing()).state).toBeNull();
		await hold(kim, 125);
		expect((await standing()).state).toMatchObject({ state: 'due' });
		await as(kim, (ctx) => putOffLongLook(ctx, kim.id, 4));
		expect((await standing()).state).toMatchObject({ state: 'put_off' });
		const waiting = await world.app.read(janelle.actor, 'test', (ctx) =>
			longLooksWaiting(ctx, [kim.id, tom.id], 'UTC')
		);
		expect(waiting).toMatchObject([{ personId: kim.id, timesPutOff: 1 }]);
		expect((await world.app.read(ann.actor, 'test', (ctx) => longLookDates(ctx, [kim.id]))).size).toBe(0);
	});

	test('how the goals went since the last look, counted from the talks; a goal let go is still told', async () => {
		const lou = await makePerson(world, org, ['participant'], 'Lou');
		await walkWith(world, marcus, lou);
		const { id: goalId } = await as(lou, (ctx) => addGoal(ctx, { personId: lou.id, title: 'Swim' }));
		const { id: other } = await as(lou, (ctx) => addGoal(ctx, { personId: lou.id, title: 'Read' }));
		await hold(lou, 20, [{ goalId, outcome: 'moved' }]);
		await hold(lou, 13, [{ goalId, outcome: 'moved' }]);
		await hold(lou, 6, [{ goalId, outcome: 'stuck' }]);
		await as(lou, (ctx) => setGoalState(ctx, { goalId, state: 'let_go' }));
		const look = await as(lou, (ctx) => beginLongLook(ctx, lou.id));
		const { goals } = await world.app.read(lou.actor, 'test', (ctx) => longLookPage(ctx, look));
		expect(goals).toEqual([
			{ id: goalId, title: 'Swim', state: 'let_go', said: { moved: 2, stuck: 1 } },
			{ id: other, title: 'Read', state: 'active', said: {} }
		]);
	});

	test('the talk is due in the person’s own rhythm, and the team sees it missed in that rhythm', async () => {
		const ray = await makePerson(world, org, ['participant'], 'Ray');
		await walkWith(world, marcus, ray);
		await hold(ray, 16);
		const due = () =>
			world.app.read(marcus.actor, 'test', async (ctx) => (await reviewsDue(ctx, [ray.id], ctx.now)).length);
		const missed = () =>
			world.app.read(janelle.actor, 'test', async (ctx) =>
				(await reviewsMissed(ctx)).filter((line) => line.personId === ray.id).map((line) => line.state)
			);
		expect([await due(), await missed()]).toEqual([1, ['not_planned']]);
		await as(ray, (ctx) => saveRhythm(ctx, ray.id, { reviewEvery: 'two_weeks', checkInEvery: 'weekly' }));
		expect([await due(), await missed()]).toEqual([1, []]);
		await as(ray, (ctx) => saveRhythm(ctx, ray.id, { reviewEvery: 'monthly', checkInEvery: null }));
		expect([await due(), await missed()]).toEqual([0, []]);
	});
});
