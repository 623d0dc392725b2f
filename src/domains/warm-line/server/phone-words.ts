import { m } from '#paraglide/messages.js';
import type { Sentence, Step } from './phone-steps.ts';

/** What callers and workers hear. */
export const welcome: Sentence = (locale) => m.line_say_welcome({}, { locale });
export const hold =
	(minutes: number): Sentence =>
	(locale) =>
		m.line_say_hold({ minutes: String(minutes) }, { locale });
export const elsewhere =
	(name: string): Sentence =>
	(locale) =>
		m.line_say_elsewhere({ name }, { locale });
export const after =
	(minutes: number): Sentence =>
	(locale) =>
		m.line_say_after({ minutes: String(minutes) }, { locale });
export const whichNumber: Sentence = (locale) => m.line_say_number({}, { locale });
export const promised =
	(minutes: number): Sentence =>
	(locale) =>
		m.line_say_promised({ minutes: String(minutes) }, { locale });
export const promisedLater: Sentence = (locale) => m.line_say_promised_later({}, { locale });
export const goesOn: Sentence = (locale) => m.line_say_goes_on({}, { locale });
export const takeIt: Sentence = (locale) => m.line_say_take({}, { locale });
export const gone: Sentence = (locale) => m.line_say_gone({}, { locale });
const goodbye: Sentence = (locale) => m.line_say_goodbye({}, { locale });

export const hangUp: Step = { do: 'hang-up' };
/** Nobody is left with silence: who to call at any hour, and then the end. */
export const farewell: Step[] = [{ do: 'say', say: goodbye }, hangUp];
