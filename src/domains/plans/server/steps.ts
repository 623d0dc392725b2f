import { newId } from '#platform/ids.ts';
import { Refusal } from '#platform/errors.ts';
import type { WriteContext } from '#platform/server/context.ts';
import type { Step, StepWho } from '../plans.ts';
import { authorOf, noteChange, type Author, type Past } from './author.ts';
import { goalOf, goalsOf, personOf, stepPlace } from './plans.sql.ts';
import { keepVersion, type Change } from './versions.ts';
import type { Saved } from './save-goal.ts';

export interface AddStep extends Past {
	goalId: string;
	text: string;
	/** Who does it; the person themself unless said. */
	who?: StepWho;
	dueOn?: string | null;
	suggestionId?: string;
}

/** One more step towards a goal. */
export async function addStep(ctx: WriteContext, input: AddStep): Promise<Saved> {
	const author = await authorOf(ctx, await personOf(ctx, 'plans.goals', input.goalId), input);
	const goal = await goalOf(ctx, author.personId, input.goalId);
	const step: Step = {
		id: newId(),
		goalId: goal.id,
		n: 1,
		text: input.text,
		who: input.who ?? 'me',
		dueOn: input.dueOn ?? null,
		doneAt: null
	};
	await ctx.tx
		.insertInto('plans.steps')
		.values({
			organization_id: author.organizationId,
			id: step.id,
			person_id: author.personId,
			goal_id: goal.id,
			who: step.who,
			due_on: step.dueOn,
			sealed: await sealedStep(ctx, author, step),
			created_at: author.at,
			updated_at: author.at
		})
		.execute();
	await keep(ctx, author, step, 'added', input.suggestionId);
	return { id: step.id, n: 1 };
}

export interface SaveStep extends Past {
	stepId: string;
	n: number;
	text: string;
	who?: StepWho;
	dueOn?: string | null;
}

/** Other words for a step. As with goals, what somebody saved meanwhile stands and nothing is lost. */
export async function saveStep(ctx: WriteContext, input: SaveStep): Promise<Saved> {
	const { author, step } = await openStep(ctx, input);
	const wanted: Step = {
		...step,
		text: input.text,
		who: input.who ?? step.who,
		dueOn: input.dueOn === undefined ? step.dueOn : input.dueOn
	};
	if (wanted.text === step.text && wanted.who === step.who && wanted.dueOn === step.dueOn)
		return { id: step.id, n: step.n };
	const saved = await ctx.tx
		.updateTable('plans.steps')
		.set({
			sealed: await sealedStep(ctx, author, wanted),
			who: wanted.who,
			due_on: wanted.dueOn,
			n: input.n + 1,
			updated_at: author.at
		})
		.where('organization_id', '=', author.organizationId)
		.where('id', '=', step.id)
		.where('n', '=', input.n)
		.executeTakeFirst();
	if (Number(saved.numUpdatedRows) === 1) {
		await keep(ctx, author, { ...wanted, n: input.n + 1 }, 'edited');
		return { id: step.id, n: input.n + 1 };
	}
	return { id: step.id, n: step.n, kept: await keep(ctx, author, { ...wanted, n: input.n }, 'not_taken') };
}

/** Done, or not yet after all. Ticking twice is ticking once. */
export async function tickStep(
	ctx: WriteContext,
	input: { stepId: string; done: boolean } & Past
): Promise<void> {
	const { author, step } = await openStep(ctx, input);
	if ((step.doneAt !== null) === input.done) return;
	const doneAt = input.done ? author.at : null;
	await setOne(ctx, author, step.id, { done_at: doneAt });
	await keep(ctx, author, { ...step, doneAt }, input.done ? 'done' : 'undone');
}

/** Takes a step off the plan; the history keeps it. */
export async function removeStep(ctx: WriteContext, input: { stepId: string } & Past): Promise<void> {
	const { author, step } = await openStep(ctx, input);
	await setOne(ctx, author, step.id, { removed_at: author.at });
	await keep(ctx, author, step, 'removed');
}

async function openStep(
	ctx: WriteContext,
	input: { stepId: string } & Past
): Promise<{ author: Author; step: Step }> {
	const author = await authorOf(ctx, await personOf(ctx, 'plans.steps', input.stepId), input);
	const step = (await goalsOf(ctx, author.personId))
		.flatMap((goal) => goal.steps)
		.find((each) => each.id === input.stepId);
	if (!step) throw new Refusal('not_found', 'no such step in this plan');
	return { author, step };
}

async function setOne(
	ctx: WriteContext,
	author: Author,
	id: string,
	set: { done_at?: Date | null; removed_at?: Date }
): Promise<void> {
	const done = await ctx.tx
		.updateTable('plans.steps')
		.set({ ...set, updated_at: author.at })
		.where('organization_id', '=', author.organizationId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (Number(done.numUpdatedRows) !== 1)
		throw new Refusal('forbidden', 'the database did not take the change');
}

async function sealedStep(ctx: WriteContext, author: Author, step: Step): Promise<Buffer> {
	return (await ctx.vault.of(author.personId)).sealJson({ text: step.text }, stepPlace(step.id));
}

async function keep(
	ctx: WriteContext,
	author: Author,
	step: Step,
	change: Change,
	suggestionId?: string
): Promise<string> {
	noteChange(ctx, author, `step-${change.replace('_', '-')}`, 'step', step.id);
	const snapshot = {
		goalId: step.goalId,
		text: step.text,
		who: step.who,
		dueOn: step.dueOn,
		doneAt: step.doneAt?.toISOString() ?? null
	};
	return keepVersion(ctx, author, {
		subject: 'step',
		subjectId: step.id,
		n: step.n,
		change,
		snapshot,
		suggestionId
	});
}
