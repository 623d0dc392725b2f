/** Is it well formed? */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';
import { readOwnLines } from './own-words.ts';

export const LONGEST_LINES = 20_000;

/** A better word is taken: in which text, which word, which better one. */
export const TakeWordInput = z.object({
	id: z.string().refine(isId, { error: () => m.form_please_check() }),
	found: z
		.string({ error: () => m.form_please_check() })
		.min(1)
		.max(80),
	better: z
		.string({ error: () => m.form_please_check() })
		.min(1)
		.max(200)
});
export type TakenWord = z.infer<typeof TakeWordInput>;

export const OwnWordsInput = z.object({
	version: z.coerce
		.number({ error: () => m.form_please_check() })
		.int()
		.min(0)
		.max(1_000_000),
	on: z.string().optional().transform(Boolean),
	more: z.string().optional().transform(Boolean),
	lines: z
		.string()
		.max(LONGEST_LINES)
		.default('')
		.superRefine((text, check) => {
			const { wrong } = readOwnLines(text);
			if (wrong !== null)
				check.addIssue({ code: 'custom', message: m.wording_line_wrong({ line: wrong.slice(0, 60) }) });
		})
		.transform((text) => readOwnLines(text).lines)
});
