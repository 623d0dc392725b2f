/** Cover: who stands in while a worker is away. Pure rules. */

/** The longest absence that is said in one piece. */
export const MOST_ABSENT_DAYS = 366;
/** "I need cover now" ends by itself after so many days; it can end earlier, and be said again. */
export const COVER_NOW_DAYS = 7;

export interface Absence {
	id: string;
	workerId: string;
	workerName: string;
	from: Date;
	until: Date;
	/** Words of the worker to those they walk with. */
	words: string | null;
	/** Who could stand in. */
	standIns: StandIn[];
}
export interface StandIn {
	id: string;
	name: string;
}
/** What a person has said about one absence: not yet, nobody, or one who was offered. */
export type CoverChoice = 'open' | 'nobody' | StandIn;

export interface CoverAsked {
	personId: string;
	personName: string;
	choice: CoverChoice;
	/** The one who was chosen has stepped back since: nobody covers until the person chooses anew. */
	lost: boolean;
}

export type AbsenceState = 'planned' | 'now' | 'over';

/** Where an absence stands. The end is the first moment at which the worker is back. */
export function absenceState(
	absence: { from: Date; until: Date; endedAt?: Date | null },
	now: Date
): AbsenceState {
	if (absence.endedAt || absence.until <= now) return 'over';
	return absence.from <= now ? 'now' : 'planned';
}

/**
 * The absence of this worker at that moment, of those that a person was asked about: the one way in which their pages say
 * that somebody is away, and who is there instead.
 */
export const absenceAt = <A extends { workerId: string; from: Date; until: Date }>(
	absences: readonly A[],
	workerId: string,
	at: Date
): A | null => absences.find((one) => one.workerId === workerId && one.from <= at && at < one.until) ?? null;

/** Whether two times have a moment in common. */
export function overlap(a: { from: Date; until: Date }, b: { from: Date; until: Date }): boolean {
	return a.from < b.until && b.from < a.until;
}

/** A person's answer as it stands: a choice that is no longer offered counts for nobody. */
export function choiceOf(
	row: { coverId: string | null; chosenAt: Date | null },
	offered: readonly StandIn[]
): { choice: CoverChoice; lost: boolean } {
	if (!row.chosenAt) return { choice: 'open', lost: false };
	if (!row.coverId) return { choice: 'nobody', lost: false };
	const found = offered.find(({ id }) => id === row.coverId);
	return found ? { choice: found, lost: false } : { choice: 'open', lost: true };
}
