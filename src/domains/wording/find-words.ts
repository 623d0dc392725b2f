/** Finds the words of a list in a text. Quotations, names of programmes and other names are left alone. */
import type { ListForm, ListRow, WordHint } from './wording.ts';

/** Names that hold such a word themselves. */
const NAMES = [
	'Adult Children of Alcoholics',
	'Alcoholics Anonymous',
	'Alcohólicos Anónimos',
	'Center for Substance Abuse Treatment',
	'Co-Dependents Anonymous',
	'Codependents Anonymous',
	'Codependientes Anónimos',
	'Drug Addicts Anonymous',
	'National Institute on Alcohol Abuse and Alcoholism',
	'National Institute on Drug Abuse',
	'Sex Addicts Anonymous',
	'Substance Abuse and Mental Health Services Administration'
];
const QUOTED = [
	/"[^"\n]*"/g,
	/“[^”]*”/g,
	/«[^»]*»/g,
	/‘[^’\n]*’(?!\p{L})/gu,
	// A straight apostrophe opens only after a space and closes only before one: “don't” is no quotation.
	/(?<=^|[\s(])'[^'\n]+(?:'\p{L}[^'\n]*)*'(?=$|[\s.,;:!?)])/gmu,
	/^>.*$/gm
];
const LETTER = /[\p{L}\p{N}]/u;
const plain = (text: string) => text.toLocaleLowerCase('en').replaceAll('’', "'");
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

interface Found {
	at: number;
	end: number;
	found: string;
	better: string[];
}

/** Each word once, in the order of the text. */
export function findWords(text: string, rows: readonly ListRow[]): WordHint[] {
	const seen = new Set<string>();
	return findAll(text, rows)
		.filter(({ found }) => !seen.has(plain(found)) && seen.add(plain(found)))
		.map(({ found, better }) => ({ found, better: [...better] }));
}

/** The text with these words in place of those, wherever they were found; null when that is not what the list says. */
export function takeWord(
	text: string,
	rows: readonly ListRow[],
	found: string,
	better: string
): string | null {
	const hits = findAll(text, rows).filter(
		(hit) => plain(hit.found) === plain(found) && hit.better.includes(better)
	);
	if (hits.length === 0) return null;
	let taken = text;
	for (const hit of hits.toReversed()) {
		const [before, words] = agreeing(taken.slice(0, hit.at), better);
		taken = before + likeBefore(hit.found, words) + taken.slice(hit.end);
	}
	return taken;
}

/** Whether the list says this for that. */
export const saysSo = (rows: readonly ListRow[], found: string, better: string) =>
	rows.some((row) =>
		row.forms.some(
			(form) =>
				form.better.includes(better) &&
				form.say.some((say) => plain(say) === plain(found).replaceAll('\n', ' '))
		)
	);

function findAll(text: string, rows: readonly ListRow[]): Found[] {
	if (!text) return [];
	const asPlain = plain(text);
	// A letter that grows in small letters (İ) would move every place after it.
	const searched = asPlain.length === text.length ? asPlain : text;
	const kept = leftAlone(text);
	const found: Found[] = [];
	for (const row of rows)
		for (const form of row.forms)
			for (const say of form.say)
				for (const at of placesOf(form.exact ? text : searched, form, say)) {
					const end = at + say.length;
					if (kept.some(([from, to]) => at < to && end > from)) continue;
					if (!means(row, asPlain, at, end) || isName(text, at, end)) continue;
					found.push({ at, end, found: text.slice(at, end), better: form.better });
				}
	// The longest wins: "recovering addict" is not also "addict".
	return found
		.toSorted((a, b) => a.at - b.at || b.end - a.end)
		.filter(
			(one) =>
				!found.some((o) => o !== one && o.at <= one.at && o.end >= one.end && o.end - o.at > one.end - one.at)
		)
		.filter((one, at, all) => at === 0 || all[at - 1]!.end <= one.at);
}

/** Where a word stands as a whole word. */
function placesOf(text: string, form: ListForm, say: string): number[] {
	const places: number[] = [];
	const wanted = form.exact ? say : plain(say);
	// Most words of the list are in hardly any text: that is seen sooner without an expression.
	if (!text.includes(wanted.split(' ', 1)[0]!)) return places;
	for (const hit of text.matchAll(new RegExp(escaped(wanted).replaceAll(' ', '[ \\n]'), 'g'))) {
		const before = text[hit.index - 1] ?? ' ';
		const after = text[hit.index + wanted.length] ?? ' ';
		if (LETTER.test(before) || LETTER.test(after) || before === '-' || after === '-' || after === "'")
			continue;
		places.push(hit.index);
	}
	return places;
}

/** Whether it means here what the row is about, by the words beside it. */
function means(row: ListRow, text: string, at: number, end: number): boolean {
	const before = /([\p{L}\p{N}'-]+)[ \n]$/u.exec(text.slice(0, at))?.[1] ?? '';
	const after = /^[ \n]+([\p{L}\p{N}'-]+)/u.exec(text.slice(end))?.[1] ?? '';
	if (row.before_not?.includes(before) || row.after_not?.includes(after)) return false;
	return !row.after || row.after.includes(after);
}

/** A capital letter inside a sentence beside another one: the name of a house, a book, a programme. */
function isName(text: string, at: number, end: number): boolean {
	const word = text.slice(at, end);
	if (!/^\p{Lu}\p{Ll}/u.test(word)) return false;
	const before = /(\p{Lu}[\p{L}'-]*)[ ]$/u.exec(text.slice(0, at));
	const after = /^ (?:(?:of|and|for|the|de|del|y|para|la|los) )*(\p{Lu}\p{Ll}+)/u.exec(text.slice(end));
	return before !== null || after !== null;
}

function leftAlone(text: string): [number, number][] {
	const spans: [number, number][] = [];
	for (const quoted of QUOTED)
		for (const hit of text.matchAll(quoted)) spans.push([hit.index, hit.index + hit[0].length]);
	for (const name of NAMES)
		for (const hit of text.matchAll(new RegExp(escaped(name), 'gi')))
			spans.push([hit.index, hit.index + name.length]);
	return spans;
}

const ARTICLES: Record<string, string> = {
	un: 'una',
	el: 'la',
	los: 'las',
	unos: 'unas',
	del: 'de la',
	al: 'a la',
	este: 'esta',
	ese: 'esa'
};

/** The small word before, so that it still fits: an addict, a person; un adicto, una persona. */
function agreeing(before: string, better: string): [string, string] {
	const hit = /(^|[^\p{L}])(\p{L}+) $/u.exec(before);
	if (!hit) return [before, better];
	const word = hit[2]!;
	const small = word.toLowerCase();
	const feminine = /^personas? /.test(better) ? ARTICLES[small] : undefined;
	const english = small === 'an' && /^[^aeiou]/i.test(better) ? 'a' : undefined;
	const fits = feminine ?? english;
	if (!fits) return [before, better];
	return [before.slice(0, before.length - word.length - 1) + likeBefore(word, fits) + ' ', better];
}

/** A capital where there was one. */
const likeBefore = (was: string, now: string) =>
	/^\p{Lu}/u.test(was) ? now.charAt(0).toLocaleUpperCase() + now.slice(1) : now;
