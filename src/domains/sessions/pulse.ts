/** The monthly pulse: three things, one answer each or none. Pure. */
export const PULSE_ITEMS = ['together', 'honest', 'helps'] as const;
export type PulseItem = (typeof PULSE_ITEMS)[number];
/** 1 no, 2 partly, 3 yes; null: skipped. */
export type PulseAnswers = Record<PulseItem, 1 | 2 | 3 | null>;

const DAY = 86_400_000;
const FIRST_MONDAY = Date.UTC(1970, 0, 5);
const TURN = 28 * DAY;
/** After so long the own answer is shown alone. */
export const ALONE_AFTER = 7 * DAY;

/** Which turn of four weeks an instant lies in. */
export const turnAt = (at: Date) => Math.floor((at.getTime() - FIRST_MONDAY) / TURN);
/** When the next turn begins. */
export const nextTurn = (at: Date) => new Date(FIRST_MONDAY + (turnAt(at) + 1) * TURN);

/** What one side may read now: both, the own one alone, or nothing yet. */
export function shownNow(own: Date | null, other: Date | null, now: Date): 'both' | 'own' | 'waits' | 'ask' {
	if (own === null) return 'ask';
	if (other !== null) return 'both';
	return now.getTime() - own.getTime() >= ALONE_AFTER ? 'own' : 'waits';
}

/** One walk, as one of the two reads it. */
export interface WalkPulse {
	personId: string;
	workerId: string;
	/** The other one's name. */
	name: string;
	shown: ReturnType<typeof shownNow>;
	own: PulseAnswers | null;
	theirs: PulseAnswers | null;
	/** When it can be answered again. */
	next: Date;
}
export interface Pulse {
	off: boolean;
	walks: WalkPulse[];
}
