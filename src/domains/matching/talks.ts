import type { MeetWay } from './questions.ts';

export type TalkState = 'asked' | 'agreed' | 'held' | 'passed';
/** Talks with so many at a time. */
export const MOST_TALKS = 3;
export const TALK_MINUTES = 15;
/** After which talks somebody may write down what they felt: the first and the third. */
export const GUT_AFTER = [1, 3] as const;

export interface Talk {
	id: string;
	personId: string;
	workerId: string;
	/** The other's name. */
	name: string;
	state: TalkState;
	way: MeetWay;
	startsAt: Date;
	/** Whether the time is mine, and the other's yes is waited for. */
	mine: boolean;
	chosen: boolean;
	/** How the worker finds the person; empty: not said, or not for the reader. */
	reach: string;
	/** Which of the person's talks it was, among those that were held; null: not held. */
	nth: number | null;
	changedAt: Date;
}
