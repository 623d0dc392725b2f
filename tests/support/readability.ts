/** How hard words are to read: Flesch-Kincaid grade for English, Fernández-Huerta ease for Spanish; both counted, not guessed. */

/** What is no sentence end: a number with a point, a list of letters with points. */
const sentencesOf = (text: string) =>
	text
		.split(/(?<=[.!?:…”»])\s+|\n+/u)
		.map((one) => one.trim())
		.filter((one) => /\p{L}/u.test(one));

const NUMBERS: Record<'en' | 'es', string[]> = {
	en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
	es: ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve']
};
/** Words, numbers read digit by digit (911: nine one one). */
const wordsOf = (text: string, locale: 'en' | 'es') =>
	text
		.replaceAll(/\d/gu, (digit) => ` ${NUMBERS[locale][Number(digit)]} `)
		.toLowerCase()
		.match(/\p{L}+(?:[’']\p{L}+)*/gu) ?? [];

/** English: groups of vowels, without a silent e, and with those that "ed" and "es" do not add. */
export function englishSyllables(word: string): number {
	const plain = word.replaceAll(/[’']/gu, '');
	if (plain.length <= 3) return 1;
	const trimmed = plain
		.replace(/(?<=[^laeiouy])e$/u, '')
		.replace(/(?<=[aeiouy])le$/u, 'l')
		.replace(/(?<=[^td])ed$/u, '')
		.replace(/(?<=[^scxzh])es$/u, '');
	return Math.max(1, trimmed.match(/[aeiouy]+/gu)?.length ?? 1);
}

/** Spanish: groups of vowels; two strong ones, or a weak one with an accent, are two. */
export function spanishSyllables(word: string): number {
	const plain = word.replaceAll(/(?<=[gq])u(?=[eiéí])/gu, '');
	const groups = plain.match(/[aeiouáéíóúü]+/gu) ?? [];
	const more = groups.reduce(
		(sum, group) => sum + (group.match(/(?=[aeoáéó][aeoáéó]|[aeoáéó][íú]|[íú][aeoáéó])/gu)?.length ?? 0),
		0
	);
	// "y" at the end sounds with the vowel before it; alone it is a word.
	return Math.max(1, groups.length + more);
}

function count(text: string, locale: 'en' | 'es') {
	const sentences = sentencesOf(text).length;
	const words = wordsOf(text, locale);
	const of = locale === 'en' ? englishSyllables : spanishSyllables;
	const syllables = words.reduce((sum, word) => sum + of(word), 0);
	if (sentences === 0 || words.length === 0) throw new Error('nothing to read');
	return { sentences, words: words.length, syllables };
}

/** US school grade (Kincaid and others, 1975). */
export function fleschKincaid(text: string): number {
	const { sentences, words, syllables } = count(text, 'en');
	return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/** Ease of reading Spanish, 0 to 100 (Fernández Huerta, 1959); 80 and more is read at 6th grade. */
export function fernandezHuerta(text: string): number {
	const { sentences, words, syllables } = count(text, 'es');
	return 206.84 - 60 * (syllables / words) - 1.02 * (words / sentences);
}
