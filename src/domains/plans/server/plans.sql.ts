/** Queries of plans; private. Each names the organization, and opens what is sealed. */
import { Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { Barrier } from '#domains/people/people.ts';
import type { ReadContext } from '#platform/server/context.ts';
import type {
	Domain,
	Goal,
	GoalState,
	GoalWords,
	Horizon,
	Line,
	LineDetail,
	LineKind,
	Result,
	Outcome,
	Step,
	StepWho
} from '../plans.ts';

export const goalPlace = (id: string) => `plans.goals.sealed/${id}`;
export const stepPlace = (id: string) => `plans.steps.sealed/${id}`;
export const linePlace = (id: string) => `plans.lines.sealed/${id}`;
export const suggestionPlace = (id: string) => `plans.suggestions.sealed/${id}`;

/** Every goal of a person with its steps, oldest first; one of them when `goalId` is given. */
export async function goalsOf(ctx: ReadContext, personId: string, goalId?: string): Promise<Goal[]> {
	const organizationId = ctx.actor.organizationId;
	const vault = await ctx.vault.of(personId);
	const rows = await ctx.db
		.selectFrom('plans.goals')
		.selectAll()
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.$if(goalId !== undefined, (query) => query.where('id', '=', goalId!))
		.orderBy('created_at')
		.orderBy('id')
		.execute();
	if (rows.length === 0) return [];
	const steps = await stepsOf(ctx, personId, goalId);
	return rows.map((row) => ({
		id: row.id,
		n: row.n,
		...vault.openJson<GoalWords>(row.sealed, goalPlace(row.id)),
		domain: row.domain as Domain | null,
		horizon: row.horizon as Horizon,
		state: row.state as GoalState,
		dueOn: row.due_on,
		weeklyCount: row.weekly_count,
		confidence: row.confidence,
		joy: row.joy,
		barrier: row.barrier as Barrier | null,
		outcome: row.outcome as Outcome | null,
		outcomeAt: row.outcome_at,
		createdAt: row.created_at,
		steps: steps.filter((step) => step.goalId === row.id)
	}));
}

async function stepsOf(ctx: ReadContext, personId: string, goalId?: string): Promise<Step[]> {
	const vault = await ctx.vault.of(personId);
	const rows = await ctx.db
		.selectFrom('plans.steps')
		.selectAll()
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('removed_at', 'is', null)
		.$if(goalId !== undefined, (query) => query.where('goal_id', '=', goalId!))
		.orderBy('created_at')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		goalId: row.goal_id,
		n: row.n,
		...vault.openJson<{ text: string }>(row.sealed, stepPlace(row.id)),
		who: row.who as StepWho,
		dueOn: row.due_on,
		doneAt: row.done_at
	}));
}

/** Strategies, triggers, routine, milestones and whom the person turned to, in the person's own order. */
export async function linesOf(ctx: ReadContext, personId: string, kind?: LineKind): Promise<Line[]> {
	const vault = await ctx.vault.of(personId);
	const rows = await ctx.db
		.selectFrom('plans.lines')
		.selectAll()
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('removed_at', 'is', null)
		.$if(kind !== undefined, (query) => query.where('kind', '=', kind!))
		.orderBy('place')
		.orderBy('created_at')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		kind: row.kind as LineKind,
		n: row.n,
		...vault.openJson<{ text: string; then: string }>(row.sealed, linePlace(row.id)),
		detail: row.detail as LineDetail | null,
		happenedOn: row.happened_on,
		barrier: row.barrier as Barrier | null,
		result: row.result as Result | null
	}));
}

/** Whose plan a thing belongs to; `not_found` for what the actor may not see. */
export async function personOf(
	ctx: ReadContext,
	table: 'plans.goals' | 'plans.steps' | 'plans.lines' | 'plans.suggestions' | 'plans.versions',
	id: string
): Promise<string> {
	const row = isId(id)
		? await ctx.db
				.selectFrom(table)
				.select('person_id')
				.where('organization_id', '=', ctx.actor.organizationId)
				.where('id', '=', id)
				.executeTakeFirst()
		: undefined;
	if (!row) throw new Refusal('not_found', 'nothing of this plan');
	return row.person_id;
}

/** One goal of one person, or `not_found`. */
export async function goalOf(ctx: ReadContext, personId: string, goalId: string): Promise<Goal> {
	const [goal] = isId(goalId) ? await goalsOf(ctx, personId, goalId) : [];
	if (!goal) throw new Refusal('not_found', 'no such goal in this plan');
	return goal;
}
