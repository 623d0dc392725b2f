/** Somebody an ally cares about, in words for themself. */
export interface CaredFor {
	id: string;
	name: string;
	note: string;
}

/** Moments in which a boundary is hard to say. */
export const SITUATIONS = ['money', 'late', 'use', 'blame', 'push'] as const;
export type Situation = (typeof SITUATIONS)[number];

export interface KeptWords {
	id: string;
	situation: Situation;
	words: string;
}

/** The longest sentence that is kept. */
export const KEPT_LETTERS = 300;
