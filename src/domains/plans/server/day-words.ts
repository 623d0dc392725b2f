import type { Plan } from '../plans.ts';

/** Days as people say them ("Fri, Mar 6"), for every ISO date given. The year only where it is not this one. */
export function dayWords(
	dates: Iterable<string | null>,
	locale: string,
	today: string
): Record<string, string> {
	const words: Record<string, string> = {};
	for (const date of dates) {
		if (!date) continue;
		const year = date.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric';
		words[date] = new Intl.DateTimeFormat(locale, {
			weekday: year ? undefined : 'short',
			day: 'numeric',
			month: 'short',
			year,
			timeZone: 'UTC'
		}).format(new Date(`${date}T00:00:00Z`));
	}
	return words;
}

/** Every date that a plan names. */
export function datesOf(plan: Plan): Set<string | null> {
	return new Set([
		...plan.goals.flatMap((goal) => [goal.dueOn, ...goal.steps.map((step) => step.dueOn)]),
		...[...plan.milestones, ...plan.handoffs].map((line) => line.happenedOn)
	]);
}
