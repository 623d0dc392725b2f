/** A person's own promises: no place is watched, nothing is tested. The person says whether it was kept, and who hears what. */

export const IF_MISSED = ['nobody', 'partner', 'coach'] as const;
export type IfMissed = (typeof IF_MISSED)[number];
export const PROMISE_LETTERS = 200;

export interface OwnPromise {
	id: string;
	words: string;
	/** ISO date. */
	byOn: string;
	ifMissed: IfMissed;
	/** What whoever it is shared with reads when the day has passed. */
	missed: string;
	state: 'open' | 'passed' | 'kept' | 'let_go';
}

/** A promise as somebody sees it with whom it is shared. */
export interface SharedPromise {
	id: string;
	words: string;
	byOn: string;
	state: OwnPromise['state'];
	/** The person's words for this, when the day has passed and they chose that it be said. */
	missed: string | null;
}
