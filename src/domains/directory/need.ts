import { isTerm, taxonomy, terms } from './taxonomy.ts';
import type { Term } from './taxonomy.ts';
import { foldWords, nearestWord } from './words.ts';

/** What was understood of a need in somebody's own words. */
export type Need = {
	/** What is looked for, surest first. */
	seek: Term[];
	/** For whom and how: what fits better, not what is demanded, because most lists do not say. */
	prefer: Term[];
	/** The words that stand for none of these: a name, a street, a neighbourhood. */
	words: string[];
	/** Every word that tells something, as it was read: a place that says just that goes first. */
	said: string[];
	/** What was read instead of what was typed, where a word was mended. */
	mended: { typed: string; read: string }[];
	/** One of them is enough ("detox or a bed tonight"): each is looked for by itself. */
	either: boolean;
};

// Words that carry no need of their own, in both languages.
const small = new Set(
	foldWords(
		`a an the i im i'm m me my myself we our you your he she it its they them this that these those some somewhere someone
		somebody anyone anything something any who whom what where when how which is are was be been am do does did
		can could would should will may might have has had having need needs needed want wants wanting looking look find
		get getting give gives go to of in on at for from with without by and or but if so no not please help helps
		near nearby around here there place places people person who's thats tonight now today asap soon really just
		un una unos unas el la los las lo mi mis me yo tu su sus nos que quien quienes donde como cuando cual es son
		esta estoy estan hay ser para por con sin de del al en y o u si se le les necesito necesita quiero quisiera busco
		buscar encontrar puedo puede alguien algo algun alguna lugar cerca aqui hoy noche ahora favor ayuda ayudar tengo tiene`
	).split(' ')
);

type Phrase = { term: Term; words: string[] };
const phrases: Phrase[] = terms
	.flatMap((term) =>
		[...taxonomy[term].asks.en, ...taxonomy[term].asks.es].map((ask) => ({ term, words: wordsOf(ask) }))
	)
	.filter(({ words }) => words.length > 0)
	.toSorted((a, b) => b.words.length - a.words.length);
const vocabulary = [...new Set(phrases.flatMap(({ words }) => words))].toSorted();
const known = new Set(vocabulary);

// A phrase made of small words alone ("where to go") keeps them; otherwise they only get in the way.
function wordsOf(text: string): string[] {
	const all = foldWords(text).split(' ').filter(Boolean);
	const telling = all.filter((word) => !small.has(word));
	return telling.length > 0 ? telling : all;
}

/** The words of our own lists that a typed word stands for: itself, its singular or plural, or the nearest. */
function standsFor(word: string, isName: (word: string) => boolean): string | null {
	if (known.has(word)) return word;
	for (const other of [
		word.replace(/e?s$/, ''),
		word.replace(/s$/, ''),
		`${word}s`,
		word.replace(/ing$/, '')
	])
		if (other.length > 2 && known.has(other)) return other;
	return isName(word) ? null : nearestWord(word, vocabulary);
}

/** A typed word, and the word of our lists that it stands for, if any. */
type Typed = { word: string; read: string | null };
/** What one part of a need says by itself. */
type Part = { found: Term[]; seek: Term[]; beside: Term[]; used: Set<string> };

// "Detox or a bed" is no detox bed: no phrase reaches over these. An "and" is a boundary only before a thing of its
// own ("detox and a bed"): "drug and alcohol" is one.
const boundaries =
	/[,;/]|(?<![\p{L}\p{N}])(?:or|o|u|(?:and|&|y|e|plus)(?= +(?:a|an|some|un|una|algo)(?![\p{L}\p{N}])))(?![\p{L}\p{N}])/giu;
const choice = /^(?:or|o|u|\/)$/i;

/**
 * Reads a need ("somewhere to sleep tonight", "clean needels", "quién receta suboxone"). Longer phrases go
 * first; a word counts once. `isName` says of a word that it is no slip: a town, or a word that places use.
 */
export function readNeed(typed: string, isName: (word: string) => boolean = () => false): Need {
	const read = (word: string): Typed => ({
		word,
		read: small.has(word) && !known.has(word) ? null : standsFor(word, isName)
	});
	const clauses = typed.split(boundaries).map((clause) => foldWords(clause).split(' ').filter(Boolean));
	const left = clauses.flat().slice(0, 24).map(read);
	let at = 0;
	const parts = clauses.map((clause) => readPart(left.slice(at, (at += clause.length))));
	const found = [...new Set(parts.flatMap((part) => part.found))];
	const used = new Set(parts.flatMap((part) => [...part.used]));
	const either = isChoice(typed, parts);
	// Of a choice, each side is narrowed by itself: "counseling or detox" is both.
	const { seek, beside } = either ? together(parts) : narrowed(found.filter(isSought));
	return {
		seek,
		prefer: [...found.filter((term) => kindOf(term) === 'group' || kindOf(term) === 'feature'), ...beside],
		said: [
			...new Set(
				left
					.filter(({ word }) => tells(word, isName))
					.map(({ word, read }) =>
						used.has(word) && read !== null ? plainWord(read, found) : (read ?? word)
					)
			)
		].slice(0, 8),
		words: [
			...new Set(left.map(({ word }) => word).filter((word) => !used.has(word) && tells(word, isName)))
		].slice(0, 6),
		mended: mendedIn(left, used),
		either
	};
}

/** What one part of what was typed says; no phrase takes a word of another part. */
function readPart(left: Typed[]): Part {
	const found: Term[] = [];
	const used = new Set<string>();
	for (const { term, words } of phrases) {
		const hits = words.map((word) => left.find(({ read }) => read === word));
		if (hits.some((hit) => hit === undefined || (used.has(hit.word) && words.length === 1))) continue;
		if (words.length > 1 && hits.every((hit) => hit && used.has(hit.word))) {
			// The same words may mean two things ("drug rehab"): a phrase as long as the one that used them counts too.
			if (!phrases.some((one) => one.words.length === words.length && found.includes(one.term))) continue;
		}
		if (!found.includes(term)) found.push(term);
		for (const hit of hits) if (hit) used.add(hit.word);
	}
	return { found, used, ...narrowed(found.filter(isSought)) };
}

/**
 * Short slang ("subs", "bupe") is a beginning of too much ("substance"): the word that lists use for it goes in its
 * place.
 */
function plainWord(word: string, found: readonly Term[]): string {
	const said = found.flatMap((term) => taxonomy[term].says);
	if (word.length > 4 || said.some((words) => words.split(' ').includes(word))) return word;
	const term = found.find((one) => [...taxonomy[one].asks.en, ...taxonomy[one].asks.es].includes(word));
	return (term && taxonomy[term].says[0]?.split(' ')[0]) ?? word;
}

/** Whether an "or" stands between two parts that each look for something, and not for the same. */
function isChoice(typed: string, parts: Part[]): boolean {
	const between = [...typed.matchAll(boundaries)].map(([word]) => word);
	return between.some((word, at) => {
		if (!choice.test(word)) return false;
		const [before, after] = [parts[at]?.seek ?? [], parts[at + 1]?.seek ?? []];
		return before.length > 0 && after.length > 0 && !after.every((term) => before.includes(term));
	});
}

function together(parts: Part[]): { seek: Term[]; beside: Term[] } {
	const seek = [...new Set(parts.flatMap((part) => part.seek))];
	const beside = [...new Set(parts.flatMap((part) => part.beside))];
	return { seek, beside: beside.filter((term) => !seek.includes(term)) };
}

/** The slips that were mended, of the words that count. */
function mendedIn(left: Typed[], used: Set<string>): Need['mended'] {
	return left.flatMap(({ word, read }) =>
		used.has(word) &&
		read !== null &&
		nearestWord(word, [read]) === read &&
		word !== read &&
		!plural(word, read)
			? [{ typed: word, read }]
			: []
	);
}

const plural = (a: string, b: string): boolean =>
	`${a}s` === b || `${b}s` === a || `${a}es` === b || `${b}es` === a;

const kindOf = (term: Term) => taxonomy[term].kind;
const isSought = (term: Term): boolean => kindOf(term) === 'care' || kindOf(term) === 'need';
// "Suboxone doctor", "hepatitis treatment", "shelter with kids": the word that says more is what is
// looked for, and the wide one only makes a place fit better.
const wideBesideCare: readonly Term[] = [
	'medical',
	'counselling',
	'outpatient',
	'mental-health',
	'job-training',
	'recovery-community',
	'peer-support'
];
// "A job with a record": any help with work for people with a record, and such an employer first. "A church's food pantry": food.
const wideBesideAll: readonly Term[] = ['parenting', 'transport', 'second-chance-work', 'faith'];
function narrowed(sought: Term[]): { seek: Term[]; beside: Term[] } {
	const narrow = (term: Term) => !wideBesideCare.includes(term) && !wideBesideAll.includes(term);
	const isWide = (term: Term) =>
		(wideBesideCare.includes(term) && sought.some((one) => narrow(one) && kindOf(one) === 'care')) ||
		(wideBesideAll.includes(term) && sought.some((one) => !wideBesideAll.includes(one)));
	return { seek: sought.filter((term) => !isWide(term)), beside: sought.filter(isWide) };
}

/** Whether a word says anything; "sombody" is "somebody" typed in a hurry, unless a place has it in its name. */
const tells = (word: string, isName: (word: string) => boolean): boolean =>
	word.length > 1 && !small.has(word) && (isName(word) || nearestWord(word, longSmall) === null);
const longSmall = [...small].filter((word) => word.length > 4);

/** Terms in a comma list of an address; others are left out. */
export function readTerms(value: string): Term[] {
	return [...new Set(value.split(',').filter(isTerm))].slice(0, 8);
}

/** What cannot wait for a list: somebody may die. Read from what was understood and from the words themselves. */
export function cannotWait(words: string, understood: readonly Term[]): 'suicide' | 'overdose' | null {
	if (understood.includes('suicide')) return 'suicide';
	return foldWords(words)
		.split(' ')
		.some((word) => nearestWord(word, ['overdose', 'overdosing', 'overdosed', 'sobredosis']) !== null)
		? 'overdose'
		: null;
}
