import { isTerm } from '../../taxonomy.ts';
import { foldWords } from '../../words.ts';
import { offersIn } from './offers-in.ts';
import { tellFaith } from './tell-faith.ts';
import humanServices from './labels/human-services.json' with { type: 'json' };
import phrases from './labels/phrases.json' with { type: 'json' };
import treatment from './labels/treatment.json' with { type: 'json' };
import type { FeedLocation } from './shape.ts';

/** A phrase, where it is believed and what beside it takes the belief away. */
type Rule = { terms: string[]; say: string[]; unless?: string[]; only?: string };

const table = new Map<string, string[]>([...Object.entries(humanServices), ...Object.entries(treatment)]);
const rules: Rule[] = phrases;

export type Sayings = {
	name: string;
	alternateName: string | null;
	description: string | null;
	fees: string | null;
	/** The list's own words for what it is. */
	labels: string[];
	/** The labels are a closed set of codes: each is in the table or says nothing to us. */
	coded: boolean;
	languages: string[];
	locations: (FeedLocation | undefined)[];
};

/**
 * Our terms for what a list says a service is: its labels (which may be our own codes), its name, and what its description puts forward as offered.
 * A word somewhere in a long text says nothing. `!term` in a table says that it is not so.
 */
export function termsOf(said: Sayings): { terms: string[]; termsNot: string[] } {
	const all = new Set<string>();
	const add = (terms: string[]) => {
		for (const one of terms) all.add(one);
	};
	for (const label of said.labels) {
		const known = isTerm(label) ? [label] : table.get(label.toLowerCase());
		if (known) add(known);
		else if (!said.coded) add(termsIn(label, 'name'));
	}
	// A list of codes has "Good Samaritan Shelter: Acute Care Detox": only the second is the service.
	const own = said.coded ? said.name.replace(/^.*?: /, '') : said.name;
	for (const name of [own, said.alternateName ?? '']) {
		add(termsIn(name, 'name'));
		add(termsIn(ownPart(name), 'last'));
	}
	for (const offer of offersIn(said.description ?? ''))
		add(termsIn(offer.text, offer.title ? 'title' : 'offer'));
	add(feeTerms(said.fees ?? ''));
	if (said.languages.includes('es')) all.add('spanish');
	if (said.languages.includes('ase')) all.add('asl');
	const ramps = said.locations.flatMap((one) => one?.accessibility ?? []);
	if (ramps.some((one) => /wheelchair/i.test(one) && !/\b(no|not|without)\b/i.test(one)))
		all.add('wheelchair');
	tellFaith(all, own, said.description ?? '');
	const terms = [...all].filter((one) => !one.startsWith('!')).sort();
	const termsNot = [...all].filter((one) => one.startsWith('!')).map((one) => one.slice(1));
	return { terms, termsNot: termsNot.filter((one) => !terms.includes(one)).sort() };
}

type Where = 'name' | 'last' | 'title' | 'offer';

/** A rule is for every text, or only for names (`name`), for names and headings (`title`), for a name's own part (`last`). */
const isFor = (rule: Rule, where: Where): boolean => {
	if (rule.only === undefined) return where !== 'last';
	return rule.only === where || (rule.only === 'title' && where === 'name');
};

// Each phrase by its first word: a list of twelve thousand is read in one second instead of five.
const byWord = new Map<string, Set<string>>();
const bySaying = new Map<string, Rule[]>();
for (const rule of rules) {
	for (const phrase of rule.say) bySaying.set(phrase, [...(bySaying.get(phrase) ?? []), rule]);
	for (const phrase of [...rule.say, ...(rule.unless ?? [])]) {
		const [first = ''] = phrase.split(' ');
		for (const word of first === phrase ? [phrase, `${phrase}s`] : [first])
			byWord.set(word, (byWord.get(word) ?? new Set()).add(phrase));
	}
}

/** The phrases of the table that stand in a text, one or many of a thing. */
function phrasesIn(text: string): Set<string> {
	const folded = foldWords(text);
	const found = new Set<string>();
	let at = 0;
	for (const word of folded.split(' ')) {
		for (const phrase of byWord.get(word) ?? []) {
			const end = at + phrase.length;
			if (folded.startsWith(phrase, at) && /^s?(?: |$)/.test(folded.slice(end, end + 2))) found.add(phrase);
		}
		at += word.length + 1;
	}
	return found;
}

function termsIn(text: string, where: Where): string[] {
	const found = phrasesIn(text);
	return [...new Set([...found].flatMap((phrase) => bySaying.get(phrase) ?? []))]
		.filter((rule) => isFor(rule, where) && !rule.unless?.some((phrase) => found.has(phrase)))
		.flatMap((rule) => rule.terms);
}

/** "Sinai Hospital, Addictions Recovery Program" is the program, not the hospital; "…, Harford County" is a place. */
function ownPart(name: string): string {
	const parts = name
		.split(/,\s*/)
		.filter(
			(part) =>
				!/^(?:inc|llc|ltd|the)\.?$/i.test(part.trim()) &&
				!/\b(?:county|counties|city|maryland|md|branch|office|site|headquarters)\b/i.test(part)
		);
	return parts.at(-1) ?? name;
}

/** What a service costs, where its own words about fees leave no doubt. */
function feeTerms(fees: string): string[] {
	const text = fees.replace(/\s+/g, ' ').trim();
	const found: string[] = [];
	if (/^(?:none|free|free of charge|no charge|no fees?|no cost)\.?(?: voluntary .*)?$/i.test(text))
		found.push('free');
	for (const sentence of text.split(/[.;]\s*/)) {
		if (
			/\b(?:no|not|none|without|except|regardless|if|lack|deny|denied|won't|doesn't|does not)\b/i.test(
				sentence
			)
		)
			continue;
		if (/\bsliding(?:[ -]fee)?[ -]scale\b|\bsliding[ -]fee\b/i.test(sentence)) found.push('sliding-fee');
		if (/\bmedicaid\b|\bmedical assistance\b|\bmedi-cal\b/i.test(sentence)) found.push('medicaid');
		if (/\bmedicare\b/i.test(sentence)) found.push('medicare');
		if (/\binsurance\b/i.test(sentence) && !/\blife insurance|insurance counsel/i.test(sentence))
			found.push('private-insurance');
	}
	return found;
}
