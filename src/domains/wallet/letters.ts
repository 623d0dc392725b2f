/** Letter cards: what a letter of a kind means, in the organization's own words. For the browser too. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';

export const LETTERS = [
	'court',
	'officer',
	'benefits',
	'housing',
	'debt',
	'children',
	'health',
	'work',
	'tax',
	'other'
] as const;
export type LetterKind = (typeof LETTERS)[number];

export const isLetter = (value: string): value is LetterKind =>
	(LETTERS as readonly string[]).includes(value);

/** The words of a card; a language may be empty. */
export interface LetterWords {
	meansEn: string;
	doEn: string;
	meansEs: string;
	doEs: string;
}
export interface LetterCard extends LetterWords {
	letter: LetterKind;
	version: number;
	writtenAt: Date;
}

const words = z.string().trim().max(3000).default('');
export const LetterCardInput = z.object({
	letter: z.enum(LETTERS),
	/** The version that was on the screen; 0: none. */
	base: z.coerce.number().int().min(0).max(100_000),
	meansEn: words,
	doEn: words,
	meansEs: words,
	doEs: words
});
export type LetterCardInput = z.output<typeof LetterCardInput>;

/** Whether it says anything; an empty version takes the card away. */
export const says = (card: LetterWords): boolean =>
	[card.meansEn, card.doEn, card.meansEs, card.doEs].some((text) => text !== '');

/** The words in the reader's language, or in the other one where there are none, with the language they are in. */
export function wordsFor(
	card: LetterWords,
	locale: string
): { lang: 'en' | 'es'; means: string; todo: string } {
	const en = { lang: 'en' as const, means: card.meansEn, todo: card.doEn };
	const es = { lang: 'es' as const, means: card.meansEs, todo: card.doEs };
	const [first, second] = locale === 'es' ? [es, en] : [en, es];
	return first.means || first.todo ? first : second;
}

export const letterWord = (letter: LetterKind): string =>
	({
		court: m.wallet_letter_court,
		officer: m.wallet_letter_officer,
		benefits: m.wallet_letter_benefits,
		housing: m.wallet_letter_housing,
		debt: m.wallet_letter_debt,
		children: m.wallet_letter_children,
		health: m.wallet_letter_health,
		work: m.wallet_letter_work,
		tax: m.wallet_letter_tax,
		other: m.wallet_letter_other
	})[letter]();
