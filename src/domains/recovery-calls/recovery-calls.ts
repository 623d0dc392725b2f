/** Recovery calls: schemas and words, for the browser too. */
import { z } from 'zod';
import { isId } from '#platform/ids.ts';
import { shownCount } from '#platform/small-counts.ts';
import { m } from '#paraglide/messages.js';

export type { DueCall } from './rounds.ts';
/** Who may call: who walks with the person, or also anybody on the list of callers. */
export const WHO = ['walks', 'callers'] as const;
export type Who = (typeof WHO)[number];
/** A voicemail says a name and "call me back", a name alone, or there is none. */
export const VOICEMAIL = ['no', 'name', 'call-back'] as const;
export type Voicemail = (typeof VOICEMAIL)[number];
/** What is done when nobody was reached. */
export const IF_NOT = ['leave', 'mail', 'worker'] as const;
export type IfNot = (typeof IF_NOT)[number];
export const MOODS = ['good', 'so-so', 'hard', 'contact'] as const;
export type Mood = (typeof MOODS)[number];
export const OUTCOMES = ['talked', 'voicemail', 'no-answer', 'wrong-number', 'stop'] as const;
export type Outcome = (typeof OUTCOMES)[number];
/** One tap says how a call went and, where they talked, how the person was. */
export const ENDINGS = [...MOODS, 'voicemail', 'no-answer', 'wrong-number', 'stop'] as const;
export type Ending = (typeof ENDINGS)[number];

export const MOST_TRIES = 3;
/** So many days after somebody has put a suggestion away nobody suggests it anew: our own choice, no study. */
export const REST_DAYS = 30;
export const LINE_LETTERS = 300;
export const SCRIPT_LETTERS = 2000;
/** A number has at least so many digits, wherever it is. */
const LEAST_DIGITS = 7;
const MOST_DIGITS = 15;

const id = z.string().refine(isId, { error: () => m.form_please_check() });
const clock = z
	.string({ error: () => m.rcalls_time_needed() })
	.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: () => m.rcalls_time_needed() });
const phone = z
	.string({ error: () => m.rcalls_number_needed() })
	.trim()
	.max(40, { error: () => m.rcalls_number_needed() })
	.regex(/^[\d\s().+\-/]*$/u, { error: () => m.rcalls_number_needed() })
	.refine(
		(number) => {
			const digits = number.replaceAll(/\D/gu, '').length;
			return digits >= LEAST_DIGITS && digits <= MOST_DIGITS;
		},
		{ error: () => m.rcalls_number_needed() }
	);
const one = <const T extends readonly [string, ...string[]]>(values: T) =>
	z.enum(values, { error: () => m.rcalls_choose() });

const hours = {
	days: z
		.array(z.enum(['1', '2', '3', '4', '5', '6', '7'], { error: () => m.rcalls_days_needed() }), {
			error: () => m.rcalls_days_needed()
		})
		.min(1, { error: () => m.rcalls_days_needed() })
		.max(7, { error: () => m.rcalls_days_needed() }),
	starts: clock,
	ends: clock
};

export const WishInput = z
	.object({
		...hours,
		number: phone,
		language: one(['en', 'es']),
		who: one(WHO),
		voicemail: one(VOICEMAIL),
		tries: one(['1', '2', '3']),
		ifNot: one(IF_NOT)
	})
	.refine(({ starts, ends }) => starts !== ends, { path: ['ends'], error: () => m.rcalls_ends_wrong() });
export type WishInput = z.output<typeof WishInput>;

/** What a worker suggests. */
export const ProposeInput = z
	.object(hours)
	.refine(({ starts, ends }) => starts !== ends, { path: ['ends'], error: () => m.rcalls_ends_wrong() });
export type ProposeInput = z.output<typeof ProposeInput>;
export const AcceptInput = z.object({ number: phone });

export const Nothing = z.object({});
export const TakeInput = z.object({ personId: id });
export type TakeInput = z.output<typeof TakeInput>;
export const EndInput = z.object({
	id,
	/** What was tapped. */
	how: z.enum(ENDINGS, { error: () => m.rcalls_how_needed() }),
	line: z
		.string()
		.trim()
		.max(LINE_LETTERS, { error: () => m.rcalls_line_long({ most: String(LINE_LETTERS) }) })
		.default('')
});
export type EndInput = z.output<typeof EndInput>;
export const BackInput = z.object({ id });
export const CallerInput = z.object({
	worker: id,
	act: z.enum(['add', 'remove'], { error: () => m.rcalls_choose() })
});
export type CallerInput = z.output<typeof CallerInput>;
const script = z
	.string({ error: () => m.rcalls_script_needed() })
	.trim()
	.min(1, { error: () => m.rcalls_script_needed() })
	.max(SCRIPT_LETTERS, { error: () => m.rcalls_line_long({ most: String(SCRIPT_LETTERS) }) });
export const ScriptInput = z.object({ en: script, es: script });
export type ScriptInput = z.output<typeof ScriptInput>;

export const outcomeOf = (how: Ending): Outcome =>
	(MOODS as readonly string[]).includes(how) ? 'talked' : (how as Outcome);
export const moodOf = (how: Ending): Mood | null =>
	(MOODS as readonly string[]).includes(how) ? (how as Mood) : null;

export const whoWord = (who: Who): string =>
	({ walks: m.rcalls_who_walks, callers: m.rcalls_who_callers })[who]();
export const voicemailWord = (voicemail: Voicemail): string =>
	({ no: m.rcalls_vm_no, name: m.rcalls_vm_name, 'call-back': m.rcalls_vm_back })[voicemail]();
export const ifNotWord = (ifNot: IfNot): string =>
	({ leave: m.rcalls_if_leave, mail: m.rcalls_if_mail, worker: m.rcalls_if_worker })[ifNot]();
export const moodWord = (mood: Mood): string =>
	({
		good: m.rcalls_mood_good,
		'so-so': m.rcalls_mood_soso,
		hard: m.rcalls_mood_hard,
		contact: m.rcalls_mood_contact
	})[mood]();
export const outcomeWord = (outcome: Outcome): string =>
	({
		talked: m.rcalls_out_talked,
		voicemail: m.rcalls_out_voicemail,
		'no-answer': m.rcalls_out_no_answer,
		'wrong-number': m.rcalls_out_wrong,
		stop: m.rcalls_out_stop
	})[outcome]();

/**
 * Counts as a supervisor may read them; null: not said. Where one part is too small all parts are left out, since the rest would tell it.
 */
export function sayable(
	total: number,
	parts: readonly number[]
): { total: number | null; parts: (number | null)[] } {
	const hidden = [total, ...parts].some((count) => shownCount(count) === null);
	return { total: shownCount(total), parts: parts.map((part) => (hidden ? null : part)) };
}
