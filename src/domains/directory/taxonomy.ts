/**
 * Our own short list of what places help with, for whom and how: the `alongside` taxonomy of the HSDS pages.
 * `taxonomy.json` (CC0) also holds the words by which people ask for each, in English and Spanish, and the words
 * by which lists describe it. Names for the screen are in `term-labels.ts`.
 */
import data from './taxonomy.json' with { type: 'json' };

export type Term = keyof typeof data;
/** `care` and `need`: what somebody looks for. `group`: whom it is for. `feature`: how it is given. */
export type TermKind = 'care' | 'need' | 'group' | 'feature';
type Entry = { kind: TermKind; asks: { en: string[]; es: string[] }; says: string[] };

export const taxonomy = data as Record<Term, Entry>;
export const terms = Object.keys(data) as Term[];

/** Who hires people with a record is an answer to whoever looks for work, and to whoever comes out of prison. */
const implied: Partial<Record<Term, readonly Term[]>> = { 'second-chance-work': ['job-help', 'reentry'] };
/** The needs that a term answers beside its own. */
export const impliedBy = (code: string): readonly Term[] => (isTerm(code) ? (implied[code] ?? []) : []);

/** True for a code of our list; lists bring others. */
export const isTerm = (code: string): code is Term => Object.hasOwn(data, code);
