import { taxonomy } from '../../taxonomy.ts';
import type { Term } from '../../taxonomy.ts';

/** A word of a text query: as it is, or with `:*` as a beginning. */
export const lexeme = (word: string, more = ''): string => `'${word.replaceAll(/['\\]/g, '')}'${more}`;
/** One of these. */
export const or = (queries: string[]): string => `(${queries.join(' | ')})`;
/** The beginning of a word that was typed; two letters are no beginning. */
export const wordQuery = (word: string): string => (word.length > 2 ? lexeme(word, ':*') : lexeme(word));

const phrase = (words: string): string => {
	const parts = words.split(' ');
	return parts
		.map((word, at) => lexeme(word, at === parts.length - 1 && word.length > 3 ? ':*' : ''))
		.join(' <-> ');
};

/**
 * Lists name a medicine for many reasons: they detox from it, they take whoever has it from elsewhere. Who says that
 * they give it themselves goes first.
 */
export const saysItGives: Partial<Record<Term, string>> = {
	buprenorphine: `${lexeme('prescrib', ':*')} <-> (${lexeme('buprenorphine')} | ${lexeme('suboxone')} | ${lexeme('subutex')})
		| (${lexeme('buprenorphine')} | ${lexeme('suboxone')}) <-> (${lexeme('prescrib', ':*')} | ${lexeme('maintenance')})`
};

/**
 * The words by which lists describe a need, as text queries; null where a list can say it only by our own code. The
 * database has the same in `directory.need_words()`, to read them once when a service is stored and not at every
 * search (`need-words.test.ts` holds the two together).
 */
export function needWords(term: Term): { says: string | null; first: string | null } {
	const says = taxonomy[term].says.map((words) => `(${phrase(words)})`);
	return { says: says.length > 0 ? or(says) : null, first: says[0] ?? null };
}
