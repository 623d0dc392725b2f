import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { LINE_LETTERS, MOST_LINES, PAPERS, PLACES, type AboutLine } from './about-me.ts';

/** A paper about themself that a worker opens for printing. */
export const PrintInput = z.object({ place: z.enum(PAPERS, { error: () => m.form_field_check() }) });

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
