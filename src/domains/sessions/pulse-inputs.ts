import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';

const answer = z
	.enum(['1', '2', '3'], { error: () => m.pulse_choose() })
	.optional()
	.transform((given) => (given ? (Number(given) as 1 | 2 | 3) : null));
const ANSWERS = { together: answer, honest: answer, helps: answer };

/** The worker's side. Every answer may be left out. */
export const PulseInput = z.object(ANSWERS);
/** The person's side names the walk. */
export const OwnPulseInput = z.object({
	...ANSWERS,
	workerId: z.string().refine(isId, { error: () => m.form_please_check() })
});
export const PulseSwitchInput = z.object({ on: z.enum(['yes', 'no'], { error: () => m.pulse_choose() }) });
