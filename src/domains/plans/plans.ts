/** Plans: what a person wants, in their own words. Front door for everyone, browser too. */

import type { Barrier } from '#domains/people/people.ts';
import type { Domain } from './areas.ts';

export { DOMAINS, type Domain } from './areas.ts';
export { cardOptions, cardParts, type CardOption, type FittedCard } from './card.ts';

export const HORIZONS = ['short', 'long'] as const;
export type Horizon = (typeof HORIZONS)[number];

/** There is no "failed". `changed` means: the person wants to word it anew. */
export const GOAL_STATES = ['idea', 'active', 'paused', 'done', 'changed', 'let_go'] as const;
export type GoalState = (typeof GOAL_STATES)[number];

/** Who does a step. */
export const STEP_WHO = ['me', 'coach', 'ally'] as const;
export type StepWho = (typeof STEP_WHO)[number];

/** What a weekly review says of a goal. */
export const OUTCOMES = ['moved', 'stuck', 'changed', 'let_go'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** My three things, triggers with if-then, my day, what went well, who I turned to about what stands in the way. */
export const LINE_KINDS = ['strategy', 'trigger', 'routine', 'milestone', 'handoff'] as const;
export type LineKind = (typeof LINE_KINDS)[number];
export const TRIGGER_KINDS = ['people', 'feeling', 'place', 'time', 'money'] as const;
export const DAY_PARTS = ['morning', 'day', 'evening', 'night'] as const;
export type LineDetail = (typeof TRIGGER_KINDS)[number] | (typeof DAY_PARTS)[number];

/** What came of turning to somebody. */
export const RESULTS = ['solved', 'not_yet'] as const;
export type Result = (typeof RESULTS)[number];

export const SUGGESTION_KINDS = ['goal', 'step', 'wording', 'handoff'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];
export const SUGGESTION_ANSWERS = ['accepted', 'changed', 'declined'] as const;
export type SuggestionAnswer = (typeof SUGGESTION_ANSWERS)[number];

/** At most this many strategies: three can be remembered. */
export const STRATEGIES = 3;

/** What a goal says. `first` is what the person said before the four questions. */
export interface GoalWords {
	title: string;
	why: string;
	how: string;
	first: string;
}

/** A goal without its steps; what a version keeps. */
export interface GoalContent extends GoalWords {
	domain: Domain | null;
	horizon: Horizon;
	/** ISO date. */
	dueOn: string | null;
	weeklyCount: number | null;
	confidence: number | null;
	joy: boolean;
	/** What stands in the way that this goal is about. */
	barrier: Barrier | null;
}

export interface Goal extends GoalContent {
	id: string;
	/** Version of the words: send it back with a change. */
	n: number;
	state: GoalState;
	outcome: Outcome | null;
	outcomeAt: Date | null;
	createdAt: Date;
	steps: Step[];
}

export interface Step {
	id: string;
	goalId: string;
	n: number;
	text: string;
	who: StepWho;
	/** ISO date. */
	dueOn: string | null;
	doneAt: Date | null;
}

export interface Line {
	id: string;
	kind: LineKind;
	n: number;
	/** The strategy, the "if" of a trigger, the routine, the milestone, whom I turned to. */
	text: string;
	/** The "then" of a trigger; what solved it, for somebody I turned to. */
	then: string;
	detail: LineDetail | null;
	/** ISO date of a milestone, or of turning to somebody. */
	happenedOn: string | null;
	/** What it is about that I turned to somebody. */
	barrier: Barrier | null;
	result: Result | null;
}

export interface Suggestion {
	id: string;
	kind: SuggestionKind;
	by: string;
	/** Name of who suggests; null when the reader may not see it any more. */
	byName: string | null;
	goalId: string | null;
	goalTitle: string | null;
	domain: Domain | null;
	who: StepWho | null;
	barrier: Barrier | null;
	text: string;
	/** Why they suggest it. */
	note: string;
	state: 'open' | SuggestionAnswer;
	madeAt: Date;
	answeredAt: Date | null;
}

/** Something that stands in the way, beside the goals about it. */
export interface InTheWay {
	barrier: Barrier;
	/** Goals about it: those being walked first, then those resting, then those done. Let go ones are left out. */
	goals: Pick<Goal, 'id' | 'title' | 'state'>[];
	/** The next open step of a goal being walked. */
	next: string | null;
	/** Whom the person turned to about it, and what came of it. */
	handoffs: Line[];
	/** No goal about it is left to do, and one was done or somebody solved it. */
	workedOut: boolean;
}

export interface Plan {
	personId: string;
	personName: string;
	timeZone: string;
	goals: Goal[];
	strategies: Line[];
	triggers: Line[];
	routine: Line[];
	milestones: Line[];
	handoffs: Line[];
	/** Open ones first. */
	suggestions: Suggestion[];
	/** Goals only about mending, none for joy: gently pointed out to the pair. */
	missesJoy: boolean;
	inTheWay: InTheWay[];
}

/** The one next thing to do. */
export interface NextStep {
	goalId: string;
	goalTitle: string;
	stepId: string;
	text: string;
	who: StepWho;
	dueOn: string | null;
}

/** Whether a goal is being walked now. */
export function isLive(goal: Pick<Goal, 'state'>): boolean {
	return goal.state === 'active' || goal.state === 'changed';
}

/** Two goals or more are live and none of them is for joy. */
export function missesJoy(goals: readonly Pick<Goal, 'state' | 'joy'>[]): boolean {
	const live = goals.filter(isLive);
	return live.length >= 2 && !live.some((goal) => goal.joy);
}

/**
 * The step to offer first: the person's own before others', the earliest date, near goals before far ones, then as written.
 */
export function firstStep(goals: readonly Goal[]): NextStep | null {
	const open = goals
		.filter((goal) => goal.state === 'active')
		.flatMap((goal) => goal.steps.filter((step) => step.doneAt === null).map((step) => ({ goal, step })));
	const rank = ({ goal, step }: (typeof open)[number]) =>
		`${step.who === 'me' ? 0 : 1}${step.dueOn ?? '9999-99-99'}${goal.horizon === 'short' ? 0 : 1}`;
	const [first] = open.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
	if (!first) return null;
	const { goal, step } = first;
	return {
		goalId: goal.id,
		goalTitle: goal.title,
		stepId: step.id,
		text: step.text,
		who: step.who,
		dueOn: step.dueOn
	};
}

export { followGoals } from './follow-goal.ts';
export { checkGoal, type GoalDraft, type GoalHint, type HintKind } from './check-goal.ts';
export { onlyTicked, PRINT_PARTS, type PrintPart } from './printed.ts';
export type { ToldEntry } from './tell-change.ts';
export { ideasFor } from './ideas.ts';
export { ideaLines, ideasAsText, type IdeaList } from './goal-ideas.ts';
export { detailWord, domainWord, resultWords, stateWord, whoWord } from './words.ts';
