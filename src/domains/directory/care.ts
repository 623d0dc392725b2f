/** What staff do for the directory: confirm, say what was heard on the phone, leave a tip, correct, retire. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';
import { isTerm, terms } from './taxonomy.ts';

/** What was heard today is not true for long: days after which a fact is not shown any more. */
export const factDays = { wait: 7, openings: 2 } as const;
export type FactKind = keyof typeof factDays;

const text = (most: number) =>
	z
		.string()
		.trim()
		.max(most, { error: () => m.form_field_long({ most: String(most) }) });
const needed = (most: number, error: () => string) =>
	z
		.string({ error })
		.trim()
		.min(1, { error })
		.max(most, { error: () => m.form_field_long({ most: String(most) }) });
const id = z.string().refine(isId, { error: () => m.form_field_check() });
const whole = z.coerce
	.number({ error: () => m.finding_error_number() })
	.int({ error: () => m.finding_error_number() })
	.min(0, { error: () => m.finding_error_number() });

export const FactInput = z.object({
	kind: z.enum(['wait', 'openings'], { error: () => m.form_field_check() }),
	value: whole.max(3650, { error: () => m.finding_error_number() })
});
export type FactInput = z.infer<typeof FactInput>;
export const TipInput = z.object({ words: needed(1000, () => m.finding_error_words()) });
export const TipEnd = z.object({ tip: id });
export const ReplyInput = z.object({
	tip: id,
	reply: needed(1000, () => m.finding_error_words()),
	from: needed(120, () => m.finding_error_from())
});
export const RetireInput = z.object({ why: needed(500, () => m.finding_error_why()) });

/** The fields that staff may correct; each is kept from then on, whatever a list says. */
export const correctable = [
	'name',
	'description',
	'phone',
	'application_process',
	'fees',
	'eligibility',
	'documents',
	'alert'
] as const;
export type Correctable = (typeof correctable)[number];

/** Nothing but the button itself. */
export const Nothing = z.object({});

/** What staff may write of a service, whether they correct one or add one: one place for what each field takes. */
const serviceFields = {
	name: needed(200, () => m.finding_error_name()),
	description: text(5000).default(''),
	phone: text(60).default(''),
	application_process: text(2000).default(''),
	fees: text(1000).default(''),
	eligibility: text(2000).default(''),
	documents: text(1000).default('')
};

export const CorrectInput = z.object({
	/** When what was corrected was last changed: somebody else may have been faster. */
	seen: z.iso.datetime({ error: () => m.form_field_check() }),
	...serviceFields,
	alert: text(500).default('')
});
export type CorrectInput = z.infer<typeof CorrectInput>;

const age = whole.max(120, { error: () => m.finding_error_number() }).optional();
/** A service that no list has. */
export const AddInput = z
	.object({
		...serviceFields,
		provider: text(200).default(''),
		what: z
			.array(z.string().refine(isTerm, { error: () => m.form_field_check() }), {
				error: () => m.adding_error_what()
			})
			.min(1, { error: () => m.adding_error_what() })
			.max(terms.length, { error: () => m.form_field_check() }),
		address: text(200).default(''),
		city: text(100).default(''),
		state: z
			.string()
			.trim()
			.regex(/^[a-z]{2}$/i, { error: () => m.adding_error_state() })
			.or(z.literal(''))
			.default(''),
		zip: z
			.string()
			.trim()
			.regex(/^\d{5}$/, { error: () => m.adding_error_zip() })
			.or(z.literal(''))
			.default(''),
		hidden: z.literal('yes', { error: () => m.form_field_check() }).optional(),
		transport: text(500).default(''),
		hours: text(300).default(''),
		county: text(200).default(''),
		ageFrom: age,
		ageTo: age,
		/** Entries that were shown as perhaps the same, and are not. */
		apart: text(1000).default('')
	})
	.refine(({ hidden, address, zip }) => !hidden || (address === '' && zip === ''), {
		path: ['address'],
		error: () => m.adding_error_hidden()
	})
	.refine(({ ageFrom, ageTo }) => ageFrom === undefined || ageTo === undefined || ageFrom <= ageTo, {
		path: ['ageTo'],
		error: () => m.adding_error_ages()
	});
export type AddInput = z.infer<typeof AddInput>;
