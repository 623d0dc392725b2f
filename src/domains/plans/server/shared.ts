import { m } from '#paraglide/messages.js';
import type { ReadContext } from '#platform/server/context.ts';
import { holds, named, type Permit, type Thing } from '#domains/consent/server/consent.ts';
import { isLive, type GoalState, type StepWho } from '../plans.ts';
import { goalsOf, linesOf } from './plans.sql.ts';
import { openRecord } from '#domains/people/server/people.ts';

/** A goal as somebody sees it with whom it is shared: its name, its state, its steps. Not why, not how, not what stands in the way. */
export interface SharedGoal {
	id: string;
	title: string;
	state: GoalState;
	steps: { id: string; text: string; who: StepWho; done: boolean; dueOn: string | null }[];
}
export interface SharedMilestone {
	id: string;
	text: string;
	/** ISO date. */
	happenedOn: string | null;
}

/** What of the plan this permit names. The same for whoever it is for and for the person who looks at it beforehand. */
export async function sharedOfPlan(
	ctx: ReadContext,
	permit: Permit
): Promise<{ goals: SharedGoal[]; milestones: SharedMilestone[] }> {
	holds(permit);
	const goals = new Set(named(permit, 'goal'));
	const milestones = new Set(named(permit, 'milestone'));
	const all = permit.categories.includes('milestones');
	const everyGoal = permit.categories.includes('goals');
	return {
		goals:
			goals.size === 0 && !everyGoal
				? []
				: (await goalsOf(ctx, permit.personId))
						.filter((goal) => goals.has(goal.id) || (everyGoal && isLive(goal)))
						.map(({ id, title, state, steps }) => ({
							id,
							title,
							state,
							steps: steps.map((step) => ({
								id: step.id,
								text: step.text,
								who: step.who,
								done: step.doneAt !== null,
								dueOn: step.dueOn
							}))
						})),
		milestones:
			!all && milestones.size === 0
				? []
				: (await linesOf(ctx, permit.personId, 'milestone'))
						.filter((line) => all || milestones.has(line.id))
						.map(({ id, text, happenedOn }) => ({ id, text, happenedOn }))
	};
}

/** The single things of the plan that a person may share: goals being walked, and milestones. */
export async function planThings(ctx: ReadContext, personId: string): Promise<Thing[]> {
	await openRecord(ctx, personId, 'sharing');
	const goals = (await goalsOf(ctx, personId)).filter(isLive);
	const milestones = await linesOf(ctx, personId, 'milestone');
	return [
		...goals.map((goal): Thing => ({
			kind: 'goal',
			id: goal.id,
			words: m.plan_goal_shared({ title: goal.title })
		})),
		...milestones.map((line): Thing => ({ kind: 'milestone', id: line.id, words: line.text }))
	];
}
