import { cleanLine } from '../clean-text.ts';
import { isRaw, listOf } from './raw.ts';

// What lists name most; the table of all languages is Node's own.
const common =
	'af am ar az be bg bn bs ca cs cy da de el en es et fa fi fr gu ha he hi hmn hr ht hu hy id ig is it ja jv ka km kn ko ku lo lt lv mk ml mn mr ms mt my ne nl no pa pl ps pt ro ru rw sd si sk sl so sq sr sv sw ta te th ti tl tr uk ur uz vi xh yi yo zh zu'.split(
		' '
	);
let names: Map<string, string> | undefined;

function nameTable(): Map<string, string> {
	if (names) return names;
	const table = new Intl.DisplayNames('en', { type: 'language' });
	names = new Map(common.map((code) => [(table.of(code) ?? code).toLowerCase(), code]));
	const others = {
		asl: 'ase',
		'american sign language': 'ase',
		'sign language': 'ase',
		tagalog: 'tl',
		filipino: 'tl',
		farsi: 'fa',
		mandarin: 'zh',
		cantonese: 'yue',
		'chinese (mandarin)': 'zh',
		'chinese (cantonese)': 'yue',
		'any chinese language': 'zh',
		'haitian creole': 'ht',
		creole: 'ht',
		español: 'es',
		espanol: 'es',
		hmong: 'hmn'
	};
	for (const [name, code] of Object.entries(others)) names.set(name, code);
	return names;
}

/** The ISO 639 code of a language by its name or code; null when it is not known. */
export function languageCode(value: unknown): string | null {
	const text = cleanLine(value, 60)?.toLowerCase().replace(/\.$/, '').trim();
	if (!text) return null;
	const named = nameTable().get(text);
	if (named) return named;
	if (/^[a-z]{2}(-[a-z]{2,4})?$/.test(text)) return text.slice(0, 2);
	return text === 'ase' || text === 'yue' || text === 'hmn' ? text : null;
}

/** Codes of languages given as names, codes or objects of both, once each. */
export function languageCodes(values: unknown[]): string[] {
	const codes = values.map((one) =>
		isRaw(one) ? (languageCode(one['code']) ?? languageCode(one['name'])) : languageCode(one)
	);
	return [...new Set(codes.filter((one) => one !== null))].sort();
}

/** Languages written as prose: "Spanish. ASL." Gives codes, and what was no language. */
export function languagesIn(value: unknown): { codes: string[]; rest: string | null } {
	const parts = listOf(value).flatMap((one) => (cleanLine(one) ?? '').split(/[,;.]\s*|\s+and\s+/));
	const words = parts.map((one) => one.trim()).filter((one) => one !== '');
	return {
		codes: languageCodes(words),
		rest: words.filter((one) => languageCode(one) === null).join('. ') || null
	};
}
