/** The words for the codes of a profile, in the reader's language. */
import { focusWord } from '#domains/people/people.ts';
import { m } from '#paraglide/messages.js';
import type { CountedKind, MeetingWay, Profile, ProfileLanguage } from './profile.ts';

export const meetingWayWord = (way: MeetingWay): string =>
	({
		'in-person': m.coaches_way_in_person,
		phone: m.coaches_way_phone,
		video: m.coaches_way_video,
		text: m.coaches_way_text,
		whatsapp: m.coaches_way_whatsapp,
		email: m.coaches_way_email
	})[way]();

export const countedWord = (kind: CountedKind): string =>
	kind === 'medication' ? m.coaches_kind_medication() : focusWord(kind);

/** A language by its name in the reader's language, with a capital. */
export function languageWord(language: ProfileLanguage, locale: string): string {
	// Named here: of sign languages most lists of names know the English one alone.
	if (language === 'ase') return m.coaches_language_ase();
	const name = new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
	return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** What it costs, in a line. */
export const feeLine = ({ fee, feeWords }: Pick<Profile, 'fee' | 'feeWords'>): string =>
	fee === 'free' ? m.coaches_fee_free() : feeWords;
