/** The warm line: schemas and words, for the browser too. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';

/** What a caller wants; the first answer is the commonest one. */
export const WANTS = ['talk', 'treatment', 'medicine', 'family', 'basics', 'other'] as const;
export type Want = (typeof WANTS)[number];
/** What the safety question brought. `unknown`: not asked, or not answered. */
export const SAFETY = ['safe', 'danger', 'unknown'] as const;
export type Safety = (typeof SAFETY)[number];
export const TICKS = ['heard', 'next-step'] as const;
export type Tick = (typeof TICKS)[number];
export const SHIFT_ACTS = ['confirm', 'cannot', 'take', 'remove'] as const;
export type ShiftAct = (typeof SHIFT_ACTS)[number];
export const BACK_ACTS = ['take', 'reached', 'no-answer', 'not-wanted'] as const;
export type BackAct = (typeof BACK_ACTS)[number];
/** What comes of a call that is given on: the other takes it or cannot, or who has it keeps it. */
export const HANDED_ACTS = ['take', 'cannot', 'keep'] as const;
/** What the buttons of the demo's telephone do. */
export const PRACTICE = ['dial', 'wait', 'take', 'quiet', 'press', 'hang-up'] as const;
export type Practice = (typeof PRACTICE)[number];
export type ShiftState = 'open' | 'asked' | 'confirmed';

/** After so many calls that nobody answers the promise is kept as well as it can be, and the number is forgotten. */
export const MOST_TRIES = 3;
/** A repeat is planned for at most half a year. */
export const MOST_WEEKS = 26;
/** Whoever signs on outside a shift is taken to be there so long, unless they sign on again. */
export const HOURS_WITHOUT_SHIFT = 4;
export const LINE_LETTERS = 300;
export const NAME_LETTERS = 40;

const id = z.string().refine(isId, { error: () => m.form_please_check() });
const clock = z
	.string({ error: () => m.line_time_needed() })
	.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: () => m.line_time_needed() });
const phone = z
	.string({ error: () => m.line_number_needed() })
	.trim()
	.min(3, { error: () => m.line_number_needed() })
	.max(40)
	.regex(/^[\d\s().+\-/#*]*\d[\d\s().+\-/#*]*$/u, { error: () => m.line_number_needed() });
const text = (most: number) => z.string().trim().max(most).default('');
const whole = (least: number, most: number, say: () => string) =>
	z.coerce.number({ error: say }).int({ error: say }).min(least, { error: say }).max(most, { error: say });
const ticked = z
	.literal('yes')
	.optional()
	.transform((value) => value === 'yes');

export const PlanInput = z
	.object({
		day: z.iso
			.date({ error: () => m.line_day_needed() })
			.refine((day) => day >= '2000-01-01' && day < '2100-01-01', { error: () => m.line_day_needed() }),
		starts: clock,
		/** At or before the beginning: of the next day. */
		ends: clock,
		weeks: whole(1, MOST_WEEKS, () => m.line_weeks_wrong({ most: String(MOST_WEEKS) })).default(1),
		/** Left out: nobody yet. */
		worker: id.optional()
	})
	.refine(({ starts, ends }) => starts !== ends, { path: ['ends'], error: () => m.line_ends_wrong() });
export type PlanInput = z.output<typeof PlanInput>;

export const ShiftInput = z.object({
	id,
	act: z.enum(SHIFT_ACTS, { error: () => m.form_please_check() })
});
export type ShiftInput = z.output<typeof ShiftInput>;

export const SettingsInput = z.object({
	number: phone,
	fallbackName: z
		.string({ error: () => m.line_name_needed() })
		.trim()
		.min(1, { error: () => m.line_name_needed() })
		.max(80),
	fallbackNumber: phone,
	minutes: whole(5, 2880, () => m.line_minutes_wrong())
});
export type SettingsInput = z.output<typeof SettingsInput>;

const backFields = {
	name: text(NAME_LETTERS),
	number: phone,
	voicemail: ticked,
	about: text(LINE_LETTERS)
};
export const PromiseInput = z.object(backFields);
export type PromiseInput = z.output<typeof PromiseInput>;

export const BackInput = z.object({ id, act: z.enum(BACK_ACTS, { error: () => m.form_please_check() }) });
export type BackInput = z.output<typeof BackInput>;

export const CloseInput = z.object({
	wants: z.enum(WANTS, { error: () => m.line_wants_needed() }),
	safety: z.enum(SAFETY, { error: () => m.line_safety_needed() }),
	ticks: z.array(z.enum(TICKS)).default([]),
	line: text(LINE_LETTERS),
	/** Whoever said who they are, and that it may be written down; left out: nobody. */
	person: id.optional()
});
export type CloseInput = z.output<typeof CloseInput>;

export const HandInput = z.object({ to: id });
export const HandedInput = z.object({ id, act: z.enum(HANDED_ACTS, { error: () => m.form_please_check() }) });
export type HandedInput = z.output<typeof HandedInput>;
export const Nothing = z.object({});

export const PracticeInput = z.object({
	act: z.enum(PRACTICE, { error: () => m.form_please_check() }),
	call: z.string().max(60).optional()
});
export type PracticeInput = z.output<typeof PracticeInput>;

/** Where calls ring for this time on the line; left out: at the work number. */
export const SignOnInput = z.object({ number: phone.optional() });
export type SignOnInput = z.output<typeof SignOnInput>;

/** Signing off in the middle of a call: to whom it goes, or the number at which the caller is called back. */
export const OffInput = z
	.object({ to: z.union([z.literal('call-back'), id]).optional(), ...backFields, number: phone.optional() })
	.refine(({ to, number }) => to !== 'call-back' || number !== undefined, {
		path: ['number'],
		error: () => m.line_number_needed()
	});
export type OffInput = z.output<typeof OffInput>;

export const wantWord = (want: Want): string =>
	({
		talk: m.line_wants_talk,
		treatment: m.line_wants_treatment,
		medicine: m.line_wants_medicine,
		family: m.line_wants_family,
		basics: m.line_wants_basics,
		other: m.line_wants_other
	})[want]();
export const safetyWord = (safety: Safety): string =>
	({ safe: m.line_safety_safe, danger: m.line_safety_danger, unknown: m.line_safety_unknown })[safety]();
export const tickWord = (tick: Tick): string =>
	({ heard: m.line_tick_heard, 'next-step': m.line_tick_next })[tick]();
export const stateWord = (state: ShiftState): string =>
	({ open: m.line_state_open, asked: m.line_state_asked, confirmed: m.line_state_confirmed })[state]();

/** What a button of the demo's telephone says. */
export const practiceWord = (act: Practice): string =>
	({
		dial: m.line_practice_dial,
		wait: m.line_practice_wait,
		take: m.line_practice_take,
		quiet: m.line_practice_quiet,
		press: m.line_practice_press,
		'hang-up': m.line_practice_hang_up
	})[act]();
