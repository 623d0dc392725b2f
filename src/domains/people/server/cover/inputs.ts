/** Is it well formed? What the forms about cover may hold. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';

const id = z.string({ error: () => m.people_error_choose() }).refine(isId, {
	error: () => m.people_error_choose()
});
const day = z.iso
	.date({ error: () => m.people_error_date() })
	.refine((on) => on >= '2000-01-01' && on < '2100-01-01', { error: () => m.people_error_date() });
const clock = z
	.string({ error: () => m.people_error_time() })
	.regex(/^([01]\d|2[0-3]):[0-5]\d$/u, { error: () => m.people_error_time() });
const words = z
	.string()
	.trim()
	.max(500, { error: () => m.people_error_long({ most: 500 }) })
	.optional();
const standIns = z
	.array(id)
	.max(20, { error: () => m.people_error_choose() })
	.default([])
	.transform((chosen) => [...new Set(chosen)]);

export const AbsenceInput = z.object({
	fromDay: day,
	fromTime: clock.default('00:00'),
	untilDay: day,
	untilTime: clock.default('00:00'),
	words,
	standIns
});
/** A supervisor says whose. */
export const AbsenceOfInput = AbsenceInput.extend({ workerId: id });
/** "I need cover now": from this moment, without a reason and without a question. */
export const CoverNowInput = z.object({ standIns });
export const AbsenceIdInput = z.object({ absenceId: id });
export const StandInInput = z.object({ absenceId: id, workerId: id });

const who = z.union([z.literal('open'), z.literal('nobody'), id], { error: () => m.people_error_choose() });
/** A person's answer for one absence ('open' takes it back); `always`: from now on whenever this worker is away. */
export const CoverChoiceInput = z.object({ coverId: id, who, always: z.literal('yes').optional() });
/** Chosen beforehand; 'ask' takes it back. */
export const CoverWishInput = z.object({
	workerId: id,
	who: z.union([z.literal('ask'), z.literal('nobody'), id], { error: () => m.people_error_choose() })
});
