import { cleanLine } from '../clean-text.ts';
import { isTimeZone } from '#platform/time.ts';
import type { Said } from '../reasons.ts';
import { readClock, said } from '../read-times.ts';
import { rawsOf } from './raw.ts';
import type { Raw, Schedule } from './shape.ts';

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** `9am`, `3pm`, `9:00:00`, `4:00 PM` as `HH:MM`. */
const clock = (value: unknown): string | null =>
	readClock(
		String(value)
			.trim()
			.replace(/^(\d{1,2})\s*([ap]\.?m\.?)$/i, '$1:00 $2')
	);

const empty = (value: unknown): boolean => value === undefined || value === null || value === '';

function time(value: unknown, warn: (said: Said) => void): string | null {
	if (empty(value)) return null;
	const found = clock(value);
	if (found === null) warn({ code: 'time_left_out', values: { value: said(value) } });
	return found;
}

/** A day that exists, as `YYYY-MM-DD`, else null. */
export function readDate(value: unknown): string | null {
	const text = typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(value.trim())?.[0] : undefined;
	if (!text) return null;
	try {
		return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
	} catch {
		return null;
	}
}

/** Opening hours. Every second week or once a month is not a weekly time: then only the words are kept. */
export const readSchedules = (value: unknown, warn: (said: Said) => void): Schedule[] =>
	rawsOf(value)
		.map((raw) => readOne(raw, warn))
		.filter((one) => one.days.length > 0 || one.description !== null)
		.slice(0, 60);

function readOne(raw: Raw, warn: (said: Said) => void): Schedule {
	const weekly =
		!/^(monthly|yearly|daily)$/i.test(String(raw['freq'] ?? 'WEEKLY')) && !(Number(raw['interval']) > 1);
	const named = String(raw['byday'] ?? '').toUpperCase();
	const days = weekly ? weekdays.filter((day) => new RegExp(`(^|,)\\s*${day}\\b`).test(named)) : [];
	const zone = cleanLine(raw['timezone'], 64);
	return {
		days,
		opens: time(raw['opens_at'], warn),
		closes: time(raw['closes_at'], warn),
		timezone: zone && isTimeZone(zone) ? zone : null,
		description: cleanLine(raw['description'] ?? raw['notes'], 500),
		from: readDate(raw['valid_from']),
		to: readDate(raw['valid_to'])
	};
}
