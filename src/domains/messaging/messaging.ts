/** Messages between a person and who walks with them. Front door for everyone, browser too. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';
import type { Reads } from './hours.ts';

export { ReadingHoursInput } from './reading-hours.ts';
export { heldUntil, isShown, readsNext, type Held, type Reads } from './hours.ts';

/** The longest message: what a phone shows in two screens; more is for a talk. */
export const MESSAGE_LETTERS = 2000;
/** So many of one side in one thread in a day; a script that has gone wrong stops here. */
export const MOST_A_DAY = 200;
/** Breaks that one tap gives, in minutes. */
export const BREAKS = [30, 60, 120, 240] as const;
export const EARLY_REASONS = ['chose', 'urgent'] as const;
export type EarlyReason = (typeof EARLY_REASONS)[number];

export const MessageInput = z.object({
	words: z
		.string({ error: () => m.messages_words_needed() })
		.trim()
		.pipe(
			z
				.string()
				// Something that can be seen: spaces and marks of direction alone are no message.
				.regex(/[\p{L}\p{N}\p{P}\p{S}]/u, { error: () => m.messages_words_needed() })
				.max(MESSAGE_LETTERS, { error: () => m.form_field_long({ most: String(MESSAGE_LETTERS) }) })
		)
});
export type MessageInput = z.output<typeof MessageInput>;

const id = z.string().refine(isId, { error: () => m.form_please_check() });
/** "I have read it": up to and with this message. */
export const ReadInput = z.object({ upTo: id });
export const KeptMessageInput = MessageInput.extend({ walk: id });
export const BreakInput = z.object({
	minutes: z.coerce
		.number({ error: () => m.form_please_check() })
		.refine((value) => (BREAKS as readonly number[]).includes(value), { error: () => m.form_please_check() })
});
export const EarlyInput = z.object({
	why: z.enum(EARLY_REASONS, { error: () => m.form_please_check() })
});
export const Nothing = z.object({});

export interface Message {
	id: string;
	authorId: string;
	authorName: string;
	/** By the one who looks. */
	mine: boolean;
	at: Date;
	words: string;
	/** Only of one's own: who has said that they read it, and when. A person's reading is never shown to a worker. */
	read: { by: string; at: Date } | null;
	/** For the one who looks, and not read yet. */
	isNew: boolean;
}

/** Who reads what the person writes in a thread, and when. */
export interface Reader {
	name: string;
	/** The worker is away, and the person chose this one. */
	standsIn: boolean;
	number: string | null;
	reads: Reads;
}

/** The worker of a thread is away now. */
export interface Away {
	until: Date;
	/** What the person has said: one who stands in, nobody, or nothing yet. */
	cover: 'chosen' | 'nobody' | 'open';
}

export interface ThreadLine {
	walkId: string;
	personId: string;
	workerId: string;
	/** Of the other side: the worker for the person, the person for a worker. */
	name: string;
	/** The walk goes on. */
	open: boolean;
	/** The worker whose thread it is, where the actor only covers. */
	coverFor: string | null;
	/** New messages for the one who looks; what is held is not among them. */
	fresh: number;
}
