/** What the forms about signs send. Needs Zod: server and tests. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';
import { MOST_DAYS, OWN_KINDS, OWN_SHAPE } from './own-rules.ts';
import { BUILT_IN_CODES } from './rules/all.ts';
import { WINDOW_KINDS } from './window.ts';

const id = z.string().refine(isId, { error: () => m.form_please_check() });
const whole = (least: number, most: number) =>
	z.coerce
		.number({ error: () => m.signs_number_between({ least, most }) })
		.int({ error: () => m.signs_number_between({ least, most }) })
		.min(least, { error: () => m.signs_number_between({ least, most }) })
		.max(most, { error: () => m.signs_number_between({ least, most }) });
export const WORDS_LETTERS = 160;
export const WHY_LETTERS = 300;

/** A rule: kinds that need a number refuse to be without one; the others drop what was sent for them. */
export const RuleInput = z
	.object({
		kind: z.enum(OWN_KINDS, { error: () => m.signs_choose() }),
		// As it was typed: which numbers are right goes by the kind, and each wrong one is answered with those.
		level: z.coerce.string().trim().optional(),
		times: whole(1, MOST_DAYS).optional(),
		days: whole(1, MOST_DAYS).optional(),
		words: z
			.string()
			.trim()
			.max(WORDS_LETTERS, { error: () => m.form_field_long({ most: String(WORDS_LETTERS) }) })
			.default('')
	})
	.superRefine(({ kind, level, times, days, words }, issues) => {
		const shape = OWN_SHAPE[kind];
		const wrong = (path: string, message: string) =>
			issues.addIssue({ code: 'custom', path: [path], message });
		if (shape.level) {
			const [least, most] = shape.level;
			if (!/^\d{1,2}$/.test(level ?? '') || Number(level) < least || Number(level) > most)
				wrong('level', m.signs_number_between({ least, most }));
		}
		if (shape.days && days === undefined)
			wrong('days', m.signs_number_between({ least: 1, most: MOST_DAYS }));
		if (shape.counts && times === undefined)
			wrong('times', m.signs_number_between({ least: 1, most: MOST_DAYS }));
		if (shape.counts && times !== undefined && days !== undefined && times > days)
			wrong('times', m.signs_more_times_than_days());
		if (kind === 'words' && !words) wrong('words', m.signs_words_needed());
	})
	.transform(({ kind, level, times, days, words }) => {
		const shape = OWN_SHAPE[kind];
		return {
			kind,
			level: shape.level ? Number(level) : null,
			times: shape.counts ? times! : 1,
			days: shape.days ? days! : 1,
			words: kind === 'words' ? words : null
		};
	});
export type RuleInput = z.output<typeof RuleInput>;

const yesNo = z.enum(['yes', 'no'], { error: () => m.signs_choose() });
export const SwitchRuleInput = z.object({ id, on: yesNo });
export const RuleIdInput = z.object({ id });

const minute = z
	.string()
	.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: () => m.signs_time_wrong() })
	.transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)))
	.optional();
export const WishesInput = z
	.object({
		coachSees: z.literal('yes').optional(),
		opens: z.literal('yes').optional(),
		on: z.array(z.enum(BUILT_IN_CODES)).max(BUILT_IN_CODES.length).default([]),
		quietFrom: minute,
		quietUntil: minute
	})
	.superRefine(({ quietFrom, quietUntil }, issues) => {
		if ((quietFrom === undefined) !== (quietUntil === undefined))
			issues.addIssue({
				code: 'custom',
				path: [quietFrom === undefined ? 'quietFrom' : 'quietUntil'],
				message: m.signs_quiet_both()
			});
	});
export type WishesInput = z.output<typeof WishesInput>;

/** Days that are not to come and not long past are asked of the handler, which knows the person's zone. */
export const WindowInput = z.object({
	kind: z.enum(WINDOW_KINDS, { error: () => m.signs_choose() }),
	startedOn: z.iso.date({ error: () => m.signs_day_needed() })
});
export type WindowInput = z.output<typeof WindowInput>;
export const AskWindowInput = WindowInput.extend({ personId: z.uuid() });
export const AnswerWindowInput = z.object({
	id,
	answer: z.enum(['yes', 'no', 'end'], { error: () => m.signs_choose() })
});

export const CARD_ACTS = ['reached', 'left_word', 'no_answer', 'snoozed', 'not_useful'] as const;
export type CardAct = (typeof CARD_ACTS)[number];
export const CardInput = z
	.object({
		cardId: id,
		outcome: z.enum(CARD_ACTS, { error: () => m.signs_choose() }),
		way: z.enum(['call', 'text', 'in_person'], { error: () => m.signs_choose() }).default('call'),
		until: z.iso.date({ error: () => m.signs_day_needed() }).optional(),
		why: z
			.string()
			.trim()
			.max(WHY_LETTERS, { error: () => m.form_field_long({ most: String(WHY_LETTERS) }) })
			.optional()
	})
	.superRefine(({ outcome, until, why }, issues) => {
		if (outcome !== 'snoozed') return;
		if (!until) issues.addIssue({ code: 'custom', path: ['until'], message: m.signs_day_needed() });
		if (!why) issues.addIssue({ code: 'custom', path: ['why'], message: m.signs_why_needed() });
	});
export type CardInput = z.output<typeof CardInput>;
