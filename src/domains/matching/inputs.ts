/** What the forms of matching send. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';
import { USUAL_WEIGHTS, type Answers, type Wishes } from './facts.ts';
import {
	FACTORS,
	HOURS,
	LANGUAGES,
	MEET_WAYS,
	QUESTIONS,
	QUESTIONS_VERSION,
	SIDES,
	TRAITS,
	type FactorKind,
	type Question,
	type Side,
	type Style,
	type Weight
} from './questions.ts';

const choose = { error: () => m.match_choose_one() };
const several = <const T extends readonly [string, ...string[]]>(values: T) =>
	z
		.array(z.enum(values, choose))
		.default([])
		.transform((chosen) => [...new Set(chosen)]);
const sides = Object.fromEntries(
	QUESTIONS.map((question) => [`style_${question}`, z.enum(SIDES, choose).optional()])
) as Record<`style_${Question}`, z.ZodOptional<z.ZodEnum<{ [S in Side]: S }>>>;
const styleOf = (form: Partial<Record<`style_${Question}`, Side | undefined>>): Style =>
	Object.fromEntries(
		QUESTIONS.flatMap((question) => {
			const side = form[`style_${question}`];
			return side ? [[question, side]] : [];
		})
	);
const weight = (usual: Weight) =>
	z
		.enum(['0', '1', '2', '3'], choose)
		.default(String(usual) as '0')
		.transform((value) => Number(value) as Weight);
const weights = Object.fromEntries(
	FACTORS.map((kind) => [`weight_${kind}`, weight(USUAL_WEIGHTS[kind])])
) as Record<`weight_${FactorKind}`, ReturnType<typeof weight>>;

export const WishesInput = z
	.object({
		languages: several(LANGUAGES),
		best: z.enum(LANGUAGES, choose).optional(),
		interpreter: z.literal('yes', choose).optional(),
		ways: several(MEET_WAYS),
		hours: several(HOURS),
		traits: several(TRAITS),
		...sides,
		...weights
	})
	.transform((form): Wishes => ({
		version: QUESTIONS_VERSION,
		// Whoever names the one they like best can talk in it.
		languages:
			form.best && form.languages.length > 0 ? [...new Set([...form.languages, form.best])] : form.languages,
		best: form.best ?? null,
		interpreter: form.interpreter === 'yes',
		ways: form.ways,
		hours: form.hours,
		style: styleOf(form),
		traits: form.traits,
		weights: Object.fromEntries(FACTORS.map((kind) => [kind, form[`weight_${kind}`]])) as Wishes['weights']
	}));

/** What a worker answers for matching alone; languages, ways and style stand on their page. */
export const AnswersInput = z
	.object({ hours: several(HOURS), shown: several(TRAITS) })
	.transform((form): Answers => ({ hours: form.hours.length > 0 ? form.hours : null, shown: form.shown }));

const anId = z.string(choose).refine(isId, choose);
/** A wall time of the form: made an instant in the zone of whoever typed it. */
const wallTime = z
	.string({ error: () => m.match_time_needed() })
	.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/u, { error: () => m.match_time_needed() })
	.refine((at) => isTime(at), { error: () => m.match_time_needed() });

function isTime(at: string): boolean {
	try {
		const { year } = Temporal.PlainDateTime.from(at, { overflow: 'reject' });
		return year >= 2000 && year < 2100;
	} catch {
		return false;
	}
}

export const AskTalkInput = z.object({
	workerId: anId,
	at: wallTime,
	way: z.enum(MEET_WAYS, choose),
	reach: z
		.string()
		.trim()
		.max(120, { error: () => m.form_field_long({ most: 120 }) })
		.default('')
});
export type AskTalkInput = z.output<typeof AskTalkInput>;
export const TalkTimeInput = z.object({ talkId: anId, at: wallTime });
export const TalkIdInput = z.object({ talkId: anId });
export const FELT = ['yes', 'partly', 'no'] as const;
export type Felt = (typeof FELT)[number];
const felt = z.enum(FELT, choose).optional();
export const GutCheckInput = z.object({
	talkId: anId,
	heard: felt,
	myself: felt,
	again: felt,
	words: z
		.string()
		.trim()
		.max(600, { error: () => m.form_field_long({ most: 600 }) })
		.default('')
});
export type GutCheckInput = z.output<typeof GutCheckInput>;
export const ChangeInput = z.object({ workerId: anId });

/** "personId:workerId", or "personId:" for nobody: what a supervisor has set or confirms. */
const pair = z
	.string()
	.max(80)
	.refine((text) => {
		const [person, worker, more] = text.split(':');
		return isId(person) && worker !== undefined && more === undefined && (worker === '' || isId(worker));
	}, choose)
	.transform((text) => {
		const [personId, workerId] = text.split(':');
		return { personId: personId!, workerId: workerId || null };
	});
export const ConfirmInput = z.object({
	pair: z
		.array(pair, { error: () => m.match_confirm_none() })
		.min(1, { error: () => m.match_confirm_none() })
		.max(500, choose)
});
/** What an address says was set; what it cannot mean is left out. */
export function setOf(values: readonly string[]): Map<string, string | null> {
	return new Map(
		values.slice(0, 500).flatMap((value) => {
			const read = pair.safeParse(value);
			return read.success ? [[read.data.personId, read.data.workerId] as const] : [];
		})
	);
}
