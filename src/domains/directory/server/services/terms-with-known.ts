/** What a service is: by its list, and by what is known of it here. */
type Stored = { terms: string[]; terms_not: string[]; known?: string[]; known_not?: string[] };

/** What a service is, with what is known of it. A term that is known to be and not to be is not known, and in neither. */
export function termsOfService({ terms, terms_not, known = [], known_not = [] }: Stored) {
	return {
		terms: [...new Set([...terms, ...known])].filter((term) => !known_not.includes(term)).sort(),
		termsNot: [...new Set([...terms_not, ...known_not])].filter((term) => !known.includes(term)).sort()
	};
}
