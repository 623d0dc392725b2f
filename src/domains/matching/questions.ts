/**
 * What both sides answer: eight pairs about the way of walking together, and the plain facts. Codes only; the words are
 * in the message files. A new wording that changes what is asked gets a new id and a new version: answers count only
 * against answers to the same question.
 */
export const QUESTIONS_VERSION = 1;

/** Each has two ends, `a` and `b`, and "either is fine". */
export const QUESTIONS = ['tone', 'shape', 'spirit', 'start', 'pace', 'touch', 'mood', 'paths'] as const;
export type Question = (typeof QUESTIONS)[number];
export const SIDES = ['a', 'either', 'b'] as const;
export type Side = (typeof SIDES)[number];
export type Style = Partial<Record<Question, Side>>;

export const LANGUAGES = ['en', 'es', 'pt', 'ht', 'fr', 'zh', 'vi', 'ar', 'asl'] as const;
export type Language = (typeof LANGUAGES)[number];
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
