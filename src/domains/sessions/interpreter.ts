/** An interpreter: said once by the person or with them, carried by each of their meetings, arranged by the worker. */
import { z } from 'zod';
import { languageWord, PROFILE_LANGUAGES, type ProfileLanguage } from '#domains/workforce/workforce.ts';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';
import { LEAST } from '#platform/small-counts.ts';

/** Spoken languages and sign languages, as workers' pages name them; `other`: the words say which. */
export const INTERPRETER_LANGUAGES = [...PROFILE_LANGUAGES, 'other'] as const;
export type InterpreterLanguage = ProfileLanguage | 'other';
/** How an interpreter is there. */
export const ARRANGED = ['phone', 'in_person', 'video', 'colleague', 'other'] as const;
export type Arranged = (typeof ARRANGED)[number];
export const INTERPRETER_WORDS = 200;

/** What the person needs, said once. */
export interface InterpreterNeed {
	language: InterpreterLanguage;
	words: string;
}

/** What one meeting carries. `arranged` null: nobody yet. */
export interface MeetingInterpreter {
	needed: boolean;
	language: InterpreterLanguage;
	/** The person's own words for it; empty to whoever does not walk with them. */
	said: string;
	arranged: Arranged | null;
	/** Who, and how they are reached. */
	words: string;
}

const id = z.string().refine(isId, { error: () => m.form_please_check() });
const short = z
	.string({ error: () => m.form_field_check() })
	.max(INTERPRETER_WORDS, { error: () => m.form_field_long({ most: INTERPRETER_WORDS }) })
	.default('');

/** Said once; no language: none is needed. */
export const InterpreterInput = z
	.object({
		language: z.enum(INTERPRETER_LANGUAGES, { error: () => m.interp_choose() }).optional(),
		words: short
	})
	.refine(({ language, words }) => language !== 'other' || words.trim() !== '', {
		path: ['words'],
		error: () => m.interp_words_needed()
	})
	.transform(({ language, words }): InterpreterNeed | null => (language ? { language, words } : null));

/** This one meeting is with an interpreter, or without. */
export const MeetingInterpreterInput = z.object({
	visit: id,
	needed: z.enum(['yes', 'no'], { error: () => m.form_field_check() }).transform((said) => said === 'yes')
});

/** How it is arranged; nothing chosen: not yet. */
export const ArrangedInput = z
	.object({
		visit: id,
		how: z.enum(ARRANGED, { error: () => m.interp_how_choose() }).optional(),
		who: short
	})
	.refine(({ how, who }) => how !== undefined || who === '', {
		path: ['how'],
		error: () => m.interp_how_choose()
	});
export type ArrangedInput = z.output<typeof ArrangedInput>;

/** The language in the reader's words; in the person's own where they named another one and the reader may know. */
export const interpreterLanguage = (
	{ language, said }: Pick<MeetingInterpreter, 'language' | 'said'>,
	locale: string
): string => (language === 'other' ? said || m.interp_language_other() : languageWord(language, locale));

export const arrangedWord = (how: Arranged): string =>
	({
		phone: m.interp_how_phone,
		in_person: m.interp_how_in_person,
		video: m.interp_how_video,
		colleague: m.interp_how_colleague,
		other: m.interp_how_other
	})[how]();

/** What was said of an interpreter in one line. */
export function interpreterLine(one: MeetingInterpreter, locale: string): string {
	const language = interpreterLanguage(one, locale);
	if (!one.arranged) return m.interp_line_open({ language });
	const how = [arrangedWord(one.arranged), one.words].filter(Boolean).join(': ');
	return m.interp_line_done({ language, how });
}

/** Held meetings that needed an interpreter, and of them those that had one: counted over meetings and over people. */
export interface InterpreterCounts {
	needed: { meetings: number; people: number };
	had: { meetings: number; people: number };
	without: { meetings: number; people: number };
}

/**
 * What is shown of them: nothing where it is of fewer than eleven people, and the part only where neither it nor the rest is of so
 * few, for one tells the other.
 */
export function shownInterpreters({ needed, had, without }: InterpreterCounts): {
	needed: number | null;
	had: number | null;
} {
	const small = ({ people }: { people: number }) => people > 0 && people < LEAST;
	if (needed.people < LEAST) return { needed: null, had: null };
	return { needed: needed.meetings, had: small(had) || small(without) ? null : had.meetings };
}
