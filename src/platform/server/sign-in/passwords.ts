import { COMMON_WORDS } from './common-passwords.ts';
import type { IsKnown } from './known-passwords.ts';

/**
 * Passwords after NIST SP 800-63B-4, section 3.1.1.2: length counts, any characters, paste allowed, no rules of
 * composition, no forced changes, and lists of what everybody tries first. That section asks for 15 characters where
 * the password is the only factor, and 8 where a second one follows.
 */
export const SHORTEST_PASSWORD = 15;
export const LONGEST_PASSWORD = 256;

export type PasswordProblem = 'short' | 'long' | 'known' | 'common' | 'context';

const OUR_WORDS = [
	'alongside',
	'recovery',
	'recoverycoach',
	'recuperacion',
	'sobriety',
	'sobriedad',
	'coaching'
];
const ROWS = [
	'abcdefghijklmnopqrstuvwxyz',
	'0123456789',
	'1234567890',
	'qwertyuiopasdfghjklzxcvbnm',
	'1qaz2wsx3edc4rfv5tgb6yhn7ujm'
];

/**
 * What is wrong with a new password; null when nothing is. `own`: the person's name, email and organization. `isKnown`: the
 * lists of passwords from breaches.
 */
export function passwordProblem(
	password: string,
	own: readonly string[],
	isKnown: IsKnown
): PasswordProblem | null {
	const length = [...password].length;
	if (length < SHORTEST_PASSWORD) return 'short';
	if (length > LONGEST_PASSWORD) return 'long';
	if (isKnown(password)) return 'known';
	const plain = fold(password);
	if (coresOf(plain).some(isKnown)) return 'common';
	if (isOneThing(plain) || littleBeside(plain, COMMON_WORDS.map(fold))) return 'common';
	return littleBeside(plain, [...OUR_WORDS, ...own.flatMap(wordsOf)]) ? 'context' : null;
}

/** Without case, accents and the usual letter swaps. */
function fold(text: string): string {
	return text
		.normalize('NFKD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll('@', 'a')
		.replaceAll('$', 's');
}

function wordsOf(own: string): string[] {
	return own
		.split(/[^\p{L}\p{M}\p{N}]+/u)
		.map(fold)
		.filter((word) => word.length >= 4);
}

/** A short piece over and over, or a run along the alphabet, the digits or a row of keys, either way and repeated. */
function isOneThing(text: string): boolean {
	if (/^(.{1,6}?)\1+.{0,3}$/u.test(text)) return true;
	return ROWS.flatMap((row) => [row, [...row].reverse().join('')]).some((row) =>
		row.repeat(8).includes(text)
	);
}

const unswap = (text: string) =>
	text.replaceAll('0', 'o').replaceAll('3', 'e').replaceAll('1', 'i').replaceAll('5', 's');

/** What is left of "M0nkey 1990-1990!" without digits and signs, and of "monkey-monkey" without the second: the word that is guessed. */
function coresOf(text: string): string[] {
	const between = text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
	return [text, unswap(text), unswap(between)]
		.map((form) => form.replaceAll(/[^\p{L}]/gu, ''))
		.map((letters) => /^(.{4,}?)\1+$/u.exec(letters)?.[1] ?? letters)
		.filter((core) => core.length >= 4);
}

/** Known words with hardly anything else: "Philly-Phillies-2026" is that, "marcus likes his old blue kettle" is not. */
function littleBeside(text: string, words: readonly string[]): boolean {
	return [text, unswap(text)].some((form) => {
		const rest = [...words]
			.sort((a, b) => b.length - a.length)
			.reduce((left, word) => left.replaceAll(word, ' '), form);
		return rest !== form && rest.replaceAll(/[^\p{L}]/gu, '').length < 4;
	});
}
