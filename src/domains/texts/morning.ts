/** The question at a time of the person's own: when it is due, what it says, and what a digit is answered with. Pure. */
import { m } from '#paraglide/messages.js';
import type { Locale } from '#platform/languages.ts';
import { fit, plainText, TEXT_LENGTH } from './plain.ts';

/** So many unanswered in a row, and the question rests: the number may be in other hands by now. */
export const REST_AFTER = 14;
/** Asked later than this it is not asked that day. */
const LATEST = 45 * 60_000;
const NOON = 12 * 60;

/** When a person wants to be asked: minutes after midnight where they are, and days of the week (1 is Monday). */
export interface When {
	minute: number;
	days: readonly number[];
}

/** What a person has chosen; `lineId` null: a plain thanks comes back. */
export interface Morning extends When {
	/** Whether who walks with the person sees the answers. */
	shared: boolean;
	/** Whether the text says who can see it. */
	named: boolean;
	lineId: string | null;
}

/**
 * The day whose question is due at this instant, and until when; null when none is. A wall time that the clock skips comes
 * an hour later, one that it strikes twice counts the first time.
 */
export function dueDay(
	{ minute, days }: When,
	timeZone: string,
	now: Date
): { day: string; until: Date } | null {
	const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
		.toZonedDateTimeISO(timeZone)
		.toPlainDate();
	const plainTime = clockOf(minute);
	// What was due shortly before midnight is yesterday's.
	for (const day of [today, today.subtract({ days: 1 })]) {
		if (!days.includes(day.dayOfWeek)) continue;
		const due = day.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
		const late = now.getTime() - due;
		if (late >= 0 && late < LATEST) return { day: day.toString(), until: new Date(due + LATEST) };
	}
	return null;
}

/** 430 is 07:10. */
export function clockOf(minute: number): string {
	const two = (n: number) => String(n).padStart(2, '0');
	return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
export function minuteOf(clock: string): number {
	const [hours = 0, minutes = 0] = clock.split(':').map(Number);
	return hours * 60 + minutes;
}

const DAYS = ['rough', 'so_so', 'ok', 'good'] as const;

/** What a text says to the question: one of the four, `more` for other digits or words after a digit, null for no digit. */
export function digitIn(text: string): (typeof DAYS)[number] | 'more' | null {
	const said = text.trim().replace(/[.!)]+$/, '');
	if (!/^\d/.test(said)) return null;
	return (/^[1-4]$/.test(said) && DAYS[Number(said) - 1]) || 'more';
}

/** The question. `names`: who can see the answer, when the person wants it said; empty when nobody can. */
export function questionText(minute: number, names: readonly string[] | null, locale: Locale): string {
	const asked = minute < NOON ? m.texts_out_morning({}, { locale }) : m.texts_out_hello({}, { locale });
	const seen =
		names === null
			? ''
			: names.length > 0
				? m.texts_out_seen_by({ names: listed(names, locale) }, { locale })
				: m.texts_out_seen_by_none({}, { locale });
	return fit(plainText(`${asked} ${seen}`), TEXT_LENGTH);
}

/** What comes back for a digit: the person's own line, or a thanks that says what happens with it. */
export function digitText(
	line: string | null,
	{ shared, rough }: { shared: boolean; rough: boolean },
	locale: Locale
): string {
	if (line) return fit(plainText(line.replaceAll(/\s+/g, ' ')), TEXT_LENGTH);
	const thanks = shared ? m.texts_out_thanks({}, { locale }) : m.texts_out_kept({}, { locale });
	return plainText(rough ? `${thanks} ${m.texts_out_rough({}, { locale })}` : thanks);
}

/** What comes back for a digit that is none of the four, or has words after it. */
export const digitsText = (locale: Locale): string => plainText(m.texts_out_digits({}, { locale }));

/** First names alone. */
const listed = (names: readonly string[], locale: Locale) =>
	new Intl.ListFormat(locale).format(names.map((name) => name.trim().split(/\s+/u)[0] ?? ''));
