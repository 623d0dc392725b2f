/** The shape of the demo's sentences. Demo text is data, not the screen's words: it is written here, in each person's language. */
import type { Barrier, FocusKind, Aim, Strength } from '#domains/people/people.ts';
import type { Domain, LineDetail } from '#domains/plans/plans.ts';

export interface GoalIdea {
	title: string;
	why: string;
	how: string;
	domain: Domain;
	horizon?: 'long';
	weekly?: number;
	joy?: true;
	/** What the person said before it was made clear. */
	first?: string;
	/** New words, when they change it later. */
	reworded?: string;
	steps: string[];
	/** Said in a review: what helped, and why it was stuck. */
	helped: string[];
	stuck: string[];
	next: string[];
	/** Goes the same way in every review. */
	always?: 'moved' | 'stuck';
	/** Why it was let go. */
	letGo?: string;
}

export interface Words {
	/** Goals about the person's own aim. */
	aims: Record<FocusKind, Partial<Record<Aim | 'any', GoalIdea>>>;
	goals: GoalIdea[];
	joys: GoalIdea[];
	strategies: string[];
	triggers: { text: string; then: string; detail: LineDetail }[];
	routines: { text: string; detail: LineDetail }[];
	milestones: string[];
	why: string[];
	strengths: string[];
	barrierNotes: Partial<Record<Barrier, string[]>>;
	strengthKinds: Strength[];
	whenWords: string[];
	safeNames: string[];
	ownFocus: string[];
	hardLabels: { payday: string[]; court: string[]; anniversary: string[]; own: string[] };
	supporters: string[];
	/** Openings, middles and endings of a note. */
	note: {
		open: string[];
		moved: string[];
		stuck: string[];
		letGo: string[];
		strong: string[];
		agreed: string[];
	};
	checkIn: {
		rough: string[];
		soSo: string[];
		fine: string[];
		beyond: string[];
		learned: string[];
		helped: string[];
	};
	contact: { reached: string[]; leftWord: string[]; noAnswer: string[] };
	ask: Record<'talk' | 'today' | 'medication' | 'other', string>;
	promises: string[];
	suggestions: { step: string[]; note: string[] };
	visitWords: string[];
	agreement: { fromCoach: string; fromPerson: string; setbacks: string; boundaries: string };
}
