/** The hours of a shift as moments: on the clock on the wall, whatever the clocks do that night. */
import type { PlanInput } from './warm-line.ts';

/**
 * The moments of each week's shift. An end at or before its beginning is that of the next day; the hours on the wall stay the same
 * when the clocks change, so that such a night is an hour shorter or longer.
 */
export function shiftTimes(
	{ day, starts, ends, weeks }: Pick<PlanInput, 'day' | 'starts' | 'ends' | 'weeks'>,
	timeZone: string
): { startsAt: Date; endsAt: Date }[] {
	const first = Temporal.PlainDate.from(day);
	const at = (date: Temporal.PlainDate, time: string) =>
		new Date(date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds);
	return Array.from({ length: weeks }, (_, week) => {
		const date = first.add({ weeks: week });
		return { startsAt: at(date, starts), endsAt: at(date.add({ days: ends <= starts ? 1 : 0 }), ends) };
	}).filter(({ startsAt, endsAt }) => endsAt > startsAt);
}
