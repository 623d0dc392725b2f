/** An event in words, as every page shows it. */
import type { EventSeen } from '#domains/events/events.ts';
import { clockLocale } from '#platform/clock-locale.ts';
import { dateFormat, zoneWord } from '#platform/date-words.ts';
import { m } from '#paraglide/messages.js';

/** "Saturday, December 5, 2026, 6:00 PM to 8:00 PM (Eastern Time)": in its own zone, which is said. */
export function whenOf({ startsAt, overAt, ends, zone }: EventSeen, locale: string): string {
	const clock = dateFormat(clockLocale(locale), zone, { hour: 'numeric', minute: '2-digit' });
	const said = {
		day: dateFormat(locale, zone, { dateStyle: 'full' }).format(startsAt),
		from: clock.format(startsAt),
		zone: zoneWord(locale, zone, startsAt)
	};
	return ends ? m.events_when({ ...said, to: clock.format(overAt) }) : m.events_when_open(said);
}

export const showEvent = (event: EventSeen, locale: string, now: Date) => ({
	id: event.id,
	title: event.title,
	when: whenOf(event, locale),
	what: event.what,
	place: event.place,
	cost: event.cost,
	gettingThere: event.gettingThere,
	forKids: event.forKids,
	wheelchair: event.wheelchair,
	places: event.places,
	cancelledWhy: event.cancelledWhy,
	over: event.overAt <= now
});
export type ShownEvent = ReturnType<typeof showEvent>;
