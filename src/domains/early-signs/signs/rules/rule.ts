import type { Facts } from '../facts.ts';

/** 1 today, 2 within two days, 3 within a week. (Tier 0, crisis and "call me", does not wait for a rule: asks and the page "right now".) */
export type Tier = 1 | 2 | 3;

/** Numbers for the sentence of a sign: so many days of so many, a level. */
export type SignNumbers = { days?: number; of?: number; level?: number; usual?: number };

/** One rule that ships with the program. A pure function; `window`: close support is open on that day. */
export interface BuiltInRule {
	code: string;
	tier: Tier;
	/** The same rule is not raised again for so many days: a card that was worked on stays closed. */
	rests: number;
	fires(facts: Facts, window: boolean): SignNumbers | null;
}
