/** What the pages of this subject are given: strings, ready to show. */
import type { Domain } from '#domains/plans/plans.ts';
import type { Better, Outcome, Way } from './kinds.ts';

export interface ReviewView {
	id: string;
	personId: string;
	/** The reader is the person whose talk it is. */
	own: boolean;
	/** The one at the other end. */
	other: string;
	personName: string;
	workerName: string;
	n: number;
	way: Way;
	when: string;
	goals: ReviewGoalView[];
	note: { id: string | null; text: string };
	suggested: { date: string; time: string; minutes: number; words: string };
	typing: boolean;
	/** ISO date in the person's zone. */
	today: string;
	/** The fields of the form, by name, as they are saved. */
	fields: Record<string, string>;
	mark: string;
}

export interface ReviewGoalView {
	id: string;
	title: string;
	why: string;
	steps: { id: string; text: string; done: boolean }[];
	askBetterLife: boolean;
	outcome: Outcome | null;
	betterLife: Better | null;
	helped: string;
	nextStep: string;
	/** Who typed last, when it was not the reader. */
	typedBy: { name: string; when: string } | null;
}

export interface VisitView {
	id: string;
	when: string;
	way: Way;
	words: string;
	date: string;
	time: string;
	minutes: number;
}

export interface NoteView {
	id: string;
	own: boolean;
	other: string;
	when: string;
	text: string;
	version: number;
	closed: boolean;
	closedByMe: string | null;
	closedByThem: string | null;
	readByThem: boolean;
	/** The review it belongs to is over, or there is none: it can be closed. */
	canClose: boolean;
	earlier: { id: string; text: string; by: string; when: string }[];
	additions: { id: string; text: string; by: string; when: string }[];
	mark: string;
}

export interface NoteLineView {
	id: string;
	when: string;
	words: string;
	state: 'waits' | 'open' | 'closed';
}

/** The long look on the review's page: when, and those that were held. */
export interface LookStandingView {
	state: 'later' | 'due' | 'put_off' | 'open' | null;
	dueOn: string;
	askOn: string;
	putOff: string | null;
	past: { id: string; n: number; when: string }[];
}

export interface LongLookView {
	id: string;
	personId: string;
	own: boolean;
	personName: string;
	n: number;
	when: string;
	/** When the one before was held. */
	before: string | null;
	areas: {
		area: Domain;
		title: string;
		said: { scale: string; words: string };
		earlier: { scale: string; words: string } | null;
	}[];
	learned: { now: string; earlier: string };
	next: { now: string; earlier: string };
	goals: { id: string; title: string; state: string; said: string }[];
	/** Who typed last, when it was not the reader. */
	typedBy: { name: string; when: string } | null;
	fields: Record<string, string>;
	mark: string;
}
