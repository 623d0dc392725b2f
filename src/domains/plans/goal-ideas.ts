/** Goal ideas that an organization writes: lists of plain lines, and the text by which organizations share them. */
import { LANGUAGES, type Locale } from '#platform/languages.ts';
import { DOMAINS, type Domain } from './areas.ts';
import { domainWord } from './words.ts';

export const MOST_IDEAS = 20;
export const LONGEST_IDEA = 200;

/** The list of one area. `n` goes back with a change. */
export interface IdeaList {
	domain: Domain;
	n: number;
	ideas: string[];
}

/** One idea a line; empty lines and repeats are left out. */
export function ideaLines(text: string): string[] {
	const lines = text.split('\n').map((line) =>
		line
			.trim()
			.replace(/^[-*•]\s+/u, '')
			.trim()
	);
	return [...new Set(lines.filter((line) => line !== ''))];
}

/** All lists as one text, to send to another organization: "# Money and legal", then one idea a line. */
export function ideasAsText(lists: readonly IdeaList[], locale: Locale): string {
	return lists
		.filter((list) => list.ideas.length > 0)
		.map(({ domain, ideas }) => [`# ${domainWord(domain, locale)}`, ...ideas].join('\n'))
		.join('\n\n');
}

/** Reads such a text, in any of the languages. Lines without an area of ours above them come back as `strange`. */
export function readIdeasText(text: string): { lists: Map<Domain, string[]>; strange: string[] } {
	const lists = new Map<Domain, string[]>();
	const strange: string[] = [];
	let domain: Domain | undefined;
	for (const line of text.split('\n').map((each) => each.trim())) {
		if (line === '') continue;
		if (line.startsWith('#')) {
			domain = areaCalled(line.replace(/^#+\s*/, ''));
			if (!domain) strange.push(line);
		} else if (domain) lists.set(domain, [...(lists.get(domain) ?? []), ...ideaLines(line)]);
		else strange.push(line);
	}
	return { lists, strange };
}

function areaCalled(name: string): Domain | undefined {
	const plain = (text: string) => text.normalize('NFKC').toLowerCase().trim();
	return DOMAINS.find((domain) =>
		LANGUAGES.some((locale) => plain(domainWord(domain, locale)) === plain(name))
	);
}
