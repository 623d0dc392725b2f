/** When somebody who asked for recovery calls may be called. Pure: days and hours on their own wall, whatever the clocks do. */
import { dayIn } from '#platform/time.ts';

export interface CallHours {
	/** 1 is Monday. */
	days: readonly number[];
	/** HH:MM; an end at or before the beginning is of the next day. */
	starts: string;
	ends: string;
	timeZone: string;
	tries: number;
	since: Date;
}
/** An attempt that was made, or that goes on. */
export interface Attempt {
	roundOn: string;
	attempt: number;
	endedAt: Date | null;
	outcome: string | null;
}
/** What is to be done today: `from` and `until` are moments. */
export interface DueCall {
	roundOn: string;
	attempt: number;
	from: Date;
	until: Date;
}

/** Nobody was reached by it; what comes then is what the person agreed. */
const unreached = (one: Attempt) => one.outcome === 'no-answer' || one.outcome === 'voicemail';
/** After these nobody calls before the person has saved their wish again. */
const ends = (one: Attempt) => one.outcome === 'wrong-number' || one.outcome === 'stop';

const plus = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString();
const isDay = (hours: Pick<CallHours, 'days'>, day: string) =>
	hours.days.includes(Temporal.PlainDate.from(day).dayOfWeek);

/** The hours of one day as moments. */
export function windowOn(day: string, hours: Pick<CallHours, 'starts' | 'ends' | 'timeZone'>) {
	const at = (on: string, time: string) =>
		new Date(
			Temporal.PlainDate.from(on).toZonedDateTime({
				timeZone: hours.timeZone,
				plainTime: Temporal.PlainTime.from(time)
			}).epochMilliseconds
		);
	return {
		from: at(day, hours.starts),
		until: at(hours.ends <= hours.starts ? plus(day, 1) : day, hours.ends)
	};
}

/** The person has been called at a number that is not theirs, or wants no more calls: since they last said what they want. */
export const isPaused = (hours: CallHours, made: readonly Attempt[]): boolean =>
	made.some((one) => ends(one) && one.endedAt !== null && one.endedAt >= hours.since);

/** Which attempt belongs to this day; null: none, or it was made. */
function attemptOn(day: string, hours: CallHours, made: readonly Attempt[]): DueCall | null {
	const taken = (roundOn: string, attempt: number) =>
		made.find((one) => one.roundOn === roundOn && one.attempt === attempt);
	if (isDay(hours, day)) return taken(day, 1) ? null : { roundOn: day, attempt: 1, ...windowOn(day, hours) };
	for (let attempt = 2; attempt <= hours.tries; attempt++) {
		const roundOn = plus(day, 1 - attempt);
		const before = taken(roundOn, attempt - 1);
		if (before && unreached(before) && !taken(roundOn, attempt))
			return { roundOn, attempt, ...windowOn(day, hours) };
		// The day of another round lies between: this one is over.
		if (isDay(hours, roundOn)) return null;
	}
	return null;
}

/** The call that is due now or later today; `from` says which. Hours that go over midnight still count after it. */
export function dueCall(hours: CallHours, made: readonly Attempt[], now: Date): DueCall | null {
	if (isPaused(hours, made) || made.some((one) => one.endedAt === null)) return null;
	const today = dayIn(hours.timeZone, now);
	for (const day of [plus(today, -1), today]) {
		const due = attemptOn(day, hours, made);
		if (due && now < due.until && due.until > due.from) return due;
	}
	return null;
}

/** The rounds that are over and reached nobody, with their last attempt. What was agreed for then is due, once. */
export function unreachedRounds<A extends Attempt>(hours: CallHours, made: readonly A[], now: Date): A[] {
	const lasts = new Map<string, A>();
	for (const one of made)
		if (one.attempt > (lasts.get(one.roundOn)?.attempt ?? 0)) lasts.set(one.roundOn, one);
	return [...lasts.values()].filter((last) => {
		if (!unreached(last)) return false;
		const next = plus(last.roundOn, last.attempt);
		return last.attempt >= hours.tries || isDay(hours, next) || windowOn(next, hours).until <= now;
	});
}

/** The days of rounds that began in the last `days` days and are over, for the numbers. */
export function roundsSince(hours: CallHours, days: number, now: Date): string[] {
	const today = dayIn(hours.timeZone, now);
	return Array.from({ length: days }, (_, back) => plus(today, -back)).filter(
		(day) => isDay(hours, day) && windowOn(day, hours).until > hours.since && windowOn(day, hours).from <= now
	);
}
