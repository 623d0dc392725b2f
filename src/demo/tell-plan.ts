import type { Barrier } from '#domains/people/people.ts';
import { answerSuggestion, suggest, type PastGoal, type PastLine } from '#domains/plans/server/plans.ts';
import { newId } from '#platform/ids.ts';
import { later } from './calendar.ts';
import { officeTime, whenOn, type Telling } from './telling.ts';
import type { GoalIdea } from './words/words.ts';

/** Which goals this person has, and since which day. */
export function goalsOf({ who, words, chance, own, came }: Telling): { idea: GoalIdea; from: number }[] {
	if (own.goals) return own.goals.map(({ idea, from }) => ({ idea, from: -from }));
	if (who.arc === 'new')
		return chance.of(0.5)
			? [{ idea: aimIdea(who.focuses[0]!, words.aims) ?? words.goals[0]!, from: Math.min(-1, came + 1) }]
			: [];
	const aims = who.focuses.flatMap((focus) => aimIdea(focus, words.aims) ?? []);
	const others = chance.some(words.goals, chance.int(1, 3));
	const joy = chance.of(0.75) ? [chance.pick(words.joys)] : [];
	const ideas = [...aims, ...others.slice(0, 1), ...joy, ...others.slice(1)];
	return ideas.map((idea, at) => ({ idea, from: Math.min(-1, came + 1 + at * chance.int(3, 11)) }));
}

function aimIdea(focus: { kind: string; aim: string }, aims: Telling['words']['aims']): GoalIdea | undefined {
	const of = aims[focus.kind as keyof typeof aims];
	return of[focus.aim as 'abstain'] ?? of.any;
}

/** Goals of these areas are about something that stands in the way. */
const ABOUT: Partial<Record<string, Barrier>> = { home: 'housing', work: 'work', money: 'money' };

/** A goal with its first steps, in the person's own words and at its own time. */
export function tellGoal(t: Telling, idea: GoalIdea, day: number): void {
	const { chance } = t;
	const at = whenOn(t, day, officeTime(chance));
	const goal: PastGoal = {
		id: newId(),
		at,
		content: {
			title: idea.title,
			why: idea.why,
			how: idea.how,
			first: idea.first ?? '',
			domain: idea.domain,
			horizon: idea.horizon ?? 'short',
			weeklyCount: idea.weekly ?? null,
			dueOn: idea.weekly
				? null
				: t.calendar.date(idea.horizon === 'long' ? chance.int(60, 150) : chance.int(6, 40)),
			confidence: chance.int(5, 9),
			joy: idea.joy ?? false,
			barrier: idea.joy ? null : (ABOUT[idea.domain] ?? null)
		},
		changes: [],
		steps: idea.steps.map((text, n) => ({
			id: newId(),
			text,
			who: n === 0 || chance.of(0.75) ? 'me' : 'coach',
			dueOn: chance.of(0.4) ? t.calendar.date(chance.int(1, 20)) : null,
			at: later(at, 2 + n)
		}))
	};
	t.goals.push({ goal, idea, title: idea.title, reviews: 0, over: false });
}

/** My three things, triggers, my day, what went well. */
export function tellLines(t: Telling): void {
	const { chance, words, own, who, came } = t;
	const at = whenOn(t, came + 1, officeTime(chance));
	// What went well was written down on the evening it happened.
	const add = (line: Omit<PastLine, 'at' | 'happenedOn'>, happened?: number) =>
		t.lines.push({
			...line,
			happenedOn: happened === undefined ? null : t.calendar.date(-happened),
			at: happened === undefined ? later(at, t.lines.length) : whenOn(t, -happened, '20:40')
		});
	if (own.lines) {
		for (const { happened, ...line } of own.lines) add(line, happened);
		return;
	}
	if (who.arc === 'new' && chance.of(0.5)) return;
	for (const text of chance.some(words.strategies, chance.int(2, 3))) add({ kind: 'strategy', text });
	for (const trigger of chance.some(words.triggers, chance.int(1, 2))) add({ kind: 'trigger', ...trigger });
	for (const routine of chance.some(words.routines, chance.int(1, 3))) add({ kind: 'routine', ...routine });
	if (came < -40 && chance.of(0.7))
		add({ kind: 'milestone', text: chance.pick(words.milestones) }, chance.int(2, -came - 10));
}

/** A coach's idea: waiting now, or answered weeks ago. */
export async function tellSuggestion(
	t: Telling,
	day: number,
	answer: 'open' | 'accepted' | 'declined'
): Promise<void> {
	const { ctx, personId, chance, words, workerId } = t;
	const goalId = t.goals.find(({ over }) => !over)?.goal.id;
	if (!goalId || !workerId) return;
	const at = whenOn(t, day, officeTime(chance));
	const suggestionId = await suggest(ctx, {
		personId,
		kind: 'step',
		goalId,
		who: 'me',
		text: chance.pick(words.suggestions.step),
		note: chance.pick(words.suggestions.note),
		by: workerId,
		at
	});
	t.looks.push({ at, by: workerId, action: 'plan.suggested', purpose: 'plan' });
	if (answer !== 'open') await answerSuggestion(ctx, { suggestionId, answer, at: later(at, 600) });
}
