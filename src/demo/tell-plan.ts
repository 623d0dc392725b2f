import { addGoal, addLine, addStep, answerSuggestion, suggest } from '#domains/plans/server/plans.ts';
import { later } from './calendar.ts';
import type { Telling } from './telling.ts';
import { officeTime, whenOn } from './telling.ts';
import type { GoalIdea } from './words/words.ts';

/** Which goals this person has, and since which day. */
export function goalsOf({ who, words, chance, own, came }: Telling): { idea: GoalIdea; from: number }[] {
	if (own.goals) return own.goals.map(({ idea, from }) => ({ idea, from: -from }));
	if (who.arc === 'new') return chance.of(0.5) ? [{ idea: aimIdea(who.focuses[0]!, words.aims) ?? words.goals[0]!, from: Math.min(-1, came + 1) }] : [];
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

/** A goal with its steps, in the person's own words and at its own time. */
export async function tellGoal(t: Telling, idea: GoalIdea, day: number): Promise<void> {
	const { ctx, personId, chance } = t;
	const at = whenOn(t, day, officeTime(chance));
	const title = idea.title;
	const { id } = await addGoal(ctx, {
		personId,
		title,
		why: idea.why,
		how: idea.how,
		first: idea.first ?? '',
		domain: idea.domain,
		horizon: idea.horizon ?? 'short',
		weeklyCount: idea.weekly ?? null,
		dueOn: idea.weekly ? null : t.calendar.date(idea.horizon === 'long' ? chance.int(60, 150) : chance.int(6, 40)),
		confidence: chance.int(5, 9),
		joy: idea.joy ?? false,
		step: idea.steps[0],
		at
	});
	t.goals.set(id, { idea, n: 1, reviews: 0, title });
	for (const [n, text] of idea.steps.slice(1).entries()) {
		const mine = n === 0 || chance.of(0.7);
		await addStep(ctx, { goalId: id, text, who: mine ? 'me' : 'coach', dueOn: chance.of(0.4) ? t.calendar.date(chance.int(1, 20)) : null, at: later(at, 3 + n) });
	}
}

/** My three things, triggers, my day, what went well. */
export async function tellLines(t: Telling): Promise<void> {
	const { ctx, personId, chance, words, own, who, came } = t;
	const at = whenOn(t, came + 1, officeTime(chance));
	const add = (line: NonNullable<typeof own.lines>[number], minutes: number) =>
		addLine(ctx, { personId, kind: line.kind, text: line.text, then: line.then, detail: line.detail, happenedOn: line.happened === undefined ? null : t.calendar.date(-line.happened), at: later(at, minutes) });
	if (own.lines) {
		for (const [n, line] of own.lines.entries()) await add(line, n);
		return;
	}
	if (who.arc === 'new' && chance.of(0.5)) return;
	for (const [n, text] of chance.some(words.strategies, chance.int(2, 3)).entries()) await add({ kind: 'strategy', text }, n);
	for (const [n, trigger] of chance.some(words.triggers, chance.int(1, 2)).entries()) await add({ kind: 'trigger', ...trigger }, 10 + n);
	for (const [n, routine] of chance.some(words.routines, chance.int(1, 3)).entries()) await add({ kind: 'routine', ...routine }, 20 + n);
	if (came < -40 && chance.of(0.7)) await add({ kind: 'milestone', text: chance.pick(words.milestones), happened: chance.int(2, -came - 10) }, 30);
}

/** A coach's idea: waiting now, or answered weeks ago. */
export async function tellSuggestion(t: Telling, day: number, answer: 'open' | 'accepted' | 'declined'): Promise<void> {
	const { ctx, personId, chance, words, workerId } = t;
	const goalId = [...t.goals.keys()][0];
	if (!goalId || !workerId) return;
	const at = whenOn(t, day, officeTime(chance));
	const suggestionId = await suggest(ctx, { personId, kind: 'step', goalId, who: 'me', text: chance.pick(words.suggestions.step), note: chance.pick(words.suggestions.note), by: workerId, at });
	t.looks.push({ at, by: workerId, action: 'plan.suggested', purpose: 'plan' });
	if (answer !== 'open') await answerSuggestion(ctx, { suggestionId, answer, at: later(at, 600) });
}
