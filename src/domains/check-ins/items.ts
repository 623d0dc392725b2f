/** The words of a check-in as codes: small, without a schema library, so that it may reach the browser. */

/** Everything that can be asked, in the order it is asked. A person chooses which of it they see. */
export const ITEMS = [
	'today',
	'craving',
	'confidence',
	'stress',
	'sleep',
	'use',
	'medication',
	'risky',
	'good',
	'connection',
	'helped',
	'words'
] as const;
export type Item = (typeof ITEMS)[number];

/** What an ally is asked: their own well-being, nothing about use. */
export const ALLY_ITEMS: readonly Item[] = [
	'today',
	'stress',
	'sleep',
	'good',
	'connection',
	'helped',
	'words'
];

/** Ways through a pull and a medicine against it: not asked of an ally. */
export const NOT_ALLYS_HELP: readonly string[] = ['waited', 'played_tape', 'medicine'];

/** The four words of a day, and the number that each stands for: the middle of its share of 0 to 10. */
export const TODAY_WORDS = { rough: 1, so_so: 4, ok: 6, good: 9 } as const;
export type TodayWord = keyof typeof TODAY_WORDS;

/** The word for a number of 0 to 10. `todayWord(TODAY_WORDS[word])` is the word again. */
export function todayWord(value: number): TodayWord {
	if (value <= 2) return 'rough';
	if (value <= 5) return 'so_so';
	return value <= 7 ? 'ok' : 'good';
}

/** In the order of their stored numbers. */
export const SLEEP_QUALITY = ['poor', 'ok', 'good'] as const;
export const CONNECTION = ['none', 'some', 'close'] as const;
export const MEDICATION = ['missed', 'partly', 'taken'] as const;

/** Moments that can pull. No places by location: the person says it in a word. */
export const RISKY = [
	'people',
	'places',
	'feelings',
	'money',
	'pain',
	'conflict',
	'alone',
	'celebration',
	'boredom',
	'memory'
] as const;
export const GOOD = [
	'someone',
	'outside',
	'body',
	'food',
	'rest',
	'done',
	'music',
	'laughed',
	'faith',
	'helped_someone'
] as const;
export const HELPED = [
	'called',
	'meeting',
	'walked',
	'waited',
	'played_tape',
	'left',
	'ate_rested',
	'breathed',
	'wrote',
	'prayed',
	'medicine',
	'plan'
] as const;

/** What a person wants with one thing, as they said it at the start or since. */
export interface Aim {
	id: string;
	/** alcohol, opioids, stimulants, gambling, codependency or own. */
	kind: string;
	/** The person's own words, where the kind is their own. */
	ownWords: string | null;
	aim: 'abstain' | 'reduce' | 'safer' | 'unsure';
}

/**
 * The answer, measured by the person's own aim and by nothing else: `none`; `within` what they wanted (less, safer);
 * `beyond` it. For the aim to abstain there is no `within`.
 */
export const USE_ANSWERS = ['none', 'within', 'beyond'] as const;
export type UseAnswer = (typeof USE_ANSWERS)[number];

export function useAnswersFor(aim: Aim['aim']): readonly UseAnswer[] {
	return aim === 'abstain' ? ['none', 'beyond'] : USE_ANSWERS;
}

/** The items this person is asked: their own choice, or the usual ones of their role. */
export function askedItems(
	preferences: { items: readonly Item[] | null; takesMedication: boolean },
	ally: boolean
): Item[] {
	const usual = ally ? ALLY_ITEMS : ITEMS;
	const chosen = preferences.items ?? usual;
	return ITEMS.filter(
		(item) =>
			usual.includes(item) && chosen.includes(item) && (item !== 'medication' || preferences.takesMedication)
	);
}
