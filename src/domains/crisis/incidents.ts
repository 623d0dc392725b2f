/** The house's protocol as steps: an incident, its codes and their words, for the browser too. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';
import { LEAST } from '#platform/small-counts.ts';
import { OPEN_REASONS, openReasonWord, type OpenReason } from './crisis-plan.ts';

const RESULTS = ['done', 'not_possible', 'not_reached'] as const;
export type Result = (typeof RESULTS)[number];
export const WHY_NOT = ['no_answer', 'said_no', 'not_safe', 'not_needed', 'somebody_else'] as const;
export type WhyNot = (typeof WHY_NOT)[number];
export const OUTCOMES = ['with_help', 'with_someone', 'safe_alone', 'not_reached'] as const;
export type IncidentOutcome = (typeof OUTCOMES)[number];
/** Lines that are there in every house; those of the house itself go by their id. */
export const LINES = ['911', '988', 'other'] as const;
const DEBRIEF_ANSWERS = ['yes', 'later', 'no'] as const;

/** Looks after a crisis, in days (map row 14.6: 24 hours, 72 hours, 7 days). */
export const FOLLOW_UPS = [1, 3, 7] as const;
/** A talk afterwards is held within so many days (domain facts, workforce, section 2: within 72 hours). */
export const DEBRIEF_DAYS = 3;
/** More lines of a protocol than these stand together in the last step. */
export const MOST_HOUSE_STEPS = 12;

/** First who is in danger and who stands beside the worker, then what the house says, then the call, the plan, what comes next. */
const BEFORE = ['safe', 'supervisor'] as const;
const AFTER = ['call', 'plan', 'next'] as const;
type FixedStep = (typeof BEFORE)[number] | (typeof AFTER)[number];

export interface Step {
	key: string;
	/** The house's own words; null for a step that every house has. */
	text: string | null;
}

/** The steps in their order: each line of the protocol is one. */
export function stepsOf(protocol: string): Step[] {
	const fixed = (key: FixedStep): Step => ({ key, text: null });
	return [
		...BEFORE.map(fixed),
		...houseLines(protocol).map((text, at) => ({ key: `house-${at + 1}`, text })),
		...AFTER.map(fixed)
	];
}

function houseLines(protocol: string): string[] {
	const lines = protocol
		.split(/\r?\n/u)
		.map((line) => line.replace(/^\s*(?:\d{1,2}[.)]|[-•*–])\s+/u, '').trim())
		.filter(Boolean);
	if (lines.length <= MOST_HOUSE_STEPS) return lines;
	return [...lines.slice(0, MOST_HOUSE_STEPS - 1), lines.slice(MOST_HOUSE_STEPS - 1).join('\n')];
}

const id = z.string().refine(isId, { error: () => m.form_please_check() });
const chosen = <const T extends readonly [string, ...string[]]>(of: T) =>
	z.enum(of, { error: () => m.protocol_choose() });

export const BeginIncidentInput = z.object({ reason: chosen(OPEN_REASONS) });
export type BeginIncidentInput = z.output<typeof BeginIncidentInput>;

export const StepInput = z
	.object({
		incidentId: id,
		step: z.string().regex(/^(safe|supervisor|call|plan|next|house-[0-9]{1,2})$/u, {
			error: () => m.form_please_check()
		}),
		result: chosen(RESULTS),
		why: chosen(WHY_NOT).optional(),
		line: z
			.string()
			.max(40, { error: () => m.protocol_choose() })
			.optional()
	})
	.refine(({ result, why }) => result !== 'not_possible' || why, {
		path: ['why'],
		error: () => m.protocol_why_needed()
	})
	.refine(({ step, result, line }) => step !== 'call' || result === 'not_possible' || line, {
		path: ['line'],
		error: () => m.protocol_line_needed()
	});
export type StepInput = z.output<typeof StepInput>;

export const CloseIncidentInput = z.object({ incidentId: id, outcome: chosen(OUTCOMES) });
export type CloseIncidentInput = z.output<typeof CloseIncidentInput>;
export const IncidentInput = z.object({ incidentId: id });
export const GiveLooksInput = z.object({ incidentId: id, to: id });
export type GiveLooksInput = z.output<typeof GiveLooksInput>;
export const DebriefInput = z
	.object({ incidentId: id, answer: chosen(DEBRIEF_ANSWERS), supervisorId: id.optional() })
	.refine(({ answer, supervisorId }) => answer !== 'yes' || supervisorId, {
		path: ['supervisorId'],
		error: () => m.protocol_debrief_who_needed()
	});
export type DebriefInput = z.output<typeof DebriefInput>;
export const HeldInput = z.object({ incidentId: id, workerId: id });

/** The name of a step, and what it asks for; a step of the house has its own words. */
export const stepWords = ({ key, text }: Step): { name: string; hint: string } =>
	text !== null
		? { name: text, hint: '' }
		: {
				safe: { name: m.protocol_step_safe(), hint: m.protocol_step_safe_hint() },
				supervisor: { name: m.protocol_step_supervisor(), hint: m.protocol_step_supervisor_hint() },
				call: { name: m.protocol_step_call(), hint: m.protocol_step_call_hint() },
				plan: { name: m.protocol_step_plan(), hint: m.protocol_step_plan_hint() },
				next: { name: m.protocol_step_next(), hint: m.protocol_step_next_hint() }
			}[key as FixedStep];
/** Why the steps began. */
export const reasonWord = (reason: OpenReason): string =>
	reason === 'asked' ? m.protocol_reason_asked() : openReasonWord(reason);
export const whyWord = (why: WhyNot): string =>
	({
		no_answer: m.protocol_why_no_answer,
		said_no: m.protocol_why_said_no,
		not_safe: m.protocol_why_not_safe,
		not_needed: m.protocol_why_not_needed,
		somebody_else: m.protocol_why_somebody_else
	})[why]();
export const outcomeWord = (outcome: IncidentOutcome): string =>
	({
		with_help: m.protocol_outcome_with_help,
		with_someone: m.protocol_outcome_with_someone,
		safe_alone: m.protocol_outcome_safe_alone,
		not_reached: m.protocol_outcome_not_reached
	})[outcome]();

export interface IncidentNumbers {
	/** null: fewer than {@link LEAST}. */
	all: number | null;
	/** A part is said only where neither it nor the rest is small, or the rest is nobody. */
	joined: number | null;
	reached: number | null;
	lookedAfter: number | null;
}

/** What of these counts may be said, so that none tells of somebody by what is left over. */
export function sayable(counts: {
	all: number;
	joined: number;
	reached: number;
	lookedAfter: number;
}): IncidentNumbers {
	const all = counts.all >= LEAST ? counts.all : null;
	const part = (count: number) =>
		all !== null && count >= LEAST && (count === all || all - count >= LEAST) ? count : null;
	return {
		all,
		joined: part(counts.joined),
		reached: part(counts.reached),
		lookedAfter: part(counts.lookedAfter)
	};
}
