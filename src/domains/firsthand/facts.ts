/** What is asked of a house or an employer, and how long an answer stands. */

/** What is asked of a sober house, and of an employer. */
export const FACTS = {
	house: ['moud', 'cost', 'certified', 'rules', 'lives'],
	employer: ['record']
} as const;
export type PlaceKind = keyof typeof FACTS;
export const ALL_FACTS = [...FACTS.house, ...FACTS.employer];
export type FactCode = (typeof ALL_FACTS)[number];
export type YesNo = 'yes' | 'no';
/** From living or working there, or through somebody close who does. */
export type Knows = 'inside' | 'close';

/** Facts that are yes or no by themselves, with the term of the directory that they decide. */
export const TERM_OF = { moud: 'moud-welcome', record: 'second-chance-work' } as const;
export type YesNoFact = keyof typeof TERM_OF;
export const isYesNo = (fact: FactCode): fact is YesNoFact => fact in TERM_OF;

/** Days after which what was said is not shown any more, by staff and by people alike. Prices change first. */
export const KEEP_DAYS: Record<FactCode, number> = {
	moud: 180,
	cost: 90,
	certified: 365,
	rules: 180,
	lives: 180,
	record: 180
};

/** What kind of place it is, by its terms; null for every other. */
export const placeKindOf = (terms: readonly string[]): PlaceKind | null =>
	terms.includes('sober-living') ? 'house' : terms.includes('second-chance-work') ? 'employer' : null;
