/** The choices of the two forms, in words. */
import {
	FACTORS,
	HOURS,
	hoursWord,
	LANGUAGES,
	languageWord,
	TRAITS,
	traitWord,
	WEIGHTS,
	weightWord,
	CONFLICTS,
	conflictWord
} from '#domains/matching/matching.ts';
import { wayOptions } from './view.ts';

export const matchOptions = () => ({
	languages: LANGUAGES.map((value) => ({ value, label: languageWord(value) })),
	ways: wayOptions(),
	hours: HOURS.map((value) => ({ value, label: hoursWord(value) })),
	traits: TRAITS.map((value) => ({ value, label: traitWord(value) })),
	weights: WEIGHTS.map((weight) => ({ value: String(weight), label: weightWord(weight) })),
	factors: FACTORS
});

export const conflictOptions = () => CONFLICTS.map((value) => ({ value, label: conflictWord(value) }));
