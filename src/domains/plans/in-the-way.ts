/** What stands in somebody's way, beside the goals that are about it: worked one by one, never all at once. */
import { BARRIERS, type Barrier } from '#domains/people/people.ts';
import { isLive, type Goal, type InTheWay } from './plans.ts';

/** The barriers the person named and those their goals are about; open ones first, worked out ones last. */
export function inTheWay(named: readonly Barrier[], goals: readonly Goal[]): InTheWay[] {
	const kept = goals.filter((goal) => goal.state !== 'let_go');
	return BARRIERS.filter(
		(barrier) => named.includes(barrier) || kept.some((goal) => goal.barrier === barrier)
	)
		.map((barrier) =>
			about(
				barrier,
				kept.filter((goal) => goal.barrier === barrier)
			)
		)
		.toSorted((a, b) => Number(a.workedOut) - Number(b.workedOut));
}

function about(barrier: Barrier, goals: Goal[]): InTheWay {
	const rank = (goal: Goal) => (isLive(goal) ? 0 : goal.state === 'done' ? 2 : 1);
	const live = goals.filter(isLive);
	return {
		barrier,
		goals: goals.toSorted((a, b) => rank(a) - rank(b)).map(({ id, title, state }) => ({ id, title, state })),
		next: live.flatMap((goal) => goal.steps).find((step) => step.doneAt === null)?.text ?? null,
		workedOut: goals.length > 0 && goals.every((goal) => goal.state === 'done')
	};
}
