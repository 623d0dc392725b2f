/** Kinds of care explained, in the organization's own words. For the browser too. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { taxonomy, terms } from './taxonomy.ts';
import type { Term } from './taxonomy.ts';

/** What may be explained: the kinds of care of our own taxonomy, in its order. */
export const levels: Term[] = terms.filter((one) => taxonomy[one].kind === 'care');
export const isLevel = (code: string): code is Term => levels.some((one) => one === code);

/** The four questions, in the order in which somebody asks them. */
export const levelParts = ['what', 'day', 'bring', 'cost'] as const;
export type LevelPart = (typeof levelParts)[number];

/** The words in both languages; any may be empty. */
export type LevelWords = Record<`${LevelPart}${'En' | 'Es'}`, string>;
export type CareLevel = LevelWords & {
	level: Term;
	version: number;
	writtenAt: Date;
	confirmedAt: Date;
	confirmedRole: 'supervisor' | 'director';
};

const words = z
	.string()
	.trim()
	.max(3000, { error: () => m.form_field_long({ most: '3000' }) })
	.default('');
const version = (least: number) => z.coerce.number().int().min(least).max(100_000);
const level = z.string().refine(isLevel);

export const LevelInput = z.object({
	level,
	/** The version that was on the screen; 0: none. */
	base: version(0),
	whatEn: words,
	dayEn: words,
	bringEn: words,
	costEn: words,
	whatEs: words,
	dayEs: words,
	bringEs: words,
	costEs: words
});
export type LevelInput = z.output<typeof LevelInput>;
export const ConfirmLevelInput = z.object({ level, base: version(1) });
export type ConfirmLevelInput = z.output<typeof ConfirmLevelInput>;

/** Only the words, one by one: nothing else leaves with them. */
export const wordsOf = (from: Partial<LevelWords> = {}): LevelWords => ({
	whatEn: from.whatEn ?? '',
	dayEn: from.dayEn ?? '',
	bringEn: from.bringEn ?? '',
	costEn: from.costEn ?? '',
	whatEs: from.whatEs ?? '',
	dayEs: from.dayEs ?? '',
	bringEs: from.bringEs ?? '',
	costEs: from.costEs ?? ''
});

/** Whether it says anything; an empty version takes the page away. */
export const levelSays = (words: LevelWords): boolean =>
	Object.values(wordsOf(words)).some((text) => text !== '');

/** The question over each part. */
const levelQuestion = (part: LevelPart): string =>
	({ what: m.levels_what, day: m.levels_day, bring: m.levels_bring, cost: m.levels_cost })[part]();

/** What is asked of a kind of care, in the order in which it is read. */
export const levelQuestions = () => levelParts.map((part) => ({ part, question: levelQuestion(part) }));

export type LevelAnswer = { question: string; text: string; lang: 'en' | 'es' };

/** The parts that have words, each in the reader's language, or in the other one where there are none. */
export const levelAnswers = (words: LevelWords, locale: string): LevelAnswer[] =>
	levelParts.flatMap((part): LevelAnswer[] => {
		const en = { lang: 'en' as const, text: words[`${part}En`] };
		const es = { lang: 'es' as const, text: words[`${part}Es`] };
		const found = (locale === 'es' ? [es, en] : [en, es]).find(({ text }) => text !== '');
		return found ? [{ question: levelQuestion(part), ...found }] : [];
	});
