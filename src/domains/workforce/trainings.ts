/** Trainings of a worker. For the browser too. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';

export const TRAINING_CATEGORIES = [
	'ethics',
	'advocacy',
	'mentoring',
	'wellness',
	'harm_reduction',
	'motivation',
	'trauma',
	'hiv',
	'safety',
	'culture',
	'other'
] as const;
export type TrainingCategory = (typeof TRAINING_CATEGORIES)[number];
export const MOST_TRAININGS = 300;

/** What who checks it found. */
export const FOUND = ['right', 'wrong'] as const;
export type Found = (typeof FOUND)[number];

/** A day that has been: no earlier than a working life ago. */
const day = z.iso
	.date({ error: () => m.badges_day_needed() })
	.refine((value) => value >= '1960-01-01' && value <= '2100-12-31', { error: () => m.badges_day_needed() });

export const TrainingInput = z.object({
	title: z
		.string({ error: () => m.badges_training_title_needed() })
		.trim()
		.min(1)
		.max(160),
	provider: z
		.string({ error: () => m.badges_provider_needed() })
		.trim()
		.min(1)
		.max(120),
	category: z.enum(TRAINING_CATEGORIES, { error: () => m.badges_category_needed() }),
	hours: z.coerce
		.number({ error: () => m.badges_hours_needed() })
		.min(0.25, { error: () => m.badges_hours_needed() })
		.max(500, { error: () => m.badges_hours_needed() })
		.refine((value) => Number.isInteger(value * 4), { error: () => m.badges_hours_needed() }),
	heldOn: day
});
export type TrainingInput = z.output<typeof TrainingInput>;
export const PartIdInput = z.object({ id: z.string().refine(isId, { error: () => m.form_please_check() }) });
export const CheckInput = PartIdInput.extend({ found: z.enum(FOUND, { error: () => m.form_field_check() }) });

export interface Training {
	id: string;
	workerId: string;
	workerName: string;
	title: string;
	provider: string;
	category: TrainingCategory;
	hours: number;
	heldOn: string;
	found: Found | null;
	checkedBy: string | null;
	checkedAt: Date | null;
}

export const categoryWord = (category: TrainingCategory): string =>
	({
		ethics: m.badges_category_ethics,
		advocacy: m.badges_category_advocacy,
		mentoring: m.badges_category_mentoring,
		wellness: m.badges_category_wellness,
		harm_reduction: m.badges_category_harm_reduction,
		motivation: m.badges_category_motivation,
		trauma: m.badges_category_trauma,
		hiv: m.badges_category_hiv,
		safety: m.badges_category_safety,
		culture: m.badges_category_culture,
		other: m.badges_category_other
	})[category]();

export { day as pastDay };
