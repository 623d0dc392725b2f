import { beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
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
import {
	addGoal,
	addLine,
	addStep,
	answerSuggestion,
	bothTexts,
	goalById,
	goalsForReview,
	historyOf,
	letTypingBegin,
	letTypingEnd,
	markGoal,
	nextStepFor,
	openPlanTitles,
	ownReason,
	planAsOf,
	planOf,
	raiseLine,
	removeLine,
	removeStep,
	saveGoal,
	saveLine,
	saveStep,
	setGoalState,
	strategiesOf,
	suggest,
	takeKept,
	tickStep,
	typingNow
} from './plans.ts';

const world = testWorld();
let org: string;
let dee: TestPerson,
	marcus: TestPerson,
	other: TestPerson,
	ally: TestPerson,
	supervisor: TestPerson,
	director: TestPerson,
	past: TestPerson,
	spy: TestPerson;
let goalId: string, stepId: string, lineId: string;

const read = <T>(who: TestPerson, work: (ctx: ReadContext) => Promise<T>) =>
	world.app.read(who.actor, 'test', work);
const write = <T>(who: TestPerson, work: (ctx: WriteContext) => Promise<T>) =>
	world.app.write(who.actor, 'test', work);
const refused = (work: Promise<unknown>) =>
	work.then(
		() => 'done',
		(error: unknown) =>
			isRefusal(error)
				? error.code
				: error instanceof Error && /row-level security|permission denied/.test(error.message)
					? 'wall'
					: Promise.reject(error)
	);

beforeAll(async () => {
	org = await makeOrganization(world);
	const there = await makeOrganization(world, 'Elsewhere');
	dee = await makePerson(world, org, ['participant'], 'Dee');
	marcus = await makePerson(world, org, ['coach'], 'Marcus');
	other = await makePerson(world, org, ['participant'], 'Tom');
	ally = await makePerson(world, org, ['ally'], 'Nora');
	supervisor = await makePerson(world, org, ['supervisor']);
	director = await makePerson(world, org, ['director']);
	past = await makePerson(world, org, ['coach'], 'Ines');
	spy = await makePerson(world, there, ['participant', 'coach', 'supervisor', 'director']);
	await walkWith(world, marcus, dee);
	await endWalk(world, await walkWith(world, past, dee));
	goalId = (
		await write(dee, (ctx) =>
			addGoal(ctx, {
				personId: dee.id,
				title: 'Three meetings this week',
				why: 'for Lia',
				domain: 'community',
				step: 'Find the bus times'
			})
		)
	).id;
	stepId = (await read(dee, (ctx) => goalById(ctx, goalId))).steps[0]!.id;
	lineId = (
		await write(dee, (ctx) =>
			addLine(ctx, {
				personId: dee.id,
				kind: 'trigger',
				text: 'If it is payday',
				then: 'I ask Sam to hold my card',
				detail: 'money'
			})
		)
	).id;
});

describe('refused', () => {
	const strangers = () => [other, ally, supervisor, director, past, spy];

	test('reading: a stranger, an ally, another organization, an ended walk, supervisor and director', async () => {
		for (const who of strangers()) {
			const looks: ((ctx: ReadContext, personId: string) => Promise<unknown>)[] = [
				planOf,
				nextStepFor,
				goalsForReview,
				openPlanTitles,
				strategiesOf,
				ownReason,
				historyOf
			];
			for (const look of looks) {
				expect(await refused(read(who, (ctx) => look(ctx, dee.id)))).toBe('not_found');
			}
			expect(await refused(read(who, (ctx) => planAsOf(ctx, dee.id, new Date())))).toBe('not_found');
			expect(await refused(read(who, (ctx) => goalById(ctx, goalId)))).toBe('not_found');
		}
		expect(
			await refused(
				world.app.read({ kind: 'visitor', organizationId: org }, 'test', (ctx) => planOf(ctx, dee.id))
			)
		).toBe('not_found');
	});

	const changes = (): [string, (ctx: WriteContext) => Promise<unknown>][] => [
		['addGoal', (ctx) => addGoal(ctx, { personId: dee.id, title: 'x' })],
		['saveGoal', (ctx) => saveGoal(ctx, { goalId, n: 1, title: 'x' })],
		['setGoalState', (ctx) => setGoalState(ctx, { goalId, state: 'done' })],
		['markGoal', (ctx) => markGoal(ctx, { goalId, outcome: 'let_go' })],
		['addStep', (ctx) => addStep(ctx, { goalId, text: 'x' })],
		['saveStep', (ctx) => saveStep(ctx, { stepId, n: 1, text: 'x' })],
		['tickStep', (ctx) => tickStep(ctx, { stepId, done: true })],
		['removeStep', (ctx) => removeStep(ctx, { stepId })],
		['addLine', (ctx) => addLine(ctx, { personId: dee.id, kind: 'milestone', text: 'x' })],
		['saveLine', (ctx) => saveLine(ctx, { lineId, n: 1, text: 'x' })],
		['removeLine', (ctx) => removeLine(ctx, { lineId })],
		['raiseLine', (ctx) => raiseLine(ctx, { lineId })]
	];

	test('writing: strangers find nothing, the coach may only suggest', async () => {
		const before = await world.owner('select * from plans.versions where person_id = $1', [dee.id]);
		for (const [, change] of changes()) {
			for (const who of strangers()) expect(await refused(write(who, change))).toBe('not_found');
			expect(await refused(write(marcus, change))).toBe('forbidden');
		}
		for (const who of strangers()) {
			expect(
				await refused(write(who, (ctx) => suggest(ctx, { personId: dee.id, kind: 'goal', text: 'x' })))
			).toBe('not_found');
			expect(await refused(write(who, (ctx) => letTypingBegin(ctx, dee.id, null)))).toBe('not_found');
		}
		expect(await world.owner('select * from plans.versions where person_id = $1', [dee.id])).toEqual(before);
	});

	test('refusals leave a trace in the audit', async () => {
		const rows = await world.owner(
			`select 1 from audit.entries where outcome = 'refused' and person_id = $1 and actor_id = $2 and action = 'plan.written'`,
			[dee.id, marcus.id]
		);
		expect(rows.length).toBeGreaterThanOrEqual(changes().length);
	});

	test('a suggestion cannot be made to oneself, nor answered by who made it', async () => {
		expect(
			await refused(write(dee, (ctx) => suggest(ctx, { personId: dee.id, kind: 'goal', text: 'x' })))
		).toBe('forbidden');
		const suggestionId = await write(marcus, (ctx) =>
			suggest(ctx, { personId: dee.id, kind: 'step', goalId, text: 'Ask for a ride' })
		);
		expect(
			await refused(write(marcus, (ctx) => answerSuggestion(ctx, { suggestionId, answer: 'accepted' })))
		).toBe('forbidden');
		for (const who of strangers())
			expect(
				await refused(write(who, (ctx) => answerSuggestion(ctx, { suggestionId, answer: 'accepted' })))
			).toBe('not_found');
		await write(dee, (ctx) => answerSuggestion(ctx, { suggestionId, answer: 'declined' }));
	});

	test('a goal of somebody else cannot be named in a step or a suggestion', async () => {
		const toms = (await write(other, (ctx) => addGoal(ctx, { personId: other.id, title: 'Toms own goal' })))
			.id;
		expect(await refused(write(dee, (ctx) => addStep(ctx, { goalId: toms, text: 'x' })))).toBe('not_found');
		expect(
			await refused(
				write(marcus, (ctx) => suggest(ctx, { personId: dee.id, kind: 'step', goalId: toms, text: 'x' }))
			)
		).toBe('not_found');
		for (const id of ['', 'x', newId(), "' or 1=1 --"])
			expect(await refused(read(dee, (ctx) => goalById(ctx, id)))).toBe('not_found');
	});
});

describe('row-level security alone', () => {
	const tables = ['goals', 'steps', 'lines', 'suggestions', 'versions', 'typing'] as const;

	test('a query that filters nothing shows a stranger nothing', async () => {
		for (const table of tables) {
			for (const who of [ally, supervisor, director, past, spy]) {
				expect(
					await read(
						who,
						async (ctx) => (await ctx.db.selectFrom(`plans.${table}`).select('id').execute()).length
					)
				).toBe(0);
			}
		}
	});

	test('a coach cannot write a goal, step, line or version of the person they walk with, nor answer for them', async () => {
		const suggestionId = await write(marcus, (ctx) =>
			suggest(ctx, { personId: dee.id, kind: 'goal', text: 'Guitar again' })
		);
		const sealed = Buffer.from('x');
		const times = { created_at: new Date(), updated_at: new Date() };
		const mine = { organization_id: org, id: newId(), person_id: dee.id, sealed };
		const inserts: ((ctx: WriteContext) => Promise<unknown>)[] = [
			(ctx) =>
				ctx.tx
					.insertInto('plans.goals')
					.values({ ...mine, ...times, horizon: 'short', state: 'active' })
					.execute(),
			(ctx) =>
				ctx.tx
					.insertInto('plans.steps')
					.values({ ...mine, ...times, goal_id: goalId, who: 'me' })
					.execute(),
			(ctx) =>
				ctx.tx
					.insertInto('plans.lines')
					.values({ ...mine, ...times, kind: 'milestone' })
					.execute(),
			(ctx) =>
				ctx.tx
					.insertInto('plans.versions')
					.values({
						...mine,
						subject: 'goal',
						subject_id: goalId,
						n: 9,
						at: new Date(),
						by_id: marcus.id,
						basis: 'self',
						change: 'edited'
					})
					.execute(),
			(ctx) =>
				ctx.tx
					.insertInto('plans.suggestions')
					.values({ ...mine, by_id: past.id, kind: 'goal', state: 'open', made_at: new Date() })
					.execute(),
			(ctx) =>
				ctx.tx
					.insertInto('plans.suggestions')
					.values({
						...mine,
						by_id: marcus.id,
						kind: 'goal',
						state: 'accepted',
						answered_at: new Date(),
						made_at: new Date()
					})
					.execute(),
			(ctx) =>
				ctx.tx
					.insertInto('plans.typing')
					.values({
						organization_id: org,
						id: newId(),
						person_id: other.id,
						worker_id: marcus.id,
						started_at: new Date(),
						until: new Date(Date.now() + 60_000)
					})
					.execute(),
			(ctx) =>
				ctx.tx
					.insertInto('plans.typing')
					.values({
						organization_id: org,
						id: newId(),
						person_id: dee.id,
						worker_id: past.id,
						started_at: new Date(),
						until: new Date(Date.now() + 60_000)
					})
					.execute(),
			(ctx) => ctx.tx.updateTable('plans.versions').set({ n: 99 }).execute(),
			(ctx) => ctx.tx.updateTable('plans.suggestions').set({ state: 'accepted' }).execute(),
			(ctx) => ctx.tx.updateTable('plans.suggestions').set({ made_at: new Date() }).execute(),
			(ctx) => ctx.tx.deleteFrom('plans.goals').execute()
		];
		for (const insert of inserts) expect(await refused(write(marcus, insert))).toBe('wall');
		const updated = async (table: 'plans.goals' | 'plans.steps' | 'plans.lines') =>
			write(marcus, async (ctx) =>
				Number(
					(await ctx.tx.updateTable(table).set({ n: 99 }).where('person_id', '=', dee.id).executeTakeFirst())
						.numUpdatedRows
				)
			);
		expect([
			await updated('plans.goals'),
			await updated('plans.steps'),
			await updated('plans.lines')
		]).toEqual([0, 0, 0]);
		const answered = write(marcus, (ctx) =>
			ctx.tx
				.updateTable('plans.suggestions')
				.set({ state: 'accepted', answered_at: new Date() })
				.where('id', '=', suggestionId)
				.executeTakeFirst()
		);
		expect(await refused(answered)).toBe('wall');
		expect(
			await refused(write(dee, (ctx) => ctx.tx.updateTable('plans.versions').set({ n: 99 }).execute()))
		).toBe('wall');
	});

	test('the words of a suggestion are changed by nobody but its worker, while it waits, within the hour', async () => {
		const mine = { personId: dee.id, kind: 'goal', text: 'Guitar again' } as const;
		const id = await write(marcus, (ctx) => suggest(ctx, mine));
		type Change = { sealed?: Buffer; state?: 'accepted' | 'declined'; answered_at?: Date };
		/** Without any function of ours: rows changed, or the wall. */
		const change = (who: TestPerson, set: Change, which = id) =>
			write(who, async (ctx) =>
				Number(
					(await ctx.tx.updateTable('plans.suggestions').set(set).where('id', '=', which).executeTakeFirst())
						.numUpdatedRows
				)
			).catch((error: unknown) => refused(Promise.reject(error)));
		const words = { sealed: Buffer.from('other words') };
		const taken = { state: 'accepted', answered_at: new Date() } as const;
		const sealed = async () =>
			(await world.owner<{ sealed: Buffer }>('select sealed from plans.suggestions where id = $1', [id]))[0]!
				.sealed;
		const before = await sealed();
		// The person answers, and puts no words into their worker's mouth, alone or with the answer.
		expect(await change(dee, words)).toBe('wall');
		expect(await change(dee, { ...words, ...taken })).toBe('wall');
		for (const who of [ally, supervisor, director, past, spy]) expect(await change(who, words)).toBe(0);
		expect(await sealed()).toEqual(before);
		// Its worker rewords, and does not answer.
		expect(await change(marcus, words)).toBe(1);
		expect(await change(marcus, { ...words, ...taken })).toBe('wall');
		await world.owner(`update plans.suggestions set made_at = now() - interval '61 minutes' where id = $1`, [
			id
		]);
		expect(await change(marcus, words)).toBe(0);
		// With leave to type they answer for the person, and still reword nothing of an hour ago.
		await world.owner(
			`insert into plans.typing (organization_id, id, person_id, worker_id, started_at, until) values ($1, $2, $3, $4, now(), now() + interval '1 hour')`,
			[org, newId(), dee.id, marcus.id]
		);
		expect(await change(marcus, { sealed: Buffer.from('later words') })).toBe('wall');
		await world.owner('delete from plans.typing where worker_id = $1', [marcus.id]);
		expect(await change(dee, taken)).toBe(1);
		const answered = await write(marcus, (ctx) => suggest(ctx, mine));
		expect(await change(dee, { state: 'declined', answered_at: new Date() }, answered)).toBe(1);
		expect(await change(marcus, words, answered)).toBe(0);
		expect(await change(dee, words, answered)).toBe('wall');
		// An answer stands: not another one, and not asked once more.
		expect(await change(dee, taken, answered)).toBe('wall');
		const again = { state: 'open', answered_at: null } as unknown as Change;
		for (const one of [id, answered]) expect(await change(dee, again, one)).toBe('wall');
		expect(await change(marcus, again, answered)).toBe(0);
		await world.owner('delete from plans.suggestions where id in ($1, $2)', [id, answered]);
	});

	test('leave to type lasts three hours at most and ends with the walk', async () => {
		const late = write(marcus, (ctx) =>
			ctx.tx
				.insertInto('plans.typing')
				.values({
					organization_id: org,
					id: newId(),
					person_id: dee.id,
					worker_id: marcus.id,
					started_at: new Date(),
					until: new Date(Date.now() + 4 * 3_600_000)
				})
				.execute()
		);
		await expect(late).rejects.toThrow(/check/);
		const ana = await makePerson(world, org, ['peer']);
		const walk = await walkWith(world, ana, dee);
		await write(ana, (ctx) => letTypingBegin(ctx, dee.id, null));
		await write(ana, (ctx) => tickStep(ctx, { stepId, done: true }));
		await endWalk(world, walk);
		expect(await refused(write(ana, (ctx) => tickStep(ctx, { stepId, done: false })))).toBe('not_found');
		const raw = await write(ana, (ctx) =>
			ctx.tx.updateTable('plans.goals').set({ n: 99 }).where('person_id', '=', dee.id).executeTakeFirst()
		);
		expect(raw.numUpdatedRows).toBe(0n);
		await write(dee, (ctx) => tickStep(ctx, { stepId, done: false }));
	});
});

describe('a coach types while the two talk', () => {
	test('only while the person lets them, and the history says who typed', async () => {
		const review = newId();
		await write(marcus, (ctx) => letTypingBegin(ctx, dee.id, review));
		expect((await read(dee, (ctx) => typingNow(ctx, dee.id)))?.by).toBe(marcus.id);
		await write(marcus, (ctx) => markGoal(ctx, { goalId, outcome: 'moved', reason: 'two of three' }));
		const [entry] = await read(dee, (ctx) => historyOf(ctx, dee.id));
		expect(entry).toMatchObject({ change: 'moved', typed: true, byName: 'Marcus', reason: 'two of three' });
		expect(
			await world.owner('select basis, review_id, by_id from plans.versions where id = $1', [entry!.id])
		).toEqual([{ basis: 'typed', review_id: review, by_id: marcus.id }]);
		await write(dee, (ctx) => letTypingEnd(ctx, dee.id));
		expect(await refused(write(marcus, (ctx) => markGoal(ctx, { goalId, outcome: 'stuck' })))).toBe(
			'forbidden'
		);
	});
});

describe('the person writes', () => {
	test('goals, steps, lines, in their own words', async () => {
		const tom = await makePerson(world, org, ['participant']);
		const id = (
			await write(tom, (ctx) =>
				addGoal(ctx, {
					personId: tom.id,
					title: 'Play guitar on Sundays',
					joy: true,
					weeklyCount: 1,
					confidence: 9,
					why: 'it was mine',
					how: 'strings on',
					domain: 'hope'
				})
			)
		).id;
		const step = (
			await write(tom, (ctx) => addStep(ctx, { goalId: id, text: 'Buy strings', dueOn: '2026-04-01' }))
		).id;
		expect(await read(tom, (ctx) => nextStepFor(ctx, tom.id))).toMatchObject({
			stepId: step,
			goalTitle: 'Play guitar on Sundays',
			text: 'Buy strings'
		});
		await write(tom, (ctx) => tickStep(ctx, { stepId: step, done: true }));
		await write(tom, (ctx) => tickStep(ctx, { stepId: step, done: true }));
		expect(await read(tom, (ctx) => nextStepFor(ctx, tom.id))).toBeNull();
		for (const text of ['Call Sam', 'Cold water', 'Walk out'])
			await write(tom, (ctx) => addLine(ctx, { personId: tom.id, kind: 'strategy', text }));
		expect(
			await refused(
				write(tom, (ctx) => addLine(ctx, { personId: tom.id, kind: 'strategy', text: 'a fourth' }))
			)
		).toBe('invalid');
		const third = (await read(tom, (ctx) => planOf(ctx, tom.id))).strategies[2]!;
		await write(tom, (ctx) => raiseLine(ctx, { lineId: third.id }));
		expect(await read(tom, (ctx) => strategiesOf(ctx, tom.id))).toEqual([
			'Call Sam',
			'Walk out',
			'Cold water'
		]);
		await write(tom, (ctx) =>
			addLine(ctx, { personId: tom.id, kind: 'routine', text: 'Shower, toast, bus 14', detail: 'money' })
		);
		const plan = await read(tom, (ctx) => planOf(ctx, tom.id));
		expect(plan.routine[0]).toMatchObject({ text: 'Shower, toast, bus 14', detail: null });
		expect(plan.goals[0]).toMatchObject({
			joy: true,
			weeklyCount: 1,
			confidence: 9,
			domain: 'hope',
			state: 'active'
		});
		expect(await read(tom, (ctx) => ownReason(ctx, tom.id))).toBe('it was mine');
	});

	test('an ally keeps a plan of their own', async () => {
		await write(ally, (ctx) => addGoal(ctx, { personId: ally.id, title: 'Walk with Ines on Mondays' }));
		expect((await read(ally, (ctx) => planOf(ctx, ally.id))).goals).toHaveLength(1);
		expect(await refused(read(marcus, (ctx) => planOf(ctx, ally.id)))).toBe('not_found');
	});

	test('nothing of it lies open in the database', async () => {
		for (const table of ['goals', 'steps', 'lines', 'suggestions', 'versions']) {
			const [row] = await world.owner(`select string_agg(t::text, ' ') as all from plans.${table} t`);
			expect(String(row!.all)).not.toMatch(/meetings|Guitar|payday|Lia/);
		}
	});

	test('any letters come back as they were', async () => {
		const tom = await makePerson(world, org, ['participant']);
		for (const text of NAUGHTY) {
			const { id } = await write(tom, (ctx) =>
				addGoal(ctx, { personId: tom.id, title: text, why: text, how: text, first: text })
			);
			expect(await read(tom, (ctx) => goalById(ctx, id))).toMatchObject({
				title: text,
				why: text,
				how: text,
				first: text
			});
		}
		expect((await read(tom, (ctx) => historyOf(ctx, tom.id))).map((entry) => entry.text).toSorted()).toEqual(
			NAUGHTY.toSorted()
		);
	});
});

describe('two people at once', () => {
	test('the earlier save stands, the later words are kept and both are shown; then the writer chooses', async () => {
		const id = (await write(dee, (ctx) => addGoal(ctx, { personId: dee.id, title: 'Walk in the morning' })))
			.id;
		const [first, second] = await Promise.all(
			['Walk at seven', 'Walk at noon'].map((title) =>
				write(dee, (ctx) => saveGoal(ctx, { goalId: id, n: 1, title }))
			)
		);
		const kept = (first!.kept ?? second!.kept)!;
		expect([first!.kept, second!.kept].filter(Boolean)).toHaveLength(1);
		const winner = first!.kept ? 'Walk at noon' : 'Walk at seven';
		const both = await read(dee, (ctx) => bothTexts(ctx, kept));
		expect(both).toMatchObject({ n: 2, standing: { title: winner }, standingBy: { name: 'Dee' } });
		expect(new Set([winner, (both.kept as { title: string }).title])).toEqual(
			new Set(['Walk at seven', 'Walk at noon'])
		);
		expect((await read(dee, (ctx) => goalById(ctx, id))).title).toBe(winner);
		// Somebody saves again before the writer chose: still nothing is lost.
		await write(dee, (ctx) => saveGoal(ctx, { goalId: id, n: 2, title: 'Walk with Sam' }));
		const again = await write(dee, (ctx) => takeKept(ctx, { versionId: kept, n: 2 }));
		expect(again.kept).toBeTruthy();
		expect((await write(dee, (ctx) => takeKept(ctx, { versionId: again.kept!, n: 3 }))).kept).toBeUndefined();
		expect((await read(dee, (ctx) => goalById(ctx, id))).title).not.toBe(winner);
		const words = (await read(dee, (ctx) => historyOf(ctx, dee.id, id))).map((entry) => entry.text);
		for (const title of ['Walk in the morning', 'Walk at seven', 'Walk at noon', 'Walk with Sam'])
			expect(words).toContain(title);
		for (const who of [other, past, spy]) {
			expect(await refused(read(who, (ctx) => bothTexts(ctx, kept)))).toBe('not_found');
			expect(await refused(write(who, (ctx) => takeKept(ctx, { versionId: kept, n: 4 })))).toBe('not_found');
		}
	});

	test('the same for steps and lines; the same words saved twice are no quarrel', async () => {
		const step = (await write(dee, (ctx) => addStep(ctx, { goalId, text: 'Pack a bag' }))).id;
		await write(dee, (ctx) => saveStep(ctx, { stepId: step, n: 1, text: 'Pack my bag' }));
		const late = await write(dee, (ctx) => saveStep(ctx, { stepId: step, n: 1, text: 'Pack two bags' }));
		expect((await read(dee, (ctx) => bothTexts(ctx, late.kept!))).standing).toMatchObject({
			text: 'Pack my bag'
		});
		expect(
			(await write(dee, (ctx) => saveStep(ctx, { stepId: step, n: 1, text: 'Pack my bag' }))).kept
		).toBeUndefined();
		await write(dee, (ctx) =>
			saveLine(ctx, { lineId, n: 1, text: 'If it is payday', then: 'Sam holds my card', detail: 'money' })
		);
		const line = await write(dee, (ctx) =>
			saveLine(ctx, { lineId, n: 1, text: 'If it is Friday', detail: 'time' })
		);
		expect((await read(dee, (ctx) => bothTexts(ctx, line.kept!))).kept).toMatchObject({
			text: 'If it is Friday',
			detail: 'time'
		});
		await write(dee, (ctx) => takeKept(ctx, { versionId: line.kept!, n: 2 }));
		expect((await read(dee, (ctx) => planOf(ctx, dee.id))).triggers[0]).toMatchObject({
			text: 'If it is Friday',
			n: 3
		});
	});

	test('a form that arrives twice is done once, and its stored result holds no words', async () => {
		const key = newId();
		const send = () =>
			world.app.write(
				dee.actor,
				'test',
				(ctx) => addGoal(ctx, { personId: dee.id, title: 'Only once please' }),
				{ once: key }
			);
		const [a, b] = await Promise.all([send(), send()]);
		expect(a).toEqual(b);
		const [row] = await world.owner('select result::text as result from platform.once where key = $1', [key]);
		expect(row!.result).not.toMatch(/Only/);
	});
});

describe('suggestions', () => {
	test('taken as it is, in other words, or not; the first answer stands and the history says so', async () => {
		const ask = (kind: 'goal' | 'step' | 'wording', text: string) =>
			write(marcus, (ctx) =>
				suggest(ctx, {
					personId: dee.id,
					kind,
					goalId: kind === 'goal' ? null : goalId,
					text,
					note: 'it helped before'
				})
			);
		const answer = (suggestionId: string, answer: 'accepted' | 'changed' | 'declined', text?: string) =>
			write(dee, (ctx) => answerSuggestion(ctx, { suggestionId, answer, text }));
		const asIs = await answer(await ask('goal', 'Swim on Fridays'), 'accepted');
		expect(await read(dee, (ctx) => goalById(ctx, asIs.resultId!))).toMatchObject({
			title: 'Swim on Fridays',
			state: 'active'
		});
		const wording = await ask('wording', 'Go to three meetings by Sunday');
		expect((await answer(wording, 'changed', 'Go to two meetings by Sunday')).state).toBe('changed');
		expect((await read(dee, (ctx) => goalById(ctx, goalId))).title).toBe('Go to two meetings by Sunday');
		expect((await answer(wording, 'declined')).state).toBe('changed');
		await answer(await ask('step', 'Ride with me'), 'declined');
		const history = await read(dee, (ctx) => historyOf(ctx, dee.id));
		expect(
			history.find((entry) => entry.change === 'declined' && entry.text === 'Ride with me')
		).toMatchObject({ suggestedBy: 'Marcus' });
		expect(history.find((entry) => entry.text === 'Go to two meetings by Sunday')).toMatchObject({
			change: 'edited',
			suggestedBy: 'Marcus',
			before: { text: 'Three meetings this week' }
		});
		expect(
			(await read(marcus, (ctx) => planOf(ctx, dee.id))).suggestions.find((each) => each.id === wording)
				?.state
		).toBe('changed');
	});

	test('two taps at once answer once', async () => {
		const suggestionId = await write(marcus, (ctx) =>
			suggest(ctx, { personId: dee.id, kind: 'step', goalId, text: 'Just one step' })
		);
		await Promise.all(
			[1, 2].map(() => write(dee, (ctx) => answerSuggestion(ctx, { suggestionId, answer: 'accepted' })))
		);
		expect(
			(await read(dee, (ctx) => goalById(ctx, goalId))).steps.filter((step) => step.text === 'Just one step')
		).toHaveLength(1);
	});
});

describe('versions', () => {
	test('any earlier day can be read; the demo may write the past, a person may not', async () => {
		const tom = await makePerson(world, org, ['participant']);
		const demo = systemActor(org, 'demo');
		const on = (day: string) => new Date(`${day}T12:00:00Z`);
		const id = await world.app.write(demo, 'demo', async (ctx) => {
			const { id } = await addGoal(ctx, { personId: tom.id, title: 'Be better', at: on('2026-01-05') });
			const step = await addStep(ctx, { goalId: id, text: 'Ask Marcus', at: on('2026-01-06') });
			await tickStep(ctx, { stepId: step.id, done: true, at: on('2026-01-10') });
			await saveGoal(ctx, {
				goalId: id,
				n: 1,
				title: 'Three meetings a week',
				at: on('2026-02-01'),
				typed: { by: marcus.id, reviewId: newId() }
			});
			await markGoal(ctx, {
				goalId: id,
				outcome: 'let_go',
				reason: 'it stopped mattering',
				at: on('2026-03-01')
			});
			await suggest(ctx, {
				personId: tom.id,
				kind: 'goal',
				text: 'Try again?',
				by: marcus.id,
				at: on('2026-03-02')
			});
			return id;
		});
		const plan = (day: string) => read(tom, (ctx) => planAsOf(ctx, tom.id, on(day)));
		expect((await plan('2026-01-01')).goals).toEqual([]);
		expect((await plan('2026-01-07')).goals[0]).toMatchObject({
			title: 'Be better',
			state: 'active',
			steps: [{ text: 'Ask Marcus', doneAt: null }]
		});
		expect((await plan('2026-02-02')).goals[0]).toMatchObject({
			title: 'Three meetings a week',
			steps: [{ doneAt: on('2026-01-10') }]
		});
		expect((await plan('2026-03-02')).goals[0]).toMatchObject({ state: 'let_go' });
		const history = await read(tom, (ctx) => historyOf(ctx, tom.id));
		expect(history.map((entry) => entry.change)).toEqual([
			'suggested',
			'let_go',
			'edited',
			'done',
			'added',
			'added'
		]);
		expect(history[2]).toMatchObject({
			typed: true,
			byName: 'Marcus',
			before: { text: 'Be better', at: on('2026-01-05') }
		});
		expect((await read(tom, (ctx) => goalsForReview(ctx, tom.id))).map((goal) => goal.id)).not.toContain(id);
		const mine = await write(tom, (ctx) =>
			addGoal(ctx, { personId: tom.id, title: 'now', at: on('2020-01-01') })
		);
		expect((await read(tom, (ctx) => goalById(ctx, mine.id))).createdAt.getFullYear()).toBeGreaterThan(2020);
	});

	test('a goal marked as changed waits for new words', async () => {
		const { id } = await write(dee, (ctx) => addGoal(ctx, { personId: dee.id, title: 'Find a room' }));
		await write(dee, (ctx) => markGoal(ctx, { goalId: id, outcome: 'changed' }));
		expect(await read(dee, (ctx) => goalById(ctx, id))).toMatchObject({
			state: 'changed',
			outcome: 'changed'
		});
		await write(dee, (ctx) => saveGoal(ctx, { goalId: id, n: 1, title: 'Find a room near Lia' }));
		expect(await read(dee, (ctx) => goalById(ctx, id))).toMatchObject({ state: 'active', n: 2 });
		await write(dee, (ctx) =>
			markGoal(ctx, { goalId: id, outcome: 'changed', title: 'Keep the room I have' })
		);
		expect(await read(dee, (ctx) => goalById(ctx, id))).toMatchObject({
			state: 'active',
			n: 3,
			title: 'Keep the room I have'
		});
		await write(dee, (ctx) => setGoalState(ctx, { goalId: id, state: 'paused' }));
		expect(await read(dee, (ctx) => openPlanTitles(ctx, dee.id))).not.toContainEqual({
			id,
			title: 'Keep the room I have'
		});
	});

	test('what was removed is gone from the plan and stays in the history', async () => {
		const { id } = await write(dee, (ctx) =>
			addLine(ctx, { personId: dee.id, kind: 'milestone', text: 'First pay slip', happenedOn: '2026-02-14' })
		);
		await write(dee, (ctx) => removeLine(ctx, { lineId: id }));
		expect((await read(dee, (ctx) => planOf(ctx, dee.id))).milestones).toEqual([]);
		expect((await read(dee, (ctx) => historyOf(ctx, dee.id, id))).map((entry) => entry.change)).toEqual([
			'removed',
			'added'
		]);
	});
});

const NAUGHTY = [
	'undefined',
	'NULL',
	"'; drop table plans.goals; --",
	'<script>alert(1)</script>',
	'"><img src=x onerror=alert(1)>',
	'${7*7}{{7*7}}',
	'../../etc/passwd',
	'田中さんにあげて下さい',
	'👩‍👩‍👧‍👦 🇺🇸 ❤️',
	'Ṱ̺̺̕o͞ ̷i̲̬n̝̗v̟̜o̘̙kè',
	'مُنَاقَشَةُ سُبُلِ',
	'‮test⁦',
	'ﬃ ﷽',
	'\u00a0\u2028\u2029 x',
	'\ud800 lone half'.toWellFormed(),
	'%n%s%x',
	'1e309',
	'-0',
	'\\',
	"O'Brien -- /* */",
	'a\nb\tc',
	'x'.repeat(20_000)
];
