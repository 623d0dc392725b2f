import { z } from 'zod';
import { LINE_LETTERS, MOST_LINES, PLACES, type AboutLine } from './about-me.ts';

/** The form: for each line its words, and a tick for each place. A line without words is none. */
const fields = Object.fromEntries(
	Array.from({ length: MOST_LINES }, (_, n) => [
		[`words_${n}`, z.string().trim().max(LINE_LETTERS).default('')],
		...PLACES.map((place) => [`${place}_${n}`, z.string().optional()])
	]).flat()
) as Record<string, z.ZodType>;

export const AboutMeInput = z.object(fields).transform((form): AboutLine[] =>
	Array.from({ length: MOST_LINES }, (_, n) => ({
		words: String(form[`words_${n}`] ?? ''),
		shows: PLACES.filter((place) => Boolean(form[`${place}_${n}`]))
	})).filter((line) => line.words !== '')
);
