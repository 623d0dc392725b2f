/** What people say of walking with a worker. For the browser too. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';

export const TESTIMONIAL_LETTERS = 600;

export const TestimonialInput = z.object({
	words: z
		.string({ error: () => m.said_words_needed() })
		.trim()
		.min(3)
		.max(TESTIMONIAL_LETTERS),
	agree: z.literal('yes', { error: () => m.said_agree_needed() }),
	/** What might tell who they are was pointed out, and stays. */
	anyway: z.literal('yes').optional()
});
export type TestimonialInput = z.output<typeof TestimonialInput>;

export const ReadOverInput = z
	.object({
		id: z.string().refine(isId, { error: () => m.form_please_check() }),
		state: z.enum(['shown', 'kept_back'], { error: () => m.form_field_check() }),
		why: z.string().trim().max(300).default('')
	})
	.refine(({ state, why }) => state === 'shown' || why !== '', {
		path: ['why'],
		error: () => m.said_why_needed()
	});
export type ReadOverInput = z.output<typeof ReadOverInput>;

/**
 * Parts of a text that might tell who somebody is: names that are known, words with a capital inside a sentence, numbers of
 * three figures or more, days, addresses. A hint, no proof: whoever reads over decides.
 */
export function hintsIn(text: string, names: readonly string[] = []): string[] {
	const found: string[] = [];
	const lower = text.toLocaleLowerCase();
	for (const name of names)
		for (const part of name.split(/\s+/))
			if (
				part.length > 1 &&
				new RegExp(`(?<!\\p{L})${escape(part.toLocaleLowerCase())}(?!\\p{L})`, 'u').test(lower)
			)
				found.push(part);
	for (const [hit] of text.matchAll(/\S+@\S+|https?:\S+|\b\d{1,2}[/.]\d{1,2}\b|\d[\d\s().-]{1,}\d/g))
		found.push(hit.trim());
	for (const [, hit] of text.matchAll(/(?<=[\p{Ll},;:]\s)(\p{Lu}[\p{L}’'-]+)/gu))
		if (!/^I['’]/.test(hit!)) found.push(hit!);
	return [...new Set(found)];
}

const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
