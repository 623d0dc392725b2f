/** Ethics and boundaries: what the program brings, and an organization's own text. For the browser too. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';

export const ETHICS_LETTERS = 12_000;
const words = z.string().trim().max(ETHICS_LETTERS).default('');
export const EthicsInput = z.object({
	/** The version that was on the screen; 0: none. */
	base: z.coerce.number().int().min(0).max(100_000),
	wordsEn: words,
	wordsEs: words
});
export type EthicsInput = z.output<typeof EthicsInput>;

export interface EthicsText {
	version: number;
	wordsEn: string;
	wordsEs: string;
	writtenAt: Date;
}

/** The organization's own words for a reader, in the other language where there are none; null: the program's text holds. */
export function ownEthicsFor(
	text: EthicsText | null,
	locale: string
): { lang: string; words: string } | null {
	if (!text) return null;
	const en = { lang: 'en', words: text.wordsEn };
	const es = { lang: 'es', words: text.wordsEs };
	const [first, second] = locale === 'es' ? [es, en] : [en, es];
	return first.words ? first : second.words ? second : null;
}

/** The text to begin with: the topics on which peer support has come to agree, one by one. */
export const startingEthics = (): { title: string; text: string }[] => [
	{ title: m.ethics_yours_title(), text: m.ethics_yours_text() },
	{ title: m.ethics_private_title(), text: m.ethics_private_text() },
	{ title: m.ethics_two_roles_title(), text: m.ethics_two_roles_text() },
	{ title: m.ethics_romance_title(), text: m.ethics_romance_text() },
	{ title: m.ethics_money_title(), text: m.ethics_money_text() },
	{ title: m.ethics_rides_title(), text: m.ethics_rides_text() },
	{ title: m.ethics_hours_title(), text: m.ethics_hours_text() },
	{ title: m.ethics_online_title(), text: m.ethics_online_text() },
	{ title: m.ethics_story_title(), text: m.ethics_story_text() },
	{ title: m.ethics_pathway_title(), text: m.ethics_pathway_text() },
	{ title: m.ethics_touch_title(), text: m.ethics_touch_text() },
	{ title: m.ethics_events_title(), text: m.ethics_events_text() },
	{ title: m.ethics_meetings_title(), text: m.ethics_meetings_text() },
	{ title: m.ethics_own_recovery_title(), text: m.ethics_own_recovery_text() }
];
