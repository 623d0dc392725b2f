/** What of the open cards a worker sees first. Pure. */
import type { Tier } from './rules/rule.ts';

/** So many that may wait stand on the list at once; the others stay folded, none is lost (section 7, load cap). */
export const LOAD_CAP = 10;

export interface Waiting {
	tier: Tier;
	/** ISO date. */
	dueOn: string;
	/** Put by until this day; null: not. */
	snoozedUntil: string | null;
	/** The signal, for order within a day; null: not enough to say. */
	z: number | null;
}

/** Today's cards always; of the others the first {@link LOAD_CAP}, by due day and then by the signal. Put by: not before its day. */
export function layOut<T extends Waiting>(cards: readonly T[], today: string): { now: T[]; later: T[] } {
	const open = cards
		.filter(({ snoozedUntil }) => snoozedUntil === null || snoozedUntil <= today)
		.toSorted(
			(a, b) =>
				Number(b.tier === 1) - Number(a.tier === 1) ||
				a.dueOn.localeCompare(b.dueOn) ||
				(b.z ?? 0) - (a.z ?? 0)
		);
	const urgent = open.filter(({ tier }) => tier === 1);
	const others = open.filter(({ tier }) => tier !== 1);
	return { now: [...urgent, ...others.slice(0, LOAD_CAP)], later: others.slice(LOAD_CAP) };
}

/** Whether it is a time at which the person wants no call. Minutes of the day where they are; from 22:00 to 07:00 crosses midnight. */
export function isQuietTime(minute: number, from: number | null, until: number | null): boolean {
	if (from === null || until === null || from === until) return false;
	return from < until ? minute >= from && minute < until : minute >= from || minute < until;
}

/** A rule of which more than half of at least five cards were "not useful" in 30 days is worth another look (section 7). */
export const worthALook = (cards: number, notUseful: number): boolean => cards >= 5 && notUseful * 2 > cards;
