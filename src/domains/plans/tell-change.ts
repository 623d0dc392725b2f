/** A change of the plan as a plain sentence. */
import { m } from '#paraglide/messages.js';

/** A change, with its instants written out for the reader. */
export interface ToldEntry {
	id: string;
	/** "March 3". */
	when: string;
	/** ISO date. */
	on: string;
	subject: string;
	change: string;
	text: string;
	before: { text: string; when: string } | null;
	reason: string;
	goalTitle: string | null;
	byName: string | null;
	typed: boolean;
	suggestedBy: string | null;
}

type Words = { text: string; goal: string };

const STEP: Record<string, (words: Words) => string> = {
	added: m.plan_told_step_added,
	done: m.plan_told_step_done,
	undone: m.plan_told_step_undone,
	removed: m.plan_told_step_removed
};
const GOAL: Record<string, (words: { text: string }) => string> = {
	added: m.plan_told_goal_added,
	moved: m.plan_told_goal_moved,
	stuck: m.plan_told_goal_stuck,
	changed: m.plan_told_goal_changed,
	let_go: m.plan_told_goal_let_go,
	paused: m.plan_told_goal_paused,
	resumed: m.plan_told_goal_resumed,
	done: m.plan_told_goal_done
};
const LINE: Record<string, (words: { text: string }) => string> = {
	strategy: m.plan_told_strategy_added,
	trigger: m.plan_told_trigger_added,
	routine: m.plan_told_routine_added,
	milestone: m.plan_told_milestone_added,
	handoff: m.plan_told_handoff_added
};

/** What happened: "You wanted “be better” since March 3. Now: “three meetings a week”." */
export function tellChange(entry: ToldEntry): string {
	const { text, change, subject, before } = entry;
	const goal = entry.goalTitle ?? '';
	if (change === 'suggested')
		return goal
			? m.plan_told_suggested_for({ name: entry.byName ?? m.plan_someone(), text, goal })
			: m.plan_told_suggested({ name: entry.byName ?? m.plan_someone(), text });
	if (change === 'declined') return m.plan_told_declined({ text });
	if (change === 'not_taken') return m.plan_told_not_taken({ text });
	if (subject === 'handoff' && change === 'edited') return m.plan_told_handoff_edited({ text });
	if (before) return m.plan_told_wanted({ when: before.when, before: before.text, text });
	if (subject === 'step') return (STEP[change] ?? m.plan_told_step_edited)({ text, goal });
	if (subject === 'goal') return (GOAL[change] ?? m.plan_told_edited)({ text });
	if (change === 'removed') return m.plan_told_removed({ text });
	return change === 'added' ? LINE[subject]!({ text }) : m.plan_told_edited({ text });
}

/** Whose hands and whose idea: said below the sentence, when it was not simply the person. */
export function tellHow(entry: ToldEntry): string {
	const parts: string[] = [];
	if (entry.typed) parts.push(m.plan_told_typed({ name: entry.byName ?? m.plan_someone() }));
	if (entry.suggestedBy && !['suggested', 'declined'].includes(entry.change))
		parts.push(m.plan_told_suggested_by({ name: entry.suggestedBy }));
	if (entry.reason) parts.push(m.plan_told_reason({ reason: entry.reason }));
	return parts.join(' ');
}
