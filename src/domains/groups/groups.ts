/** Groups of one's own: schemas and words, for the browser too. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';

export const AGAIN = ['yes', 'maybe', 'no'] as const;
export type Again = (typeof AGAIN)[number];
export const GROUP_LETTERS = 120;
export const TRY_LETTERS = 600;

export interface GroupTry {
	id: string;
	/** ISO date. */
	wentOn: string;
	again: Again;
	words: string | null;
}

export interface KeptGroup {
	id: string;
	/** As it was called when it was kept. */
	name: string;
	meetingId: string | null;
	letGo: boolean;
	/** Newest first. */
	tries: GroupTry[];
}

const id = z.string().refine(isId, { error: () => m.form_please_check() });

export const KeepMeetingInput = z.object({ meeting: id });

export const KeepGroupInput = z.object({
	name: z
		.string({ error: () => m.groups_name_needed() })
		.trim()
		.min(1, { error: () => m.groups_name_needed() })
		.max(GROUP_LETTERS)
});

export const LetGoInput = z.object({ id });

export const TryInput = z.object({
	id,
	wentOn: z.iso
		.date({ error: () => m.groups_day_needed() })
		.refine((day) => day > '1950' && day < '2200', { error: () => m.groups_day_needed() }),
	again: z.enum(AGAIN, { error: () => m.groups_again_needed() }),
	words: z.string().trim().max(TRY_LETTERS).default('')
});

export const againWord = (again: Again): string =>
	again === 'yes' ? m.groups_again_yes() : again === 'maybe' ? m.groups_again_maybe() : m.groups_again_no();
