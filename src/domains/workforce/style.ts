/**
 * How somebody likes to work together: eight pairs, the same for workers and, later, for whoever looks for one (map row 1.8).
 * Data with a version: a pair is never reworded under the same version, for answers of both sides are laid beside each other.
 */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';

export const STYLE_VERSION = 1;
/** Each key names its two ends; 1 is all of the first, 5 all of the second. */
export const STYLE_PAIRS = [
	'direct_gentle',
	'structured_flexible',
	'spiritual_pragmatic',
	'lead_follow',
	'talk_do',
	'often_space',
	'serious_humor',
	'own_story_yours'
] as const;
export type StylePair = (typeof STYLE_PAIRS)[number];
export const STYLE_STEPS = 5;

/** What somebody answered; a pair may be left out. */
export interface StyleAnswers {
	version: number;
	answers: Partial<Record<StylePair, number>>;
}

const step = z.coerce.number().int().min(1).max(STYLE_STEPS).optional();
/** Form fields of the eight: `style_` and the pair. For any form that asks them. */
export const styleFields = Object.fromEntries(STYLE_PAIRS.map((pair) => [`style_${pair}`, step])) as Record<
	`style_${StylePair}`,
	typeof step
>;

/** The answers out of a form that has {@link styleFields}. */
export function styleOf(form: Partial<Record<`style_${StylePair}`, number | undefined>>): StyleAnswers {
	const answers: StyleAnswers['answers'] = {};
	for (const pair of STYLE_PAIRS) {
		const answer = form[`style_${pair}`];
		if (answer !== undefined) answers[pair] = answer;
	}
	return { version: STYLE_VERSION, answers };
}

/** The two ends of a pair, in words. */
export const pairWords = (pair: StylePair): { low: string; high: string } => {
	const [low, high] = (
		{
			direct_gentle: [m.coaches_style_direct, m.coaches_style_gentle],
			structured_flexible: [m.coaches_style_structured, m.coaches_style_flexible],
			spiritual_pragmatic: [m.coaches_style_spiritual, m.coaches_style_pragmatic],
			lead_follow: [m.coaches_style_lead, m.coaches_style_follow],
			talk_do: [m.coaches_style_talk, m.coaches_style_do],
			often_space: [m.coaches_style_often, m.coaches_style_space],
			serious_humor: [m.coaches_style_serious, m.coaches_style_humor],
			own_story_yours: [m.coaches_style_own_story, m.coaches_style_yours]
		} as const
	)[pair];
	return { low: low(), high: high() };
};

/** A pair and an answer as words: "direct", "more gentle than direct", "both". */
export function styleWords(pair: StylePair, answer: number): string {
	const { low, high } = pairWords(pair);
	if (answer === 3) return m.coaches_style_both({ low, high });
	const [one, other] = answer < 3 ? [low, high] : [high, low];
	return answer === 1 || answer === STYLE_STEPS ? one : m.coaches_style_more({ one, other });
}
