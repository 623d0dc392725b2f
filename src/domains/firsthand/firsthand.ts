/** What is known of a house or an employer from the inside: codes, schemas and days, for the browser too. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';

/** What is asked of a sober house, and of an employer. */
export const FACTS = {
	house: ['moud', 'cost', 'certified', 'rules', 'lives'],
	employer: ['record']
} as const;
export type PlaceKind = keyof typeof FACTS;
export const ALL_FACTS = [...FACTS.house, ...FACTS.employer];
export type FactCode = (typeof ALL_FACTS)[number];
export type YesNo = 'yes' | 'no';
/** From living or working there, or through somebody close who does. */
export type Knows = 'inside' | 'close';

/** Facts that are yes or no by themselves, with the term of the directory that they decide. */
export const TERM_OF = { moud: 'moud-welcome', record: 'second-chance-work' } as const;
export type YesNoFact = keyof typeof TERM_OF;
export const isYesNo = (fact: FactCode): fact is YesNoFact => fact in TERM_OF;

/** Days after which what was said is not shown any more, by staff and by people alike. Prices change first. */
export const KEEP_DAYS: Record<FactCode, number> = {
	moud: 180,
	cost: 90,
	certified: 365,
	rules: 180,
	lives: 180,
	record: 180
};

/** What kind of place it is, by its terms; null for every other. */
export const placeKindOf = (terms: readonly string[]): PlaceKind | null =>
	terms.includes('sober-living') ? 'house' : terms.includes('second-chance-work') ? 'employer' : null;

const yesNo = z.enum(['yes', 'no'], { error: () => m.firsthand_choose() }).optional();
const text = (most: number) =>
	z
		.string()
		.trim()
		.max(most, { error: () => m.form_field_long({ most: String(most) }) })
		.optional();
/** What of a place somebody had before their eyes: the ids of the values. */
const seen = z
	.string()
	.max(400)
	.default('')
	.transform((ids) => (ids === '' ? [] : ids.split(',')))
	.refine((ids) => ids.every(isId), { error: () => m.form_field_check() });

/** What staff say of a place. What is left empty is not known. */
export const StateInput = z.object({
	seen,
	moud: yesNo,
	cost: z.coerce
		.number({ error: () => m.firsthand_cost_wrong() })
		.int({ error: () => m.firsthand_cost_wrong() })
		.min(0, { error: () => m.firsthand_cost_wrong() })
		.max(5000, { error: () => m.firsthand_cost_wrong() })
		.optional(),
	certified: text(200),
	rules: text(1000),
	lives: text(500),
	record: yesNo
});
export type StateInput = z.output<typeof StateInput>;

const answer = z.enum(['yes', 'no', 'unknown'], { error: () => m.firsthand_choose() }).optional();
/** What somebody says from their own knowledge. */
export const VoiceInput = z
	.object({
		seen,
		knows: z.enum(['inside', 'close'], { error: () => m.firsthand_knows_needed() }),
		moud: answer,
		cost: answer,
		certified: answer,
		rules: answer,
		lives: answer,
		record: answer
	})
	.refine((said) => ALL_FACTS.some((fact) => said[fact]), {
		path: ['any'],
		error: () => m.firsthand_any_needed()
	});
export type VoiceInput = z.output<typeof VoiceInput>;

/** Nothing but the button itself. */
export const BackInput = z.object({});

export { seenOf } from './show.ts';
export type { ShownFirsthand, ShownFact } from './show.ts';
