/** What people say of walking with a worker. For the browser too. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';

export const TESTIMONIAL_LETTERS = 600;
/** How many months words show: the writer chooses. */
export const SHOWN_MONTHS = [3, 6, 12] as const;
export type ShownMonths = (typeof SHOWN_MONTHS)[number];
/** So many days before they show no more, the writer's own page says so. */
export const TOLD_DAYS = 14;

/** The last day on which words show that are given, or given again, on `day`. */
export const endOf = (day: string, months: ShownMonths): string =>
	Temporal.PlainDate.from(day).add({ months }).toString();

/** Where words stand on a day: shown for long yet, soon to end, or ended. */
export function endState(endsOn: string, today: string): 'open' | 'soon' | 'ended' {
	if (endsOn < today) return 'ended';
	return endsOn <= Temporal.PlainDate.from(today).add({ days: TOLD_DAYS }).toString() ? 'soon' : 'open';
}

export const TestimonialInput = z.object({
	words: z
		.string({ error: () => m.said_words_needed() })
		.trim()
		.min(3)
		.max(TESTIMONIAL_LETTERS),
	agree: z.literal('yes', { error: () => m.said_agree_needed() }),
	months: z
		.enum(['3', '6', '12'], { error: () => m.said_months_needed() })
		.default('12')
		.transform((months) => Number(months) as ShownMonths),
	/** What might tell who they are was pointed out, and stays. */
	anyway: z.literal('yes').optional()
});
export type TestimonialInput = z.output<typeof TestimonialInput>;

/** Of which worker, on the page that lists all that somebody said. */
export const OwnWordsInput = z.object({
	worker: z.string().refine(isId, { error: () => m.form_please_check() })
});

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
