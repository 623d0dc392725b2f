/** Closed lists of this subject. Apart from the schemas, so that a screen piece does not bring Zod to the browser. */

/** What became of a goal since the last review. `new`: it was made in this review. */
export const OUTCOMES = ['moved', 'stuck', 'changed', 'let_go', 'new'] as const;
export type Outcome = (typeof OUTCOMES)[number];
/** The outcomes that one can choose. */
export const CHOICES = ['moved', 'stuck', 'changed', 'let_go'] as const;

export const BETTER = ['yes', 'no', 'unsure'] as const;
export type Better = (typeof BETTER)[number];

export const WAYS = ['in_person', 'phone', 'video', 'other'] as const;
export type Way = (typeof WAYS)[number];

export const VISIT_KINDS = [
	'weekly_review',
	'talk',
	'first_meeting',
	'other',
	'come_along',
	'first_talk'
] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

export const VISIT_STATES = ['planned', 'held', 'missed', 'moved', 'cancelled'] as const;
export type VisitState = (typeof VISIT_STATES)[number];

/** The longest texts, in characters. */
export const LONGEST = { words: 500, helped: 2000, nextStep: 300, note: 20_000, reason: 500 } as const;
