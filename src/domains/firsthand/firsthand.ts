/** What is known of a house or an employer from the inside: codes, schemas and days, for the browser too. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';
import { ALL_FACTS } from './facts.ts';

export { ALL_FACTS, FACTS, isYesNo, KEEP_DAYS, placeKindOf, TERM_OF } from './facts.ts';
export type { FactCode, Knows, PlaceKind, YesNo, YesNoFact } from './facts.ts';

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
