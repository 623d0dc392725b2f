import { expect, test } from 'vitest';
import { calendarOf, ZONE } from './calendar.ts';
import { PARTICIPANTS } from './cast.ts';
import { nextReviewAt } from './tell-reviews.ts';
import { byDay, type Telling } from './telling.ts';

const at = (time: string) =>
	new Date(Temporal.ZonedDateTime.from(`2026-03-10T${time}[${ZONE}]`).epochMilliseconds);
const hour = (moment: Date) =>
	Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(ZONE).toString().slice(5, 16);
const telling = (now: Date) =>
	({ calendar: calendarOf(now), who: PARTICIPANTS.find(({ name }) => name === 'Dee')! }) as Telling;

test.each([
	['00:10', '03-10T15:00'],
	['14:59', '03-10T15:00'],
	['15:10', '03-10T16:00'],
	['17:20', '03-10T17:30'],
	['21:40', '03-10T17:30'],
	['23:55', '03-10T17:30']
])("loaded at %s, today's review stands at %s: never at night", (now, planned) => {
	expect(hour(nextReviewAt(telling(at(now)), 0))).toBe(planned);
});

test.each([
	['12:15', '03-10T12:15'],
	['03:20', '03-09T20:20'],
	['22:45', '03-10T20:45']
])('what would be asked at %s is asked at %s', (moment, asked) => {
	expect(hour(byDay(telling(at('23:59')), at(moment)))).toBe(asked);
});

test('loaded at any minute, nothing is asked at night or in the time to come', () => {
	for (let minute = 0; minute < 24 * 60; minute += 7) {
		const now = new Date(at('00:00').getTime() + minute * 60_000);
		for (const ago of [50, 200, 400]) {
			const asked = byDay(telling(now), new Date(now.getTime() - ago * 60_000));
			expect(asked.getTime()).toBeLessThan(now.getTime());
			expect(Number(hour(asked).slice(6, 8))).toBeGreaterThanOrEqual(7);
			expect(Number(hour(asked).slice(6, 8))).toBeLessThanOrEqual(21);
		}
	}
});
