/** Oversight: front door for everyone, browser too. What each thing is for: README.md beside this file. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';
import { RULE_NAMES } from './rules.ts';

export { RULE_DAYS, RULE_NAMES, RULES, unusual, type Look, type Mark, type RuleName } from './rules.ts';

/** After so many days without a sign of them, somebody on staff is asked after. */
export const STALE_DAYS = 60;

const words = (most: number, missing: () => string) =>
	z
		.string({ error: missing })
		.trim()
		.min(1, { error: missing })
		.max(most, { error: () => m.form_field_long({ most: String(most) }) });
const id = z.string().refine(isId, { error: () => m.form_field_check() });

export const AskInput = z.object({
	workerId: id,
	rule: z.enum(RULE_NAMES, { error: () => m.form_field_check() }),
	on: z.iso.date({ error: () => m.form_field_check() }),
	words: words(1000, () => m.oversight_error_words())
});
export const AnswerInput = z.object({ id, words: words(2000, () => m.asked_error()) });
