/** The forms of meeting: hours, booking, moving, reminders, what was asked of others. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';
import { isTimeZone } from '#platform/time.ts';
import { LENGTHS, MEETING_WAYS, MOST_WEEKS, minuteOfDay, overlappingDays, type WeekHours } from './slots.ts';

const id = z.string().refine(isId, { error: () => m.form_please_check() });
const words = (max: number) =>
	z
		.string({ error: () => m.form_field_check() })
		.max(max, { error: () => m.session_too_long({ max }) })
		.default('');
const needed = (max: number) =>
	z
		.string({ error: () => m.meeting_words_needed() })
		.min(1, { error: () => m.meeting_words_needed() })
		.max(max, { error: () => m.session_too_long({ max }) });
/** A day that exists, between 2000 and 2100. */
const day = z.iso
	.date({ error: () => m.session_date_wrong() })
	.refine((on) => on >= '2000-01-01' && on < '2100-01-01', { error: () => m.session_date_wrong() });
const time = z
	.string({ error: () => m.session_time_wrong() })
	.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: () => m.session_time_wrong() });
const around = z.coerce
	.number({ error: () => m.meeting_minutes_wrong() })
	.int({ error: () => m.meeting_minutes_wrong() })
	.min(0, { error: () => m.meeting_minutes_wrong() })
	.max(120, { error: () => m.meeting_minutes_wrong() })
	.default(0);
const length = z.coerce
	.number({ error: () => m.meeting_choose() })
	.refine((minutes) => LENGTHS.some((one) => one === minutes), { error: () => m.meeting_choose() })
	.default(30);
const way = z.enum(MEETING_WAYS, { error: () => m.meeting_way_choose() });
const weeks = z.coerce
	.number({ error: () => m.meeting_choose() })
	.int({ error: () => m.meeting_choose() })
	.min(1, { error: () => m.meeting_choose() })
	.max(MOST_WEEKS, { error: () => m.meeting_choose() })
	.default(1);
/** The moment of a slot, as the page wrote it. */
const slot = z.iso
	.datetime({ error: () => m.meeting_slot_choose() })
	.refine((at) => at >= '2000' && at < '2100', { error: () => m.meeting_slot_choose() })
	.transform((at) => new Date(at));

/** The fields of a day of the week: two spans of hours. */
export const SPANS = ['a', 'b'] as const;
export const MOST_OTHER_DAYS = 60;

/** One span of one day as typed. The last minute of the day is its end. */
function spanOf(
	form: Record<string, unknown>,
	name: string,
	wrong: (field: string, message: string) => void
): { from: number; until: number } | null {
	const [from, until] = ['from', 'until'].map((end) => {
		const typed = form[`${end}_${name}`];
		return typeof typed === 'string' && typed !== '' ? typed : null;
	}) as [string | null, string | null];
	if (from === null && until === null) return null;
	// A field of time knows no 24:00: its last minute stands for the end of the day.
	const minutes = [from, until].map((time) => (time === '24:00' ? null : minuteOfDay(time ?? '')));
	if (minutes[0] == null) wrong(`from_${name}`, m.session_time_wrong());
	if (minutes[1] == null) wrong(`until_${name}`, m.session_time_wrong());
	if (minutes[0] == null || minutes[1] == null) return null;
	if (minutes[0] >= minutes[1]) {
		// Hours of a night are two parts: a day ends at midnight, and another day off may follow it.
		wrong(`until_${name}`, minutes[0] === minutes[1] ? m.meeting_until_before() : m.meeting_over_midnight());
		return null;
	}
	return { from: minutes[0], until: minutes[1] === 1439 ? 1440 : minutes[1] };
}

/** The hours of a week as typed: for each day `from_1a`, `until_1a`, `from_1b`, `until_1b`. */
export function weekOf(
	form: Record<string, unknown>,
	wrong: (field: string, message: string) => void
): WeekHours[] {
	const week: WeekHours[] = [];
	for (const day of [1, 2, 3, 4, 5, 6, 7])
		for (const span of SPANS) {
			const hours = spanOf(form, `${day}${span}`, wrong);
			if (hours) week.push({ day, ...hours });
		}
	for (const day of overlappingDays(week)) wrong(`from_${day}b`, m.meeting_hours_overlap());
	return week;
}

/** The hours of a week: for each day `from_1a`, `until_1a`, `from_1b`, `until_1b`; where, how, and time around each meeting. */
export const CalendarInput = z
	.looseObject({
		timeZone: z
			.string({ error: () => m.meeting_zone_wrong() })
			.max(64, { error: () => m.meeting_zone_wrong() })
			.refine(isTimeZone, { error: () => m.meeting_zone_wrong() }),
		before: around,
		after: around,
		noticeHours: z.coerce
			.number({ error: () => m.meeting_notice_wrong() })
			.int({ error: () => m.meeting_notice_wrong() })
			.min(0, { error: () => m.meeting_notice_wrong() })
			.max(168, { error: () => m.meeting_notice_wrong() })
			.default(0),
		ways: z
			.array(way, { error: () => m.meeting_way_choose() })
			.min(1, { error: () => m.meeting_way_choose() })
			.max(MEETING_WAYS.length, { error: () => m.meeting_way_choose() })
	})
	.transform((form, context) => {
		const wrong = (field: string, message: string) =>
			context.addIssue({ code: 'custom', path: [field], message });
		const week = weekOf(form, wrong);
		const { timeZone, before, after, noticeHours, ways } = form;
		return { timeZone, before, after, noticeHours, ways: [...new Set(ways)], week };
	});
export type CalendarInput = z.output<typeof CalendarInput>;

/** One day that differs: not there, or other hours. */
export const OtherDayInput = z
	.looseObject({ on: day, there: z.enum(['away', 'hours'], { error: () => m.meeting_choose() }) })
	.transform((form, context) => {
		if (form.there === 'away') return { on: form.on, from: null, until: null };
		let wrongs = 0;
		const hours = spanOf(form, 'day', (field, message) => {
			wrongs++;
			context.addIssue({ code: 'custom', path: [field], message });
		});
		if (!hours && wrongs === 0)
			context.addIssue({ code: 'custom', path: ['from_day'], message: m.session_time_wrong() });
		return { on: form.on, from: hours?.from ?? null, until: hours?.until ?? null };
	});
export type OtherDayInput = z.output<typeof OtherDayInput>;
export const DayInput = z.object({ on: day });

const BOOKED_KINDS = ['weekly_review', 'talk'] as const;
/** Books one of the moments that are offered. */
export const BookInput = z.object({
	slot,
	minutes: length,
	way,
	kind: z.enum(BOOKED_KINDS, { error: () => m.meeting_choose() }).default('talk'),
	weeks,
	words: words(500)
});
export type BookInput = z.output<typeof BookInput>;

/** A worker books for somebody they walk with, at any time of theirs that is free. */
export const BookForInput = z.object({
	person: id,
	date: day,
	time,
	minutes: length,
	way,
	kind: z.enum(BOOKED_KINDS, { error: () => m.meeting_choose() }).default('weekly_review'),
	weeks,
	words: words(500)
});
export type BookForInput = z.output<typeof BookForInput>;

export const MoveSlotInput = z.object({ slot });
/** A worker moves one meeting of their calendar; day and time on the person's clock. */
export const MoveForInput = z.object({ visit: id, date: day, time });
export const VisitActInput = z.object({ visit: id });

/** "Come with me": to whom, where and when somebody else expects the person. */
export const ComeAlongInput = z.object({ worker: id, date: day, time, minutes: length, words: needed(500) });
export type ComeAlongInput = z.output<typeof ComeAlongInput>;

export const RemindInput = z.object({
	remind: z.enum(['off', 'day_before', 'two_hours'], { error: () => m.meeting_choose() })
});

export const AskedInput = z.object({
	on: day,
	whom: needed(200),
	what: needed(1000),
	answer: words(1000),
	next: words(500)
});
export type AskedInput = z.output<typeof AskedInput>;
export const AskedAnswerInput = z.object({ asked: id, answer: needed(1000), next: words(500) });
