import { newId } from '#platform/ids.ts';
import { Refusal } from '#platform/errors.ts';
import type { WriteContext } from '#platform/server/context.ts';
import type { Goal, GoalContent, GoalState, Outcome } from '../plans.ts';
import { authorOf, noteChange, type Author, type Past } from './author.ts';
import { addStep } from './steps.ts';
import { goalOf, goalPlace, personOf } from './plans.sql.ts';
import { keepVersion, type Change, type GoalSnapshot } from './versions.ts';

/**
 * What a save did. `kept` names the version that holds the later words when somebody else had saved meanwhile: theirs
 * stands, nothing is lost, and the writer is shown both. Ids only: results of repeated forms are stored in the open.
 */
export type Saved = { id: string; n: number; kept?: undefined } | { id: string; n: number; kept: string };

export interface AddGoal extends Partial<GoalContent>, Past {
	title: string;
	personId: string;
	state?: Extract<GoalState, 'active' | 'idea'>;
	/** A first step, right away. */
	step?: string;
	suggestionId?: string;
	reason?: string;
}

/** A new goal, with its first step when one is given. */
export async function addGoal(ctx: WriteContext, input: AddGoal): Promise<Saved> {
	const author = await authorOf(ctx, input.personId, input);
	const id = newId();
	const content = contentOf(input);
	const snapshot: GoalSnapshot = { ...content, state: input.state ?? 'active' };
	await ctx.tx
		.insertInto('plans.goals')
		.values({
			organization_id: author.organizationId,
			id,
			person_id: author.personId,
			state: snapshot.state,
			created_at: author.at,
			...(await columnsOf(ctx, author, id, content))
		})
		.execute();
	await keepVersion(ctx, author, {
		subject: 'goal',
		subjectId: id,
		n: 1,
		change: 'added',
		snapshot,
		suggestionId: input.suggestionId,
		reason: input.reason
	});
	noteChange(ctx, author, 'goal-added', 'goal', id);
	if (input.step?.trim())
		await addStep(ctx, { goalId: id, text: input.step.trim(), at: input.at, typed: input.typed });
	return { id, n: 1 };
}

export interface SaveGoal extends Partial<GoalContent>, Past {
	goalId: string;
	/** The version the writer had before them. */
	n: number;
	reason?: string;
	suggestionId?: string;
}

/** New words for a goal. What is not given stays. */
export async function saveGoal(ctx: WriteContext, input: SaveGoal): Promise<Saved> {
	const author = await authorOf(ctx, await personOf(ctx, 'plans.goals', input.goalId), input);
	return rewrite(ctx, author, await goalOf(ctx, author.personId, input.goalId), input, 'edited');
}

async function rewrite(
	ctx: WriteContext,
	author: Author,
	goal: Goal,
	input: Omit<SaveGoal, 'goalId'>,
	change: Change
): Promise<Saved> {
	const wanted = contentOf({ ...goal, ...given(input) });
	if (sameContent(wanted, contentOf(goal))) return { id: goal.id, n: goal.n };
	// New words end the wait for new words.
	const state = change === 'changed' || goal.state === 'changed' ? 'active' : goal.state;
	const saved = await ctx.tx
		.updateTable('plans.goals')
		.set({
			...(await columnsOf(ctx, author, goal.id, wanted)),
			n: input.n + 1,
			...(state === goal.state ? {} : { state })
		})
		.where('organization_id', '=', author.organizationId)
		.where('id', '=', goal.id)
		.where('n', '=', input.n)
		.executeTakeFirst();
	const taken = Number(saved.numUpdatedRows) === 1;
	const kept = await keepVersion(ctx, author, {
		subject: 'goal',
		subjectId: goal.id,
		n: taken ? input.n + 1 : input.n,
		change: taken ? change : 'not_taken',
		snapshot: { ...wanted, state },
		reason: input.reason,
		suggestionId: input.suggestionId
	});
	noteChange(ctx, author, taken ? 'goal-changed' : 'goal-kept-beside', 'goal', goal.id);
	return taken ? { id: goal.id, n: input.n + 1 } : { id: goal.id, n: goal.n, kept };
}

const STATE_CHANGES: Record<GoalState, Change> = {
	idea: 'paused',
	active: 'resumed',
	paused: 'paused',
	done: 'done',
	changed: 'changed',
	let_go: 'let_go'
};

/** Pause, take up again, done, let go: the words stay. */
export async function setGoalState(
	ctx: WriteContext,
	input: { goalId: string; state: GoalState; reason?: string } & Past
): Promise<void> {
	const author = await authorOf(ctx, await personOf(ctx, 'plans.goals', input.goalId), input);
	const goal = await goalOf(ctx, author.personId, input.goalId);
	if (goal.state === input.state) return;
	await setColumns(ctx, author, goal, { state: input.state });
	await keepVersion(ctx, author, {
		subject: 'goal',
		subjectId: goal.id,
		n: goal.n,
		change: STATE_CHANGES[input.state],
		snapshot: { ...contentOf(goal), state: input.state },
		reason: input.reason
	});
	noteChange(ctx, author, `goal-${input.state.replace('_', '-')}`, 'goal', goal.id);
}

export interface MarkGoal extends Past {
	goalId: string;
	outcome: Outcome;
	/** New words, when it changed. Without them the goal waits to be worded anew. */
	title?: string;
	reason?: string;
}

/** What a weekly review says of a goal: moved, stuck, changed (with new words, or to be worded anew) or let go. */
export async function markGoal(ctx: WriteContext, input: MarkGoal): Promise<Saved> {
	const author = await authorOf(ctx, await personOf(ctx, 'plans.goals', input.goalId), input);
	const goal = await goalOf(ctx, author.personId, input.goalId);
	if (input.outcome === 'changed' && input.title && input.title !== goal.title) {
		const saved = await rewrite(
			ctx,
			author,
			goal,
			{ n: goal.n, title: input.title, reason: input.reason },
			'changed'
		);
		await setColumns(ctx, author, goal, { outcome: 'changed' });
		return saved;
	}
	const state: GoalState =
		input.outcome === 'let_go'
			? 'let_go'
			: input.outcome === 'changed'
				? 'changed'
				: goal.state === 'paused' || goal.state === 'idea'
					? 'active'
					: goal.state;
	await setColumns(ctx, author, goal, { state, outcome: input.outcome });
	await keepVersion(ctx, author, {
		subject: 'goal',
		subjectId: goal.id,
		n: goal.n,
		change: input.outcome,
		snapshot: { ...contentOf(goal), state },
		reason: input.reason
	});
	noteChange(ctx, author, `goal-${input.outcome.replace('_', '-')}`, 'goal', goal.id);
	return { id: goal.id, n: goal.n };
}

async function setColumns(
	ctx: WriteContext,
	author: Author,
	goal: Goal,
	set: { state?: GoalState; outcome?: Outcome }
): Promise<void> {
	const done = await ctx.tx
		.updateTable('plans.goals')
		.set({ ...set, ...(set.outcome ? { outcome_at: author.at } : {}), updated_at: author.at })
		.where('organization_id', '=', author.organizationId)
		.where('id', '=', goal.id)
		.executeTakeFirst();
	if (Number(done.numUpdatedRows) !== 1)
		throw new Refusal('forbidden', 'the database did not take the change');
}

async function columnsOf(ctx: WriteContext, author: Author, id: string, content: GoalContent) {
	const vault = await ctx.vault.of(author.personId);
	const { title, why, how, first } = content;
	return {
		domain: content.domain,
		horizon: content.horizon,
		due_on: content.dueOn,
		weekly_count: content.weeklyCount,
		confidence: content.confidence,
		joy: content.joy,
		barrier: content.barrier,
		sealed: vault.sealJson({ title, why, how, first }, goalPlace(id)),
		updated_at: author.at
	};
}

function contentOf(from: Partial<GoalContent> & { title: string }): GoalContent {
	return {
		title: from.title,
		why: from.why ?? '',
		how: from.how ?? '',
		first: from.first ?? '',
		domain: from.domain ?? null,
		horizon: from.horizon ?? 'short',
		dueOn: from.dueOn ?? null,
		weeklyCount: from.weeklyCount ?? null,
		confidence: from.confidence ?? null,
		joy: from.joy ?? false,
		barrier: from.barrier ?? null
	};
}

function given(input: object): Partial<GoalContent> {
	return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}

function sameContent(a: GoalContent, b: GoalContent): boolean {
	return (Object.keys(a) as (keyof GoalContent)[]).every((key) => a[key] === b[key]);
}
