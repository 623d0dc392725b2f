/**
 * What both sides answer: the eight pairs of a worker's page (`workforce/style.ts`), and the plain facts. Codes only; the
 * words are in the message files. Answers count only against answers to the same question in the same version.
 */
import {
	PROFILE_LANGUAGES,
	STYLE_PAIRS,
	STYLE_VERSION,
	type ProfileLanguage,
	type StylePair
} from '#domains/workforce/workforce.ts';

export const QUESTIONS_VERSION = STYLE_VERSION;

/** Each has two ends, `a` and `b`, and "either is fine". */
export const QUESTIONS = STYLE_PAIRS;
export type Question = StylePair;
export const SIDES = ['a', 'either', 'b'] as const;
export type Side = (typeof SIDES)[number];
export type Style = Partial<Record<Question, Side>>;

export const LANGUAGES = PROFILE_LANGUAGES;
export type Language = ProfileLanguage;
export const MEET_WAYS = ['in-person', 'call', 'video', 'text'] as const;
export type MeetWay = (typeof MEET_WAYS)[number];
export const HOURS = ['morning', 'afternoon', 'evening', 'weekend'] as const;
export type Hours = (typeof HOURS)[number];

/** What a worker may choose to show of themself, and a person may ask for. Nothing here is ever guessed. */
export const TRAITS = [
	'woman',
	'man',
	'nonbinary',
	'lgbtq',
	'black',
	'latino',
	'native',
	'asian',
	'lived',
	'parent',
	'veteran',
	'prison',
	'faith',
	'rural'
] as const;
export type Trait = (typeof TRAITS)[number];

/** What a person weighs, and how much it can count. */
export const FACTORS = ['language', 'way', 'hours', 'style', 'traits'] as const;
export type FactorKind = (typeof FACTORS)[number];
export const WEIGHTS = [0, 1, 2, 3] as const;
export type Weight = (typeof WEIGHTS)[number];
