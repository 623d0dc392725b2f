import type { ReadContext } from '#platform/server/context.ts';
import { openRecord, piecesOf } from '#domains/people/server/people.ts';
import { inTheWay } from '../in-the-way.ts';
import {
	firstStep,
	isLive,
	missesJoy,
	type Goal,
	type Line,
	type LineKind,
	type NextStep,
	type Plan
} from '../plans.ts';
import { goalsOf, linesOf, personOf, goalOf as oneGoal } from './plans.sql.ts';
import { suggestionsOf } from './suggest.ts';

/** The whole plan of a person, for the person and whoever walks with them. */
export async function planOf(ctx: ReadContext, personId: string): Promise<Plan> {
	const person = await openRecord(ctx, personId, 'plan');
	const goals = await goalsOf(ctx, personId);
	const lines = await linesOf(ctx, personId);
	const of = (kind: LineKind): Line[] => lines.filter((line) => line.kind === kind);
	return {
		personId,
		personName: person.preferredName,
		timeZone: person.timeZone,
		goals,
		strategies: of('strategy'),
		triggers: of('trigger'),
		routine: of('routine'),
		milestones: of('milestone'),
		handoffs: of('handoff'),
		suggestions: await suggestionsOf(ctx, personId),
		missesJoy: missesJoy(goals),
		inTheWay: inTheWay((await piecesOf(ctx, personId)).barriers?.value.chosen ?? [], goals, of('handoff'))
	};
}

/** One goal with its steps, and whose it is. */
export async function goalById(
	ctx: ReadContext,
	goalId: string
): Promise<Goal & { personId: string; timeZone: string }> {
	const personId = await personOf(ctx, 'plans.goals', goalId);
	const person = await openRecord(ctx, personId, 'plan');
	return { ...(await oneGoal(ctx, personId, goalId)), personId, timeZone: person.timeZone };
}

/** The one next thing this person wants to do; null when no step is open. */
export async function nextStepFor(ctx: ReadContext, personId: string): Promise<NextStep | null> {
	await openRecord(ctx, personId, 'plan');
	return firstStep(await goalsOf(ctx, personId));
}

/** Goals for a weekly review, those being walked first, then those resting. Done and let go are left out. */
export async function goalsForReview(ctx: ReadContext, personId: string): Promise<Goal[]> {
	await openRecord(ctx, personId, 'plan');
	const goals = (await goalsOf(ctx, personId)).filter((goal) => isLive(goal) || goal.state === 'paused');
	return goals.toSorted(
		(a, b) => Number(!isLive(a)) - Number(!isLive(b)) || a.horizon.localeCompare(b.horizon) * -1
	);
}

/** What is being walked now, by title, nearest first. */
export async function openPlanTitles(
	ctx: ReadContext,
	personId: string
): Promise<{ id: string; title: string }[]> {
	return (await goalsForReview(ctx, personId)).filter(isLive).map(({ id, title }) => ({ id, title }));
}

/** The person's own three things against craving, in their order. */
export async function strategiesOf(ctx: ReadContext, personId: string): Promise<string[]> {
	await openRecord(ctx, personId, 'plan');
	return (await linesOf(ctx, personId, 'strategy')).map((line) => line.text);
}

/** The person's lines of these kinds, as they stand in the plan. */
export async function linesOfPlan(
	ctx: ReadContext,
	personId: string,
	kinds: readonly LineKind[]
): Promise<Pick<Line, 'id' | 'kind' | 'text'>[]> {
	await openRecord(ctx, personId, 'plan');
	return (await linesOf(ctx, personId))
		.filter((line) => kinds.includes(line.kind))
		.map(({ id, kind, text }) => ({ id, kind, text }));
}

/** "Why I am doing this": the reason of the latest live goal that has one, in the person's words. */
export async function ownReason(ctx: ReadContext, personId: string): Promise<string | null> {
	await openRecord(ctx, personId, 'plan');
	const reasons = (await goalsOf(ctx, personId)).filter((goal) => isLive(goal) && goal.why);
	return reasons.at(-1)?.why ?? null;
}
