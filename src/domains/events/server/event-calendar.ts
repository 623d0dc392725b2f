import { onceCalendar } from '#domains/directory/server/directory.ts';
import type { ReadContext } from '#platform/server/context.ts';
import type { Locale } from '#paraglide/runtime.js';
import { eventsById } from './list-events.ts';

/** One event for the reader's own calendar, in words that tell nothing; null where there is none that takes place. */
export async function eventCalendar(ctx: ReadContext, id: string, locale: Locale): Promise<string | null> {
	const event = (await eventsById(ctx, [id])).get(id);
	if (!event || event.cancelledWhy !== null) return null;
	const { startsAt, overAt, zone, place } = event;
	return onceCalendar({ id, startsAt, endsAt: overAt, timezone: zone, address: place }, ctx.now, locale);
}
