/** What is on the page that is taken along: only what the person ticked. */
import { m } from '#paraglide/messages.js';
import type { Plan } from './plans.ts';

export const PRINT_PARTS = ['strategies', 'triggers', 'routine', 'milestones'] as const;
export type PrintPart = (typeof PRINT_PARTS)[number];

export const partTitle = (part: PrintPart): string =>
	({
		strategies: m.plan_strategies,
		triggers: m.plan_triggers,
		routine: m.plan_routine,
		milestones: m.plan_milestones
	})[part]();

/** The plan with nothing but what is ticked: ids of goals and names of lists. Null when nothing is. */
export function onlyTicked(plan: Plan, ticked: readonly string[]): Plan | null {
	const lines = (part: PrintPart) => (ticked.includes(part) ? plan[part] : []);
	const page: Plan = {
		...plan,
		goals: plan.goals.filter((goal) => ticked.includes(goal.id)),
		strategies: lines('strategies'),
		triggers: lines('triggers'),
		routine: lines('routine'),
		milestones: lines('milestones'),
		suggestions: []
	};
	const empty = page.goals.length === 0 && PRINT_PARTS.every((part) => page[part].length === 0);
	return empty ? null : page;
}
