/** Hard times: before, during, after. Schemas and words, for the browser too. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';

export {
	contactWords,
	dueDay,
	EXTRA_DAYS,
	EXTRA_WAYS,
	ExtraContactInput,
	extraDaysWord,
	extraWayWord,
	type ExtraContact,
	type ExtraWay
} from './extra-contacts.ts';

/** What a return plan says, in the order in which it is needed. */
export const PLAN_PARTS = ['who', 'kit', 'where', 'ride', 'medicine', 'work', 'tell'] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];
export const PLAN_LETTERS = 600;

export type PlanWords = Record<PlanPart, string>;
export interface ReturnPlan extends PlanWords {
	/** Who walks with the person may read it. */
	opened: boolean;
}

const text = (most: number) => z.string().trim().max(most).default('');
const id = z.string().refine(isId, { error: () => m.form_please_check() });

export const ReturnPlanInput = z.object({
	who: text(PLAN_LETTERS),
	kit: text(PLAN_LETTERS),
	where: text(PLAN_LETTERS),
	ride: text(PLAN_LETTERS),
	medicine: text(PLAN_LETTERS),
	work: text(PLAN_LETTERS),
	tell: text(PLAN_LETTERS),
	opened: z.enum(['yes']).optional()
});
export type ReturnPlanInput = z.output<typeof ReturnPlanInput>;

export const SaidUsedInput = z.object({
	to: z
		.array(id, { error: () => m.used_choose() })
		.min(1, { error: () => m.used_choose() })
		.max(20, { error: () => m.used_choose() }),
	words: text(500)
});
export type SaidUsedInput = z.output<typeof SaidUsedInput>;
export const HardTimesIdInput = z.object({ id });

export const LEARNED_PARTS = ['before', 'helped', 'next'] as const;
export type LearnedPart = (typeof LEARNED_PARTS)[number];
export interface Learned extends Record<LearnedPart, string> {
	id: string;
	madeAt: Date;
	opened: boolean;
}
export const LearnedInput = z
	.object({ before: text(1000), helped: text(1000), next: text(1000) })
	.refine(({ before, helped, next }) => before || helped || next, {
		path: ['before'],
		error: () => m.learned_needed()
	});
export type LearnedInput = z.output<typeof LearnedInput>;
export const OpenLearnedInput = z.object({
	id,
	open: z.enum(['yes', 'no'], { error: () => m.form_please_check() })
});

export const planPartWord = (part: PlanPart): string =>
	({
		who: m.return_who,
		kit: m.return_kit,
		where: m.return_where,
		ride: m.return_ride,
		medicine: m.return_medicine,
		work: m.return_work,
		tell: m.return_tell
	})[part]();

export const planPartHint = (part: PlanPart): string =>
	({
		who: m.return_who_hint,
		kit: m.return_kit_hint,
		where: m.return_where_hint,
		ride: m.return_ride_hint,
		medicine: m.return_medicine_hint,
		work: m.return_work_hint,
		tell: m.return_tell_hint
	})[part]();

/** The parts that say something, each with its name. */
export const planLines = (plan: PlanWords): { part: PlanPart; name: string; words: string }[] =>
	PLAN_PARTS.filter((part) => plan[part] !== '').map((part) => ({
		part,
		name: planPartWord(part),
		words: plan[part]
	}));

export const learnedWord = (part: LearnedPart): string =>
	({ before: m.learned_before, helped: m.learned_helped, next: m.learned_next })[part]();
