/** What passes between a person and an ally: the light, one kind question, a word to the coach. */

export const LIGHTS = ['ok', 'hard', 'company', 'nothing'] as const;
export type Light = (typeof LIGHTS)[number];

export const QUESTIONS = ['walk', 'call', 'coffee', 'meal', 'ride', 'own'] as const;
export type QuestionKind = (typeof QUESTIONS)[number];
export const ANSWERS = ['yes', 'later', 'no'] as const;
export type AnswerKind = (typeof ANSWERS)[number];

/** The longest question or answer in own words. */
export const QUESTION_LETTERS = 160;
export const TELL_LETTERS = 1000;

/** A question as the ally sees it. There is no field for what became of it but the answer. */
export interface Asked {
	id: string;
	at: Date;
	/** Asked today: the next one can be asked tomorrow. */
	today: boolean;
	kind: QuestionKind;
	words: string | null;
	answer: { at: Date; kind: AnswerKind; words: string } | null;
}

/** A question as the person sees it. */
export interface Question {
	id: string;
	fromId: string;
	name: string;
	kind: QuestionKind;
	words: string | null;
}

/** What an ally told the coach, as the person and the coach read it. */
export interface Telling {
	id: string;
	at: Date;
	name: string;
	words: string;
}
