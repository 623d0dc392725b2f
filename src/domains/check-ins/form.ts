/** The form's fields, and how they become a check-in. Server only: it needs Zod. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { CheckInInput, LONGEST_WORDS } from './schemas.ts';
import {
	CONNECTION,
	GOOD,
	HELPED,
	MEDICATION,
	RISKY,
	SLEEP_QUALITY,
	TODAY_WORDS,
	USE_ANSWERS,
	type TodayWord
} from './items.ts';

const step = z.coerce
	.number({ error: () => m.check_check_number() })
	.int({ error: () => m.check_check_number() })
	.min(0, { error: () => m.check_check_number() })
	.max(10, { error: () => m.check_check_number() })
	.optional();
const one = <const T extends readonly [string, ...string[]]>(codes: T) =>
	z.enum(codes, { error: () => m.check_check_choice() }).optional();
const several = <const T extends readonly [string, ...string[]]>(codes: T) =>
	z
		.array(z.enum(codes, { error: () => m.check_check_choice() }))
		.transform((list) => [...new Set(list)])
		.optional();
const words = (longest: number) =>
	z
		.string()
		.max(longest, { error: () => m.check_too_long() })
		.transform((text) => text.toWellFormed())
		.optional();

/** What the form posts. Numbers come as text; aims as fields of their own, `use-<id>`. Fields it does not know are passed over. */
export const CheckInFields = z
	.looseObject({
		today: one(Object.keys(TODAY_WORDS) as [TodayWord, ...TodayWord[]]),
		craving: step,
		confidence: step,
		stress: step,
		sleep_hours: z.preprocess(
			(text) => (typeof text === 'string' ? text.replace(',', '.') : text),
			z.coerce
				.number({ error: () => m.check_check_hours() })
				.min(0, { error: () => m.check_check_hours() })
				.max(24, { error: () => m.check_check_hours() })
				.optional()
		),
		sleep: one(SLEEP_QUALITY),
		medication: one(MEDICATION),
		risky: several(RISKY),
		good: several(GOOD),
		connection: one(CONNECTION),
		helped: several(HELPED),
		helped_words: words(300),
		learned: words(LONGEST_WORDS),
		note: words(LONGEST_WORDS),
		keep: z.string().optional()
	})
	.transform((fields, ctx): CheckInInput => {
		const use = Object.entries(fields).flatMap(([name, answer]) => {
			const known = /^use-([0-9a-f-]{36})$/.exec(name);
			const parsed = z.enum(USE_ANSWERS).safeParse(answer);
			return known && parsed.success ? [{ aimId: known[1]!, answer: parsed.data }] : [];
		});
		const input = CheckInInput.safeParse({
			today: fields.today && TODAY_WORDS[fields.today],
			craving: fields.craving,
			confidence: fields.confidence,
			stress: fields.stress,
			sleepMinutes: fields.sleep_hours === undefined ? undefined : Math.round(fields.sleep_hours * 60),
			sleepQuality: fields.sleep,
			use: use.length > 0 ? use : undefined,
			medication: fields.medication,
			risky: fields.risky,
			good: fields.good,
			connection: fields.connection,
			helped: fields.helped,
			helpedWords: fields.helped_words || undefined,
			learned: fields.learned || undefined,
			note: fields.note || undefined,
			shared: fields.keep === undefined
		});
		if (input.success) return input.data;
		ctx.addIssue({ code: 'custom', path: ['today'], message: m.check_one_answer() });
		return z.NEVER;
	});
