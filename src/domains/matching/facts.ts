import type { FactorKind, Hours, Language, MeetWay, Style, Trait, Weight } from './questions.ts';

/** What matters to a person, and how much. Empty lists: does not matter. */
export interface Wishes {
	version: number;
	/** Those the person can talk in. */
	languages: Language[];
	/** The one they like best. */
	best: Language | null;
	/** An interpreter is fine: then a language rules nobody out. Missing in what was saved before it was asked. */
	interpreter?: boolean;
	ways: MeetWay[];
	hours: Hours[];
	style: Style;
	/** What they ask for, of what workers may show. */
	traits: Trait[];
	weights: Record<FactorKind, Weight>;
}

/** What a worker answers for matching alone. Null: they have not said. `shown`: what they chose to show, and nothing else. */
export interface Answers {
	hours: Hours[] | null;
	shown: Trait[];
}

/** What matching takes from the page that a worker shows. Null: they have not said. */
export interface PageFacts {
	version: number;
	languages: Language[];
	ways: MeetWay[] | null;
	style: Style;
}

/**
 * All that matching knows of a worker. Whatever keeps more of them (a profile, a calendar) hands it over in this shape.
 */
export interface CoachFacts extends Answers, PageFacts {
	id: string;
	name: string;
	as: 'coach' | 'peer';
	/** How many more people fit on the caseload. */
	room: number;
	/** When they are away, now and to come. No words. */
	away: readonly { from: Date; until: Date }[];
}

/** Somebody who waits for a worker, or for another one. */
export interface Waiting {
	personId: string;
	name: string;
	since: Date;
	/** The worker they would like to leave. */
	fromId: string | null;
	/** The worker they chose to go on with. */
	choseId: string | null;
	/** Whether the talk with the one they chose has taken place. */
	choseTalked: boolean;
	/** Workers with whom a first talk is asked or agreed, and not over. */
	talkIds: string[];
	/** Whether they said what matters; without it only their language is known. */
	said: boolean;
	wishes: Wishes;
	/** Workers who cannot be theirs for a reason that is nobody's business. */
	not: ReadonlySet<string>;
	/** Workers whom they asked to leave, now or not long ago. */
	left: ReadonlySet<string>;
}

export const NO_WEIGHTS: Wishes['weights'] = { language: 0, way: 0, hours: 0, style: 0, traits: 0 };
/** How much each counts until the person says otherwise. */
export const USUAL_WEIGHTS: Wishes['weights'] = { language: 3, way: 2, hours: 2, style: 2, traits: 0 };
