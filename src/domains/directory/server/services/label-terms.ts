import { isTerm } from '../../taxonomy.ts';
import treatment from './labels/treatment.json' with { type: 'json' };
import type { FeedLocation } from './shape.ts';

const table = new Map<string, string[]>(Object.entries(treatment));

/** Our terms for the list's own labels, which may be our own codes; `!term` in the table says that it is not so. Unknown labels give none. */
export function termsOf(
	labels: string[],
	languages: string[],
	locations: (FeedLocation | undefined)[]
): { terms: string[]; termsNot: string[] } {
	const all = new Set(
		labels.flatMap((label) => (isTerm(label) ? [label] : (table.get(label.toLowerCase()) ?? [])))
	);
	if (languages.includes('es')) all.add('spanish');
	if (languages.includes('ase')) all.add('asl');
	const ramps = locations.flatMap((one) => one?.accessibility ?? []);
	if (ramps.some((one) => /wheelchair/i.test(one) && !/\b(no|not|without)\b/i.test(one)))
		all.add('wheelchair');
	const terms = [...all].filter((one) => !one.startsWith('!')).sort();
	const termsNot = [...all].filter((one) => one.startsWith('!')).map((one) => one.slice(1));
	return { terms, termsNot: termsNot.filter((one) => !terms.includes(one)).sort() };
}
