import type { EventFacts } from './events.ts';

/** An evening that says no end is taken to last so long; a calendar needs an end, and a list must let go of it. */
const HOURS_WITHOUT_END = 3;

/** When it begins and when it is over. An end before its beginning is that of the next day. */
export function momentsOf({
	day,
	starts,
	ends,
	zone
}: Pick<EventFacts, 'day' | 'starts' | 'ends' | 'zone'>): {
	startsAt: Date;
	overAt: Date;
} {
	const at = (time: string, days = 0) =>
		Temporal.PlainDate.from(day)
			.add({ days })
			.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) });
	const start = at(starts);
	const end = ends ? at(ends, ends <= starts ? 1 : 0) : start.add({ hours: HOURS_WITHOUT_END });
	return { startsAt: new Date(start.epochMilliseconds), overAt: new Date(end.epochMilliseconds) };
}
