/** What a phone does next: said once here, in the words of every exchange by its own adapter. */
import type { Locale } from '#platform/languages.ts';

export const PHONE_STEPS = [
	/** A call comes in, or a caller who waits is looked after again. */
	'voice',
	/** The caller pressed a key, or typed a number. */
	'key',
	'number',
	/** The worker's phone was picked up; the worker pressed a key. */
	'ringing',
	'taken',
	/** The worker's phone does not ring or talk any more; that of the other line neither. */
	'rung',
	'elsewhere',
	/** The call is over. */
	'status'
] as const;
export type PhoneStep = (typeof PHONE_STEPS)[number];

/** Where the exchange tells what happened then. */
export interface At {
	step: PhoneStep;
	id?: string;
	turn?: number;
}
/** A sentence in one language. */
export type Sentence = (locale: Locale) => string;

export type Step =
	| { do: 'say'; say: Sentence }
	/** Nothing pressed: goes on with the next step. */
	| { do: 'ask'; say: Sentence; keys: 'one' | 'many'; seconds: number; to: At }
	/** `pickedUp`: asked first, on that phone alone, so that no answering machine takes a call. */
	| { do: 'ring'; number: string; seconds: number; pickedUp?: At; then: At }
	| { do: 'go'; to: At }
	| { do: 'hang-up' };
