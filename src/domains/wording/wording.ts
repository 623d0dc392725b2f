/** Words without stigma: a gentle suggestion for what workers write. Front door for everyone; pure. */
export { findWords, saysSo, takeWord } from './find-words.ts';
export { listFor, OFF, ownLines, readOwnLines, type OwnWords } from './own-words.ts';
export { LONGEST_LINES, OwnWordsInput, TakeWordInput, type TakenWord } from './inputs.ts';
export { taughtWords, type TaughtWord } from './taught-words.ts';

/** Where a row comes from: the published lists, our own Spanish, rows from memory (off unless wanted), an organization. */
export type Source = 'nida' | 'ours' | 'more' | 'own';

export interface ListForm {
	say: string[];
	better: string[];
	/** Capital letters count. */
	exact?: boolean;
}

/** One matter of the list, with every form it is said in. */
export interface ListRow {
	id: string;
	source: Source;
	forms: ListForm[];
	/** Words after which it means something else. */
	before_not?: string[];
	/** Words before which it means something else. */
	after_not?: string[];
	/** The only words before which it means this; '' is the end of a sentence. */
	after?: string[];
}

/** Words that were found, and what others say. */
export interface WordHint {
	found: string;
	/** Empty where the better thing is to describe what happened. */
	better: string[];
}
