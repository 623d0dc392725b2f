/** Is it well formed? What the forms of a plan may hold. Messages are plain sentences in the reader's language. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';
import { BARRIERS } from '#domains/people/people.ts';
import {
	DAY_PARTS,
	DOMAINS,
	GOAL_STATES,
	HORIZONS,
	LINE_KINDS,
	OUTCOMES,
	RESULTS,
	STEP_WHO,
	SUGGESTION_ANSWERS,
	SUGGESTION_KINDS,
	TRIGGER_KINDS
} from '../plans.ts';

const id = z.string().refine(isId, { error: () => m.plan_error_gone() });
const short = (missing: () => string) =>
	z
		.string({ error: missing })
		.trim()
		.min(1, { error: missing })
		.max(300, { error: () => m.plan_error_long({ most: 300 }) });
const long = z
	.string()
	.max(2000, { error: () => m.plan_error_long({ most: 2000 }) })
	.default('');
/** A day that exists, between 2000 and 2100. */
const day = z.iso
	.date({ error: () => m.plan_error_date() })
	.refine((text) => text >= '2000-01-01' && text < '2100-01-01', { error: () => m.plan_error_date() });
const number = (least: number, most: number) =>
	z.coerce
		.number({ error: () => m.plan_error_number({ least, most }) })
		.int({ error: () => m.plan_error_number({ least, most }) })
		.min(least, { error: () => m.plan_error_number({ least, most }) })
		.max(most, { error: () => m.plan_error_number({ least, most }) });
const version = z.coerce.number().int().min(1).max(2_000_000_000);
const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
	z.enum(values, { error: () => m.plan_error_choose() });
const tick = z.stringbool().default(false);

export const GoalInput = z.object({
	title: short(() => m.plan_error_title()),
	why: long,
	how: long,
	first: long,
	domain: choice(DOMAINS).nullable().default(null),
	horizon: choice(HORIZONS).default('short'),
	dueOn: day.nullable().default(null),
	weeklyCount: number(1, 50).nullable().default(null),
	confidence: number(0, 10).nullable().default(null),
	joy: tick,
	barrier: choice(BARRIERS).nullable().default(null)
});
export type GoalInput = z.output<typeof GoalInput>;

const firstStep = z
	.string()
	.max(300, { error: () => m.plan_error_long({ most: 300 }) })
	.default('');

export const NewGoalInput = GoalInput.extend({
	state: choice(['active', 'idea']).default('active'),
	step: firstStep,
	/** One of the steps offered, for whoever typed none. */
	stepIdea: firstStep
});
export const SaveGoalInput = GoalInput.omit({ first: true }).extend({ goalId: id, n: version, reason: long });
export const GoalStateInput = z.object({ goalId: id, state: choice(GOAL_STATES), reason: long });
export const MarkGoalInput = z.object({
	goalId: id,
	outcome: choice(OUTCOMES),
	title: z
		.string()
		.trim()
		.max(300, { error: () => m.plan_error_long({ most: 300 }) })
		.default(''),
	reason: long
});

export const StepInput = z.object({
	text: short(() => m.plan_error_step()),
	who: choice(STEP_WHO).default('me'),
	dueOn: day.nullable().default(null)
});
export const NewStepInput = StepInput.extend({ goalId: id });
export const SaveStepInput = StepInput.extend({ stepId: id, n: version });
export const TickInput = z.object({ stepId: id, done: tick });
export const RemoveStepInput = z.object({ stepId: id });

export const LineInput = z.object({
	kind: choice(LINE_KINDS),
	text: short(() => m.plan_error_line()),
	then: long,
	detail: choice([...TRIGGER_KINDS, ...DAY_PARTS])
		.nullable()
		.default(null),
	happenedOn: day.nullable().default(null),
	barrier: choice(BARRIERS).nullable().default(null),
	result: choice(RESULTS).nullable().default(null)
});
export type LineInput = z.output<typeof LineInput>;
export const SaveLineInput = LineInput.omit({ kind: true }).extend({ lineId: id, n: version });
export const LineIdInput = z.object({ lineId: id });

export const SuggestInput = z
	.object({
		kind: choice(SUGGESTION_KINDS),
		goalId: id.nullable().default(null),
		domain: choice(DOMAINS).nullable().default(null),
		who: choice(STEP_WHO).nullable().default(null),
		barrier: choice(BARRIERS).nullable().default(null),
		text: short(() => m.plan_error_suggestion()),
		note: long
	})
	.refine((input) => ['goal', 'handoff'].includes(input.kind) === (input.goalId === null), {
		path: ['goalId'],
		error: () => m.plan_error_choose()
	})
	.refine((input) => input.kind !== 'handoff' || input.barrier !== null, {
		path: ['barrier'],
		error: () => m.plan_error_choose()
	});
export const AnswerInput = z.object({
	suggestionId: id,
	answer: choice(SUGGESTION_ANSWERS),
	text: z
		.string()
		.trim()
		.max(300, { error: () => m.plan_error_long({ most: 300 }) })
		.default('')
});
export const KeptInput = z.object({ versionId: id, n: version });
