/** Our own list of needs and features as a taxonomy of the standard. Other lists' labels are theirs, and are not given on. */
import { isTerm, taxonomy, terms } from '../../taxonomy.ts';
import type { Term } from '../../taxonomy.ts';
import { termLabelIn } from '../../term-labels.ts';
import { foldWords } from '../../words.ts';
import { derivedId } from './derived-id.ts';

const taxonomyId = derivedId('taxonomy', 'alongside');
const taxonomyObject = {
	id: taxonomyId,
	name: 'Alongside',
	description: 'Recovery services: what a place helps with, for whom, and how. Public domain (CC0 1.0).',
	version: '1'
};
const idOf = (term: Term): string => derivedId('term', 'alongside', term);
const byId = new Map(terms.map((term) => [idOf(term), term]));

/** The terms of a service, said once in English: a program wants the same words each time. */
export const attributesOf = (serviceId: string, codes: string[]) =>
	codes.filter(isTerm).map((term) => ({
		id: derivedId(serviceId, 'attribute', term),
		link_id: serviceId,
		link_entity: 'service',
		taxonomy_term_id: idOf(term),
		taxonomy_term: simple(term)
	}));

const kinds = {
	care: 'A kind of care.',
	need: 'A need of daily life.',
	group: 'Whom it is for.',
	feature: 'How it is given.'
} as const;

const simple = (term: Term) => ({
	id: idOf(term),
	code: term,
	name: termLabelIn('en', term),
	description: kinds[taxonomy[term].kind],
	taxonomy: 'Alongside',
	taxonomy_id: taxonomyId,
	language: 'en'
});
const whole = (term: Term) => ({ ...simple(term), taxonomy_detail: taxonomyObject });

/** The code of a term's id; null when it is none of ours. */
export const termOf = (id: string): Term | null => byId.get(id) ?? null;
export const isOurTaxonomy = (id: string): boolean => id === taxonomyId;

export const hsdsTaxonomies = (search = '') =>
	foldWords(`${taxonomyObject.name} ${taxonomyObject.description}`).includes(foldWords(search))
		? [taxonomyObject]
		: [];
export const hsdsTaxonomy = (id: string) => (isOurTaxonomy(id) ? taxonomyObject : null);
export const hsdsTerm = (id: string) => {
	const term = termOf(id);
	return term && whole(term);
};

type TermsWanted = {
	search?: string | undefined;
	taxonomy_id?: string | undefined;
	parent_id?: string | undefined;
};

/** Terms stand beside one another, none above another. */
export function hsdsTerms({ search = '', taxonomy_id, parent_id }: TermsWanted) {
	if (parent_id !== undefined || (taxonomy_id !== undefined && !isOurTaxonomy(taxonomy_id))) return [];
	const words = foldWords(search);
	return terms.map(whole).filter((one) => foldWords(`${one.code} ${one.name}`).includes(words));
}
