/** Texts: what a person's own phone is answered with. Front door for everyone. Pure rules. */
import type { TurnTo } from '#domains/people/people.ts';
import { m } from '#paraglide/messages.js';
import type { Locale } from '#platform/languages.ts';
import { fitLines, fit, plainText, TEXT_LENGTH } from './plain.ts';

export { plainText, TEXT_LENGTH } from './plain.ts';
export { mayChoose, serviceWord, wordOf, type ServiceWord } from './words.ts';

/** A code lives this long. */
export const CODE_MINUTES = 10;
/** A proof lapses so many days after it was last used: numbers are given to other people. */
export const PROOF_DAYS = 365;

/** What a person has set about their phone; the number is never shown whole again. */
export interface OwnPhone {
	/** The last two digits. */
	ends: string;
	state: 'waiting' | 'proven' | 'stopped' | 'lapsed';
	things: { on: boolean; word: string };
	who: { on: boolean; word: string };
}

/** The question at a time of the person's own, as it stands or as it would be offered. */
export interface OwnMorning {
	on: boolean;
	/** Too often unanswered: not asked until the person saves it again. */
	resting: boolean;
	/** Wall time, HH:MM, and days of the week (1 is Monday). */
	time: string;
	days: number[];
	timeZone: string;
	shared: boolean;
	named: boolean;
	/** 'thanks', or the id of one of `lines`. */
	answer: string;
	lines: { id: string; text: string }[];
	/** Who walks with the person. */
	walkers: string[];
	previews: { asks: string; answers: string };
}

/** The person's three things, numbered, as they go out. */
export function thingsText(things: readonly string[], locale: Locale): string {
	if (things.length === 0) return plainText(m.texts_things_none({}, { locale }));
	return fitLines(things.map((thing, at) => `${at + 1} ${plainText(thing.replaceAll(/\s+/g, ' '))}`));
}

/** First name, number and hours of who to turn to, as they go out. */
export function whoText(who: TurnTo | null, locale: Locale): string {
	if (!who) return plainText(m.texts_who_none({}, { locale }));
	const head = [who.name, who.number].filter(Boolean).join(' ');
	const text = [head, ...who.hours].map(plainText);
	while (text.length > 1 && text.join('\n').length > TEXT_LENGTH) text.pop();
	return fit(text.join('\n'), TEXT_LENGTH);
}

/** What else goes out: short, neutral, the same for everybody. */
export const noteText = (
	note: 'code' | 'stopped' | 'started' | 'help' | 'other',
	locale: Locale,
	code = ''
): string =>
	plainText(
		{
			code: () => m.texts_out_code({ code }, { locale }),
			stopped: () => m.texts_out_stopped({}, { locale }),
			started: () => m.texts_out_started({}, { locale }),
			help: () => m.texts_out_help({}, { locale }),
			other: () => m.texts_out_other({}, { locale })
		}[note]()
	);
