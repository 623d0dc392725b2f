import { expect, test } from 'vitest';
import { TELLING_ALL } from '../../../tests/support/telling.ts';
import { clockOf, digitIn, digitsText, digitText, dueDay, minuteOf, questionText } from './morning.ts';
import { plainText, TEXT_LENGTH } from './plain.ts';

const NEW_YORK = 'America/New_York';
const at = (clock: string, days = [1, 2, 3, 4, 5, 6, 7]) => ({ minute: minuteOf(clock), days });
const due = (clock: string, instant: string, zone = NEW_YORK, days?: number[]) =>
	dueDay(at(clock, days), zone, new Date(instant))?.day ?? null;

test.each([
	// The same wall time before and after both changes of the clocks.
	['07:10', '2026-03-07T12:10:00Z', '2026-03-07'],
	['07:10', '2026-03-08T11:10:00Z', '2026-03-08'],
	['07:10', '2026-10-31T11:10:00Z', '2026-10-31'],
	['07:10', '2026-11-01T12:10:00Z', '2026-11-01'],
	// An hour that the clock skips: an hour later, once.
	['02:30', '2026-03-08T06:40:00Z', null],
	['02:30', '2026-03-08T07:29:00Z', null],
	['02:30', '2026-03-08T07:30:00Z', '2026-03-08'],
	['02:30', '2026-03-08T08:16:00Z', null],
	// An hour that it strikes twice: the first.
	['01:30', '2026-11-01T05:30:00Z', '2026-11-01'],
	['01:30', '2026-11-01T06:30:00Z', null],
	// Too early, in time, too late to be the morning's.
	['07:10', '2026-03-02T12:09:59Z', null],
	['07:10', '2026-03-02T12:54:59Z', '2026-03-02'],
	['07:10', '2026-03-02T12:55:00Z', null],
	// Due before midnight, found after it: yesterday's.
	['23:50', '2026-03-03T05:05:00Z', '2026-03-02']
])('at %s in New York, %s is %s', (clock, instant, day) => expect(due(clock, instant)).toBe(day));

test('in another zone, on other days', () => {
	expect(due('07:10', '2026-03-01T18:10:00Z', 'Pacific/Auckland')).toBe('2026-03-02');
	expect(due('07:10', '2026-03-02T12:10:00Z', NEW_YORK, [1])).toBe('2026-03-02');
	expect(due('07:10', '2026-03-02T12:10:00Z', NEW_YORK, [2, 7])).toBeNull();
	expect(due('23:50', '2026-03-03T05:05:00Z', NEW_YORK, [2])).toBeNull();
});

test.each([
	[NEW_YORK, '2026-03-05'],
	[NEW_YORK, '2026-10-29'],
	['Australia/Lord_Howe', '2026-04-02'],
	['Australia/Lord_Howe', '2026-10-01'],
	['Africa/Cairo', '2026-04-21']
])('looked at every five minutes of a week in %s from %s: each day once, none left out', (zone, from) => {
	const start = Temporal.PlainDate.from(from);
	const first = start.toZonedDateTime({ timeZone: zone }).epochMilliseconds;
	for (const clock of ['00:00', '00:30', '01:30', '02:30', '12:00', '23:59']) {
		const days: string[] = [];
		for (let minute = 0; minute < 7 * 1440; minute += 5) {
			const day = dueDay(at(clock), zone, new Date(first + minute * 60_000))?.day;
			if (!day || day === days.at(-1)) continue;
			expect(day > (days.at(-1) ?? '')).toBe(true);
			days.push(day);
		}
		const wanted = Array.from({ length: 6 }, (_, n) => start.add({ days: n }).toString());
		expect(days).toEqual(expect.arrayContaining(wanted));
	}
});

test.each([
	['1', 'rough'],
	[' 2. ', 'so_so'],
	['3!', 'ok'],
	['4', 'good'],
	['0', 'more'],
	['5', 'more'],
	['22', 'more'],
	['1 bad night', 'more'],
	['two', null],
	['', null],
	['٢', null]
])('%j is %s', (said, wanted) => expect(digitIn(said)).toBe(wanted));

test('a clock and back', () => {
	for (const clock of ['00:00', '07:10', '23:59']) expect(clockOf(minuteOf(clock))).toBe(clock);
});

test.each(['en', 'es'] as const)('what goes out gives nobody away, and fits: %s', (locale) => {
	const out = [
		questionText(430, null, locale),
		questionText(1140, null, locale),
		questionText(430, [], locale),
		questionText(430, ['Marcus Hall', 'Rosa'], locale),
		...[true, false].flatMap((shared) =>
			[true, false].map((rough) => digitText(null, { shared, rough }, locale))
		),
		digitsText(locale)
	];
	for (const text of out) {
		expect(text).not.toMatch(TELLING_ALL);
		expect(text.length).toBeLessThanOrEqual(TEXT_LENGTH);
		expect(plainText(text)).toBe(text);
	}
	expect(out[0]).not.toMatch(/Marcus|Rosa/);
	expect(out[3]).toMatch(/Marcus/);
	expect(out[3]).not.toMatch(/Hall/);
});

test('the very words', () => {
	expect(questionText(430, null, 'en')).toBe('Morning. 1 rough, 2 so-so, 3 ok, 4 good.');
	expect(questionText(1140, null, 'en')).toMatch(/^Hello\./);
	expect(questionText(430, ['Marcus Hall'], 'en')).toBe(
		'Morning. 1 rough, 2 so-so, 3 ok, 4 good. Only Marcus can see this.'
	);
	expect(digitText('Shower, toast, bus 14.', { shared: true, rough: true }, 'en')).toBe(
		'Shower, toast, bus 14.'
	);
	expect(digitText('x'.repeat(400), { shared: true, rough: false }, 'en')).toHaveLength(TEXT_LENGTH);
});
