import type { About, Outcome } from './rules.ts';

export type StepKind =
	| 'heard_person'
	| 'heard_other'
	| 'doing'
	| 'told'
	| 'closed'
	| 'reopened'
	| 'added'
	| 'moved'
	| 'handed_on'
	| 'named'
	| 'among_us';

export interface Step {
	id: string;
	at: Date;
	kind: StepKind;
	words: string | null;
	/** Who did it; null: the one who raised it. */
	byId: string | null;
}

/** What was said when it was raised. Sealed as one. */
export interface Said {
	about: About;
	aboutWords: string;
	what: string;
	help: string;
	reach: string;
	name: string;
}

/** A line in a list. */
export interface ConcernLine {
	id: string;
	receivedAt: Date;
	answerBy: Date;
	closedAt: Date | null;
	outcome: Outcome | null;
	overdue: boolean;
}

/** A line in the list of whoever handles it: whom it is about and where it stands, not who raised it. */
export interface HandledLine extends ConcernLine {
	about: About;
	/** Of the staff, or as it was written; null where nobody is named. */
	aboutName: string | null;
	/** What was done last; null: nothing yet. */
	lastStep: { kind: StepKind; at: Date } | null;
	/** The other side was asked then, and has not answered. */
	otherAskedAt: Date | null;
}

/** As the one who raised it follows it. */
export interface Followed extends ConcernLine {
	said: Said;
	steps: Step[];
}

export interface Hearing {
	id: string;
	personId: string | null;
	askedAt: Date;
	question: string;
	answeredAt: Date | null;
	answer: string | null;
	inATalk: boolean;
}

/** As whoever handles it sees it. */
export interface Handled extends Followed {
	/** Whether the one it is about may be told who says it. */
	nameMayBeTold: boolean;
	/** Followed with a sign-in: names the person's own id for the list of looks. */
	signedIn: boolean;
	aboutId: string | null;
	goesTo: 'supervisor' | 'director';
	hearings: Hearing[];
	unheardReason: string | null;
	/** When the one it is about opened the record of who raised it, since then. */
	looks: { at: Date; action: string }[];
}

/** As the one who is asked for their side sees it: this, and nothing else of the concern. */
export interface AskedOfMe {
	id: string;
	askedAt: Date;
	askedById: string;
	question: string;
	answeredAt: Date | null;
	answer: string | null;
	inATalk: boolean;
}
