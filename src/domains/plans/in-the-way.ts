/** What stands in somebody's way, beside the goals that are about it: worked one by one, never all at once. */
import { BARRIERS, type Barrier } from '#domains/people/people.ts';
import { isLive, type Goal, type InTheWay, type Line } from './plans.ts';

/** The barriers the person named, those their goals are about and those they turned to somebody for; worked out ones last. */
export function inTheWay(
	named: readonly Barrier[],
	goals: readonly Goal[],
	handoffs: readonly Line[] = []
): InTheWay[] {
	const kept = goals.filter((goal) => goal.state !== 'let_go');
	return BARRIERS.filter(
		(barrier) =>
			named.includes(barrier) ||
			kept.some((goal) => goal.barrier === barrier) ||
			handoffs.some((line) => line.barrier === barrier)
	)
		.map((barrier) =>
			about(
				barrier,
				kept.filter((goal) => goal.barrier === barrier),
				handoffs.filter((line) => line.barrier === barrier)
			)
		)
		.toSorted((a, b) => Number(a.workedOut) - Number(b.workedOut));
}

function about(barrier: Barrier, goals: Goal[], handoffs: Line[]): InTheWay {
	const rank = (goal: Goal) => (isLive(goal) ? 0 : goal.state === 'done' ? 2 : 1);
	const live = goals.filter(isLive);
	return {
		barrier,
		goals: goals.toSorted((a, b) => rank(a) - rank(b)).map(({ id, title, state }) => ({ id, title, state })),
		next: live.flatMap((goal) => goal.steps).find((step) => step.doneAt === null)?.text ?? null,
		handoffs,
		workedOut:
			goals.every((goal) => goal.state === 'done') &&
			(goals.length > 0 || handoffs.some((line) => line.result === 'solved'))
	};
}
