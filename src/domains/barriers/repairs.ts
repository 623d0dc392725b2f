/** A repair step: what I will do and what I ask for, planned with one ally. For the browser too. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';

const LETTERS = 300;
export const NOTE_LETTERS = 2000;

export interface RepairWords {
	/** The ally with whom it is planned. */
	ally: string;
	does: string;
	asks: string;
}
export interface Repair extends RepairWords {
	id: string;
	barrierId: string;
	state: 'planned' | 'done';
}

const id = z.string().refine(isId, { error: () => m.form_please_check() });
const text = z.string().trim().max(LETTERS).default('');

export const PlanRepairInput = z
	.object({
		/** The card. */
		id,
		ally: z
			.string({ error: () => m.repair_ally_needed() })
			.refine(isId, { error: () => m.repair_ally_needed() }),
		does: text,
		asks: text
	})
	.refine(({ does, asks }) => does || asks, { path: ['does'], error: () => m.repair_words_needed() });
export type PlanRepairInput = z.output<typeof PlanRepairInput>;
export const SettleRepairInput = z.object({ repair: id, done: z.literal('yes').optional() });
export const RepairIdInput = z.object({ repair: id });
export const RepairNoteInput = z.object({
	repair: id,
	words: z.string().trim().max(NOTE_LETTERS).default('')
});
export type RepairNoteInput = z.output<typeof RepairNoteInput>;
