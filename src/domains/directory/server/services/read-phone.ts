import { cleanLine } from '../clean-text.ts';
import { languageCodes } from './read-languages.ts';
import { listOf } from './raw.ts';
import type { Phone, Raw } from './shape.ts';

const keys = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];
const digitOf = (letter: string): string => String(2 + keys.findIndex((key) => key.includes(letter)));

/**
 * What may be dialled of a number as people write it: "(800) AGE-DIAL" is +18002433425, "(311)    -" is nothing.
 * A word may be longer than the number it stands for.
 */
export function dialOf(written: string): string | null {
	const plus = written.trim().startsWith('+');
	const signs = written.toLowerCase().replace(/[^a-z0-9]/g, '');
	const words = /[a-z]/.test(signs);
	const digits = signs.replace(/[a-z]/g, digitOf);
	if (plus && !digits.startsWith('1')) return /^\d{7,15}$/.test(digits) && !words ? `+${digits}` : null;
	const national = digits.length > 10 && digits.startsWith('1') ? digits.slice(1) : digits;
	const cut = words && /^8\d\d[a-z]/.test(signs.replace(/^1/, '')) ? national.slice(0, 10) : national;
	return /^[2-9]\d{9}$/.test(cut) ? `+1${cut}` : null;
}

const has = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** A named person's own number, unless the list says that it is that of a place. */
const isPersons = (raw: Raw): boolean =>
	has(raw['contact_id']) &&
	(!(has(raw['location_id']) || has(raw['service_at_location_id'])) ||
		/cell|mobile|personal|home/i.test(String(raw['type'] ?? raw['number_type'] ?? '')));

/** A number with its extension, from an object of a list or from plain text. Null when it holds no digit. */
export function readPhone(value: unknown): Phone | null {
	const raw: Raw = typeof value === 'object' && value !== null ? (value as Raw) : { number: value };
	if (isPersons(raw)) return null;
	const text = cleanLine(raw['number'], 80)?.replace(/^"|"$/g, '').trim();
	if (!text || !/\d/.test(text)) return null;
	const [, main = text, own] = /^(.*?\d.*?)[\s,;]*(?:x|ext\.?|extension)\s*#?\s*(\d{1,8})$/i.exec(text) ?? [];
	return {
		number: main.trim(),
		dial: dialOf(main),
		extension: own ?? cleanLine(raw['extension'], 20),
		type: cleanLine(raw['type'], 40)?.toLowerCase() ?? null,
		// What is said of a contact's phone may be their name.
		description: has(raw['contact_id']) ? null : cleanLine(raw['description'], 300),
		languages: languageCodes(listOf(raw['languages']))
	};
}

/** Every number once. */
export function readPhones(value: unknown): Phone[] {
	const all = listOf(value)
		.map(readPhone)
		.filter((one) => one !== null);
	const seen = new Set<string>();
	return all
		.filter((one) => {
			const key = `${one.dial ?? one.number}/${one.extension ?? ''}`;
			return !seen.has(key) && Boolean(seen.add(key));
		})
		.slice(0, 30);
}
