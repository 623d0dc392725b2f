import { sayReason } from './reasons.ts';
import type { Said } from './reasons.ts';

const dayNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** A problem with one row; the row is left out and the rest of the list goes on. */
export class RowRefused extends Error {
	override name = 'RowRefused';
	readonly said: Said;
	constructor(said: Said) {
		super(sayReason(said, 'en'));
		this.said = said;
	}
}

/** Quotes what the feed said, shortened, for a report line. */
export const said = (value: unknown): string => {
	const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
	return `"${text.replace(/\p{Cc}/gu, '').slice(0, 40)}"`;
};

const isEmpty = (value: unknown): boolean =>
	value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

function readDay(value: unknown): number {
	const text = String(value).trim().toLowerCase();
	if (/^[0-6]$/.test(text)) return Number(text);
	const byName =
		text.length >= 3 ? dayNames.findIndex((name) => name === text || name.slice(0, 3) === text) : -1;
	if (byName >= 0) return byName;
	throw new RowRefused({ code: 'day_wrong', values: { value: said(value) } });
}

/** Days as a number, a number in quotes, a name, or a list of these; sorted, once each. */
export function readDays(value: unknown): number[] {
	if (isEmpty(value)) return [];
	const all: unknown[] = Array.isArray(value)
		? value
		: typeof value === 'string' && value.includes(',')
			? value.split(',')
			: [value];
	return [...new Set(all.map(readDay))].sort((a, b) => a - b);
}

/** `HH:MM` from `9:00`, `09:00`, `09:00:00` or `7:30 pm`; `24:00` stays as it is. Null: not a time. */
export function readClock(value: unknown): string | null {
	const match = /^(\d{1,2}):(\d{2})(?::\d{2})?\s*([ap])?\.?(?:m\.?)?$/i.exec(String(value).trim());
	if (!match) return null;
	const [, h = '', minutes = '', half] = match;
	let hours = Number(h);
	if (half) {
		if (hours < 1 || hours > 12) return null;
		hours = (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
	}
	if (Number(minutes) > 59 || hours > 24 || (hours === 24 && minutes !== '00')) return null;
	return `${String(hours).padStart(2, '0')}:${minutes}`;
}

export type Times = { days: number[]; startTime: string | null; endTime: string | null };

/**
 * The weekly times of one row. No day and no time is a meeting by appointment. `24:00` as a start
 * is the midnight at the end of that day, so the first minute of the next. A wrong day or start
 * refuses the row (somebody would stand before a closed door); a wrong end is only left out.
 */
export function readTimes(row: Record<string, unknown>, warn: (said: Said) => void): Times {
	const days = readDays(row['day']);
	if (isEmpty(row['time'])) {
		if (days.length > 0) warn({ code: 'day_without_time' });
		return { days: [], startTime: null, endTime: null };
	}
	const start = readClock(row['time']);
	if (start === null) throw new RowRefused({ code: 'time_wrong', values: { value: said(row['time']) } });
	if (days.length === 0) throw new RowRefused({ code: 'time_without_day' });
	const end = isEmpty(row['end_time']) ? null : readClock(row['end_time']);
	if (end === null && !isEmpty(row['end_time']))
		warn({ code: 'end_wrong', values: { value: said(row['end_time']) } });
	const endTime = end === '24:00' ? '00:00' : end;
	if (start !== '24:00') return { days, startTime: start, endTime };
	warn({ code: 'midnight' });
	const next = days.map((day) => (day + 1) % 7).sort((a, b) => a - b);
	return { days: next, startTime: '00:00', endTime };
}

/** The feed's own "updated", which is UTC without saying so. Null when it is not a date that exists. */
export function readUpdated(value: unknown): string | null {
	if (typeof value !== 'string') return null;
	const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?$/.exec(value.trim());
	if (!match) return null;
	try {
		return Temporal.PlainDateTime.from(`${match[1]}T${match[2]}`, { overflow: 'reject' })
			.toZonedDateTime('UTC')
			.toInstant()
			.toString();
	} catch {
		return null;
	}
}
