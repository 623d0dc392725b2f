import { kitMonths, monthWords } from '#domains/safer-use/safer-use.ts';
import { m } from '#paraglide/messages.js';

/** The months that a box can name, for a choice; first that it is not known. */
export const monthChoices = (today: string, kept: string, locale: string) => [
	{ value: '', label: m.safer_kit_unknown() },
	...kitMonths(today, kept).map((value) => ({ value, label: monthWords(value, locale) }))
];
