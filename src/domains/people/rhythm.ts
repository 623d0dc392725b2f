/** How often: talks that go through the goals, and check-ins. The person sets it. Pure rules. */

export const REVIEW_EVERY = ['weekly', 'two_weeks', 'monthly'] as const;
export type ReviewEvery = (typeof REVIEW_EVERY)[number];
export const CHECK_IN_EVERY = ['daily', 'few_days', 'weekly', 'as_it_comes'] as const;
export type CheckInEvery = (typeof CHECK_IN_EVERY)[number];

export interface Rhythm {
	reviewEvery: ReviewEvery;
	/** A wish: nothing reminds of it. Null: nothing was wished. */
	checkInEvery: CheckInEvery | null;
}

/** Where nobody has said anything. */
export const USUAL_RHYTHM: Rhythm = { reviewEvery: 'weekly', checkInEvery: null };

const WEEKS: Record<ReviewEvery, number> = { weekly: 1, two_weeks: 2, monthly: 4 };

/** Whole weeks from one talk to the next, so that it stays on its weekday. */
export function weeksBetween(every: ReviewEvery): number {
	return WEEKS[every];
}
