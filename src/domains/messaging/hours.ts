/** When a worker reads what is sent to them: their hours, less what they are away for. Pure rules. */
import { hoursOn, type Span, type WorkCalendar } from '#domains/sessions/sessions.ts';

export type Reads =
	/** At work, until the end of these hours or the next time away. */
	| { kind: 'now'; until: Date }
	/** Their next hours begin then. */
	| { kind: 'at'; at: Date }
	/** Away until then, and no hours are known after it. */
	| { kind: 'not-before'; at: Date }
	/** No hours are known. Nothing is promised, and nothing is held. */
	| { kind: 'unknown' };

/** Hours are looked for so many days after the time away ends: somebody who is there once a month is still found. */
const LOOK_AHEAD_DAYS = 35;

/**
 * When this worker reads next. `away`: absences, and a break they have said.
 * @param calendar null: they have not said any hours
 */
export function readsNext(calendar: WorkCalendar | null, away: readonly Span[], now: Date): Reads {
	const back = freeFrom(away, now);
	if (calendar) {
		let day = back.toTemporalInstant().toZonedDateTimeISO(calendar.timeZone).toPlainDate();
		for (let count = 0; count < LOOK_AHEAD_DAYS; count++, day = day.add({ days: 1 }))
			for (const hours of hoursOn(calendar, day)) {
				if (hours.until <= back) continue;
				const at = freeFrom(away, hours.from > back ? hours.from : back);
				if (at >= hours.until) continue;
				return at <= now ? { kind: 'now', until: endOf(hours, away, now) } : { kind: 'at', at };
			}
	}
	return back > now ? { kind: 'not-before', at: back } : { kind: 'unknown' };
}

/** Until when what is sent now is kept from the one who would read it; null: not at all. */
export const heldUntil = (reads: Reads): Date | null =>
	reads.kind === 'at' || reads.kind === 'not-before' ? reads.at : null;

/** The first moment from `at` on that lies in none of these times, which may touch and overlap. */
function freeFrom(away: readonly Span[], at: Date): Date {
	const in_ = away.find(({ from, until }) => from <= at && at < until);
	return in_ ? freeFrom(away, in_.until) : at;
}

function endOf(hours: Span, away: readonly Span[], now: Date): Date {
	const next = away.filter(({ from }) => from > now && from < hours.until).map(({ from }) => from.getTime());
	return new Date(Math.min(hours.until.getTime(), ...next));
}

/** What of a message a reader who walks with the person is shown at this moment. */
export interface Held {
	byPerson: boolean;
	sentAt: Date;
	heldUntil: Date | null;
}

/** Whether it is shown to the worker: in their hours all is; outside them what came within, or until they looked early. */
export const isShown = (message: Held, reads: Reads, lookedAt: Date | null, now: Date): boolean =>
	!message.byPerson ||
	heldUntil(reads) === null ||
	message.heldUntil === null ||
	message.heldUntil <= now ||
	(lookedAt !== null && message.sentAt <= lookedAt);
