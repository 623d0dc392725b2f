/** A crisis and rescue plan of one's own: its parts, and who may read it when. For the browser too. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';

/** The parts in words, in the order in which somebody in a hurry reads them. */
export const PLAN_PARTS = ['first', 'say', 'helps', 'worse', 'care', 'medicine', 'hospital'] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];
export const POLICE = ['unsaid', 'yes', 'last', 'no'] as const;
export type Police = (typeof POLICE)[number];
/** Who walks with the person reads it: at any time, for an hour in a crisis with a reason, not at all. */
export const PLAN_RULES = ['always', 'crisis', 'never'] as const;
export type PlanRule = (typeof PLAN_RULES)[number];
export const OPEN_REASONS = ['overdose', 'harm', 'unsafe', 'unreachable', 'asked'] as const;
export type OpenReason = (typeof OPEN_REASONS)[number];

export type PlanWords = Record<PlanPart, string> & { police: Police };

export const PART_LETTERS = 1500;
const part = z
	.string()
	.trim()
	.max(PART_LETTERS, { error: () => m.plan_error_long({ most: PART_LETTERS }) })
	.default('');
export const CrisisPlanInput = z.object({
	/** The version that was on the page; 0: none yet. */
	base: z.coerce.number().int().min(0).max(100_000).default(0),
	first: part,
	say: part,
	helps: part,
	worse: part,
	care: part,
	medicine: part,
	hospital: part,
	police: z.enum(POLICE, { error: () => m.plan_error_choose() }),
	rule: z.enum(PLAN_RULES, { error: () => m.plan_error_choose() })
});
export type CrisisPlanInput = z.output<typeof CrisisPlanInput>;

export const OPENING_LETTERS = 500;
export const OpenPlanInput = z.object({
	reason: z.enum(OPEN_REASONS, { error: () => m.plan_error_choose() }),
	words: z
		.string()
		.trim()
		.max(OPENING_LETTERS, { error: () => m.plan_error_long({ most: OPENING_LETTERS }) })
		.default('')
});
export type OpenPlanInput = z.output<typeof OpenPlanInput>;

export const partWord = (which: PlanPart): string =>
	({
		first: m.crisis_plan_first,
		say: m.crisis_plan_say,
		helps: m.crisis_plan_helps,
		worse: m.crisis_plan_worse,
		care: m.crisis_plan_care,
		medicine: m.crisis_plan_medicine,
		hospital: m.crisis_plan_hospital
	})[which]();
export const partHint = (which: PlanPart): string =>
	({
		first: m.crisis_plan_first_hint,
		say: m.crisis_plan_say_hint,
		helps: m.crisis_plan_helps_hint,
		worse: m.crisis_plan_worse_hint,
		care: m.crisis_plan_care_hint,
		medicine: m.crisis_plan_medicine_hint,
		hospital: m.crisis_plan_hospital_hint
	})[which]();
export const policeWord = (police: Police): string =>
	({
		unsaid: m.crisis_plan_police_unsaid,
		yes: m.crisis_plan_police_yes,
		last: m.crisis_plan_police_last,
		no: m.crisis_plan_police_no
	})[police]();
export const planRuleWord = (rule: PlanRule): string =>
	({
		always: m.crisis_plan_rule_always,
		crisis: m.crisis_plan_rule_crisis,
		never: m.crisis_plan_rule_never
	})[rule]();
export const openReasonWord = (reason: OpenReason): string =>
	({
		overdose: m.crisis_plan_reason_overdose,
		harm: m.crisis_plan_reason_harm,
		unsafe: m.crisis_plan_reason_unsafe,
		unreachable: m.crisis_plan_reason_unreachable,
		asked: m.crisis_plan_reason_asked
	})[reason]();

/** What stands on the page and on paper: the parts that say something, and about police where that was decided. */
export const linesOfPlan = (words: PlanWords): { key: string; label: string; text: string }[] =>
	[
		...PLAN_PARTS.map((key) => ({ key: key as string, label: partWord(key), text: words[key] })),
		{
			key: 'police',
			label: m.crisis_plan_police(),
			text: words.police === 'unsaid' ? '' : policeWord(words.police)
		}
	].filter(({ text }) => text !== '');
