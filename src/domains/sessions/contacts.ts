/** Contacts, calls asked for and promises: shapes and rules for everyone, browser too. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';

export const CONTACT_WAYS = ['call', 'text', 'in_person', 'video', 'mail', 'other'] as const;
export const CONTACT_OUTCOMES = ['reached', 'left_word', 'no_answer', 'moved'] as const;
export const CONTACT_REASONS = [
	'asked',
	'quiet',
	'hard_date',
	'review_due',
	'promise_due',
	'long_look',
	'missed'
] as const;
export const ASK_ABOUT = ['talk', 'today', 'medication', 'other'] as const;
export type ContactOutcome = (typeof CONTACT_OUTCOMES)[number];
export type ContactReason = (typeof CONTACT_REASONS)[number];
export type ContactWay = (typeof CONTACT_WAYS)[number];
export type AskAbout = (typeof ASK_ABOUT)[number];

const words = z
	.string()
	.trim()
	.max(2000, { error: () => m.session_too_long({ max: 2000 }) });
/** A day that exists, between 2000 and 2100. */
const day = z.iso
	.date({ error: () => m.session_date_wrong() })
	.refine((on) => on >= '2000-01-01' && on < '2100-01-01', { error: () => m.session_date_wrong() });

export const ContactInput = z.object({
	personId: z.uuid(),
	way: z.enum(CONTACT_WAYS).default('call'),
	outcome: z.enum(CONTACT_OUTCOMES),
	reason: z.enum(CONTACT_REASONS).optional(),
	words: words.optional(),
	/** A calendar day in the worker's zone; the person is back on the list that morning. Left out: see nextDay(). */
	nextOn: day.optional()
});
export type ContactInput = z.infer<typeof ContactInput>;

export const AskInput = z.object({ about: z.enum(ASK_ABOUT).default('talk'), words: words.optional() });
export type AskInput = z.infer<typeof AskInput>;

export const PromiseInput = z.object({ personId: z.uuid(), dueOn: day, words: words.min(1) });
export type PromiseInput = z.infer<typeof PromiseInput>;

/**
 * On which day somebody not reached is looked for again when the worker names none: left word, in two days;
 * no answer, tomorrow (reaching people takes about four tries over three days: domain facts, early warning, section 8).
 * `moved` keeps the day that was agreed and must name it. Reached needs none.
 */
export function nextDay(outcome: ContactOutcome, today: string): string | null {
	if (outcome === 'left_word') return addDays(today, 2);
	if (outcome === 'no_answer') return addDays(today, 1);
	if (outcome === 'moved') return addDays(today, 7);
	return null;
}

function addDays(day: string, days: number): string {
	return new Date(Date.parse(day + 'T12:00:00Z') + days * 86_400_000).toISOString().slice(0, 10);
}
