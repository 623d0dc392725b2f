/** When a service is open, from the times its list gives, on the clock of its own zone. */

/** One line of opening times. Days as HSDS writes them. */
export type Schedule = {
	days?: string[] | null;
	opens?: string | null;
	closes?: string | null;
	timezone?: string | null;
	description?: string | null;
	from?: string | null;
	to?: string | null;
};

export type Opening =
	| { state: 'always' }
	| { state: 'open'; until: Temporal.ZonedDateTime }
	| { state: 'closed'; opens: Temporal.ZonedDateTime }
	/** The list gives no times that can be computed with. */
	| { state: 'unknown' };

/** What is needed of a service at a place. */
export type Timed = {
	schedules: Schedule[];
	terms: string[];
	timezone: string | null;
};

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const clock = /^([01]?\d|2[0-4]):([0-5]\d)/;

/** Open now, or when next; unknown where no list says. */
export function openingOf(service: Timed, now: Temporal.Instant): Opening {
	const spans: { start: Temporal.ZonedDateTime; end: Temporal.ZonedDateTime }[] = [];
	for (const schedule of service.schedules) {
		const zone = schedule.timezone ?? service.timezone;
		if (!zone || !schedule.opens || !schedule.closes || !schedule.days?.length) continue;
		if (!clock.test(schedule.opens) || !clock.test(schedule.closes)) continue;
		const today = now.toZonedDateTimeISO(zone).toPlainDate();
		for (let ahead = -1; ahead <= 8; ahead += 1) {
			const date = today.add({ days: ahead });
			if (!schedule.days.includes(days[date.dayOfWeek - 1]!) || !holds(schedule, date)) continue;
			spans.push(spanOn(date, schedule.opens, schedule.closes, zone));
		}
	}
	if (spans.length === 0) return { state: service.terms.includes('open-24h') ? 'always' : 'unknown' };
	const at = now.epochMilliseconds;
	const current = spans.filter(
		({ start, end }) => start.epochMilliseconds <= at && end.epochMilliseconds > at
	);
	if (current.length > 0) {
		let until = current.reduce((a, b) => (a.end.epochMilliseconds >= b.end.epochMilliseconds ? a : b)).end;
		// Times that go on at midnight, or after one another, are one time.
		for (const { start, end } of spans.toSorted(
			(a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds
		))
			if (
				start.epochMilliseconds <= until.epochMilliseconds &&
				end.epochMilliseconds > until.epochMilliseconds
			)
				until = end;
		return until.epochMilliseconds - at > 6 * 86_400_000 ? { state: 'always' } : { state: 'open', until };
	}
	const next = spans
		.filter(({ start }) => start.epochMilliseconds > at)
		.toSorted((a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds)[0];
	return next ? { state: 'closed', opens: next.start } : { state: 'unknown' };
}

/** Whether somebody can go or call now. */
export const isOpen = ({ state }: Opening): boolean => state === 'open' || state === 'always';

function holds(schedule: Schedule, date: Temporal.PlainDate): boolean {
	const day = date.toString();
	return (
		(!schedule.from || schedule.from.slice(0, 10) <= day) && (!schedule.to || schedule.to.slice(0, 10) >= day)
	);
}

function spanOn(date: Temporal.PlainDate, opens: string, closes: string, timeZone: string) {
	const start = date.toZonedDateTime({ timeZone, plainTime: plain(opens) });
	const over = minutes(closes) <= minutes(opens);
	const end = date.add({ days: over ? 1 : 0 }).toZonedDateTime({ timeZone, plainTime: plain(closes) });
	return { start, end: minutes(closes) === 1440 ? end.add({ days: over ? 0 : 1 }) : end };
}

const minutes = (text: string): number => {
	const [, hour = '0', minute = '0'] = clock.exec(text) ?? [];
	return Number(hour) * 60 + Number(minute);
};
const plain = (text: string): Temporal.PlainTime => {
	const all = minutes(text) % 1440;
	return Temporal.PlainTime.from({ hour: Math.floor(all / 60), minute: all % 60 });
};
