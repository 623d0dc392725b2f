/** More contact around a hard date: schemas, words and the one rule of its day. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';

export const EXTRA_WAYS = ['call', 'text', 'in_person'] as const;
export type ExtraWay = (typeof EXTRA_WAYS)[number];
/** Days from the date: the day before, the day itself, the day after. */
export const EXTRA_DAYS = ['-1', '0', '1'] as const;

export interface ExtraContact {
	id: string;
	personId: string;
	hardDateId: string;
	workerId: string;
	way: ExtraWay;
	days: number;
	/** The person said yes: before that, nothing is agreed. */
	agreed: boolean;
}

const id = z.string().refine(isId, { error: () => m.form_please_check() });
export const ExtraContactInput = z.object({
	hardDateId: id,
	/** By whom; a worker proposes themself. */
	workerId: id.optional(),
	way: z.enum(EXTRA_WAYS, { error: () => m.extra_choose_way() }),
	days: z.enum(EXTRA_DAYS, { error: () => m.extra_choose_day() })
});
export type ExtraContactInput = z.output<typeof ExtraContactInput>;

/** The day on which it is due when the hard date falls on `date`. */
export const dueDay = (date: string, days: number): string =>
	Temporal.PlainDate.from(date).add({ days }).toString();

export const extraWayWord = (way: ExtraWay): string =>
	({ call: m.extra_way_call, text: m.extra_way_text, in_person: m.extra_way_in_person })[way]();
export const extraDaysWord = (days: number): string =>
	days < 0 ? m.extra_before() : days === 0 ? m.extra_on() : m.extra_after();

/** "Call, the day before, by Marcus". */
export const contactWords = (one: Pick<ExtraContact, 'way' | 'days'>, name: string): string =>
	m.extra_words({ way: extraWayWord(one.way), day: extraDaysWord(one.days), name });
