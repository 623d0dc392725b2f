/** First steps that begin with what somebody is good at. Own words, in the message files. */
import { m } from '#paraglide/messages.js';
import type { Strength } from '#domains/people/people.ts';

const STEPS: Record<Strength, (() => string)[]> = {
	people: [m.plan_from_people_1, m.plan_from_people_2],
	'work-skills': [m.plan_from_work_skills_1, m.plan_from_work_skills_2],
	humor: [m.plan_from_humor_1],
	faith: [m.plan_from_faith_1, m.plan_from_faith_2],
	health: [m.plan_from_health_1, m.plan_from_health_2],
	learning: [m.plan_from_learning_1, m.plan_from_learning_2],
	'making-things': [m.plan_from_making_things_1, m.plan_from_making_things_2],
	caring: [m.plan_from_caring_1, m.plan_from_caring_2],
	'been-through-it': [m.plan_from_been_through_it_1, m.plan_from_been_through_it_2]
};

/** At most six, the first of each strength before the second ones. */
const MOST = 6;

/** Steps to start from, out of the person's own strengths, in the reader's language. */
export function stepsFrom(strengths: readonly Strength[]): { strength: Strength; text: string }[] {
	const rounds = [0, 1].flatMap((at) =>
		strengths.flatMap((strength) => {
			const step = STEPS[strength][at];
			return step ? [{ strength, text: step() }] : [];
		})
	);
	return rounds.slice(0, MOST);
}
