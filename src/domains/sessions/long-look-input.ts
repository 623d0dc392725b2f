/** The forms of the long look. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { LOOK_FIELDS, LOOK_STEPS, PUT_OFF_WEEKS } from './long-look.ts';

const LONGEST = 1000;
const step = z.enum(LOOK_STEPS, { error: () => m.form_field_check() }).or(z.literal(''));
const words = z
	.string({ error: () => m.form_field_check() })
	.max(LONGEST, { error: () => m.session_too_long({ max: LONGEST }) });

const fields = (prefix: string) =>
	Object.fromEntries(
		LOOK_FIELDS.map((name) => [`${prefix}${name}`, (name.startsWith('scale_') ? step : words).default('')])
	);

/** The whole page is one form: each field, and with `was_` before its name what the page showed when the typing began. */
export const LongLookInput = z.object({ ...fields(''), ...fields('was_') }).transform((form) => ({
	mine: Object.fromEntries(LOOK_FIELDS.map((name) => [name, String(form[name] ?? '')])),
	was: Object.fromEntries(LOOK_FIELDS.map((name) => [name, String(form[`was_${name}`] ?? '')]))
}));
export type LongLookInput = z.infer<typeof LongLookInput>;

export const PutOffInput = z.object({
	weeks: z.enum(PUT_OFF_WEEKS, { error: () => m.look_put_off_missing() }).transform(Number)
});
