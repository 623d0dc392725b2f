/**
 * The languages of the program, from one list: `locales` in project.inlang/settings.json, with a file of words for each in every
 * folder of `messages`. What a language has no words for comes in English. For the browser too.
 */
import { baseLocale, isLocale, locales, type Locale } from '#paraglide/runtime.js';

export type { Locale };
/** Every language there are words for, English first. */
export const LANGUAGES = locales;

/** The language that a code means; English for one there are no words for. */
export const localeOf = (code: unknown): Locale => (isLocale(code) ? code : baseLocale);

/** A language inside a sentence of another one: "Spanish", "español". */
export const languageIn = (locale: string, code: string): string =>
	new Intl.DisplayNames([locale, baseLocale], { type: 'language' }).of(code) ?? code;

/** A language by its own name, with a capital: "Español". */
export function languageName(code: string): string {
	const name = languageIn(code, code);
	return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}

/** The languages as choices of a form, each by its own name. */
export const languageChoices = (): { value: Locale; label: string }[] =>
	LANGUAGES.map((value) => ({ value, label: languageName(value) }));

/** All but the one that is being read: what the switch shows. */
export const otherLanguages = (now: string): { value: Locale; label: string }[] =>
	languageChoices().filter(({ value }) => value !== now);
