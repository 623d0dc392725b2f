/** Is it well formed? What the forms of this subject may hold. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';
import { categoriesFor } from '#domains/consent/consent.ts';

const id = z.string({ error: () => m.rec_choose() }).refine(isId, { error: () => m.rec_choose() });
const words = (most: number) =>
	z
		.string({ error: () => m.rec_needs_words() })
		.trim()
		.min(1, { error: () => m.rec_needs_words() })
		.max(most);

export const ProveInput = z.object({ password: z.string().max(1000).optional() });

/** "note:<id>": one of the things on the page. */
export const CorrectionInput = z.object({
	about: z
		.string({ error: () => m.rec_choose() })
		.regex(/^(note|contact|staff_note):/, { error: () => m.rec_choose() })
		.refine((value) => isId(value.slice(value.indexOf(':') + 1)), { error: () => m.rec_choose() }),
	words: words(4000)
});
export const AnswerCorrectionInput = z.object({
	id,
	outcome: z.enum(['added', 'declined'], { error: () => m.rec_choose() }),
	words: words(4000)
});

/** "worker:<id>" or "category:<what>". */
export const RestrictionInput = z.object({
	what: z.string({ error: () => m.rec_choose() }).refine(
		(value) => {
			const [kind, which = ''] = value.split(':');
			return kind === 'worker'
				? isId(which)
				: kind === 'category' && (categoriesFor('organization') as readonly string[]).includes(which);
		},
		{ error: () => m.rec_choose() }
	)
});
export const AnswerRestrictionInput = z
	.object({
		id,
		outcome: z.enum(['granted', 'declined'], { error: () => m.rec_choose() }),
		words: z.string().trim().max(1000).optional()
	})
	.refine((given) => given.outcome === 'granted' || Boolean(given.words), {
		path: ['words'],
		error: () => m.rec_needs_words()
	});
export const LiftInput = z.object({ id });
/** Of the list, or by a record number; a number that is written counts. */
export const HoldInput = z
	.object({
		which: z.union([id, z.literal('number')], { error: () => m.rec_choose() }).optional(),
		personId: z
			.string()
			.trim()
			.refine(isId, { error: () => m.rec_hold_no_record() })
			.optional(),
		reason: words(1000)
	})
	.transform(({ which, personId, reason }, ctx) => {
		const chosen = personId ?? (which === 'number' ? undefined : which);
		if (chosen) return { personId: chosen, reason };
		ctx.addIssue({
			code: 'custom',
			path: [which === 'number' ? 'personId' : 'which'],
			message: which === 'number' ? m.rec_hold_no_record() : m.rec_choose()
		});
		return z.NEVER;
	});
