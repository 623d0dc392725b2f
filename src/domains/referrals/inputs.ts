/** The forms of a warm hand-off. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';
import { CANNOT, NEEDS, TELLABLE } from './life.ts';

const id = z.string().refine(isId, { error: () => m.form_please_check() });
const words = (most: number) => z.string().trim().max(most).default('');
const day = z.iso
	.date({ error: () => m.referrals_day_wrong() })
	.refine((on) => on >= '2000-01-01' && on < '2100-01-01', { error: () => m.referrals_day_wrong() });
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: () => m.referrals_time_wrong() });
const phone = z
	.string()
	.trim()
	.max(40)
	.regex(/\d{3}/, { error: () => m.referrals_phone_wrong() });

const where = {
	place: z
		.string({ error: () => m.referrals_place_needed() })
		.trim()
		.min(1, { error: () => m.referrals_place_needed() })
		.max(160),
	phone: phone.optional(),
	what: words(600)
};

export const OfferInput = z.object({
	...where,
	need: z.enum(NEEDS, { error: () => m.referrals_need_needed() }),
	/** For a worker: the two have talked, and the person said yes. */
	agreed: z.literal('yes').optional()
});
export type OfferInput = z.infer<typeof OfferInput>;

export const DecideInput = z.object({
	id,
	want: z.enum(['yes', 'no'], { error: () => m.referrals_choose() })
});

export const ChangeInput = z.object({
	id,
	...where,
	goesOn: day.optional(),
	time: time.optional(),
	ride: words(200),
	along: words(120),
	bring: words(400),
	wait: words(800)
});
export type ChangeInput = z.infer<typeof ChangeInput>;

export const TellInput = z.object({
	id,
	kind: z.enum(TELLABLE, { error: () => m.referrals_choose() }),
	why: z.enum(CANNOT, { error: () => m.referrals_why_needed() }).optional(),
	/** On which day they arrived. */
	on: day.optional(),
	words: words(600)
});
export type TellInput = z.infer<typeof TellInput>;

export const ConsentForInput = z.object({ id, consent: id.optional() });
export const IdInput = z.object({ id });
export const TakeBackInput = z.object({ id, act: id });
export const LinkInput = z.object({ id, named: z.literal('yes').optional() });

/** What a place answers. */
export const AnswerInput = z.object({
	answer: z.enum(['can_take', 'waiting', 'cannot'], { error: () => m.referrals_choose() }),
	why: z.enum(CANNOT, { error: () => m.referrals_answer_why_needed() }).optional(),
	words: words(600)
});
export type AnswerInput = z.infer<typeof AnswerInput>;
