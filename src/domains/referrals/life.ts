/** The life of a warm hand-off: offered, wanted, called together, a day, arrived, still there after two weeks. Pure. */

export const NEEDS = [
	'withdrawal',
	'residential',
	'day-treatment',
	'medication',
	'counselling',
	'mental-health',
	'recovery-housing',
	'shelter',
	'housing',
	'medical',
	'documents',
	'benefits',
	'work',
	'legal',
	'food',
	'transport',
	'family',
	'other'
] as const;
export type Need = (typeof NEEDS)[number];

/** Why a place cannot. Coded, so that a county can be told what is missing. */
export const CANNOT = [
	'full',
	'insurance',
	'cost',
	'papers',
	'medication',
	'not_for',
	'too_far',
	'closed',
	'no_answer',
	'other'
] as const;
export type Cannot = (typeof CANNOT)[number];

export const ENDED = ['not_wanted', 'place_cannot', 'stopped', 'not_there'] as const;
export type EndedWhy = (typeof ENDED)[number];

export type HandoffState = 'offered' | 'wanted' | 'waiting' | 'arrived' | 'holds' | 'ended';

export const ACTS = [
	'offered',
	'begun',
	'wanted',
	'not_wanted',
	'called_together',
	'changed',
	'missed',
	'can_take',
	'cannot',
	'waiting',
	'arrived',
	'still_there',
	'not_there',
	'ended',
	'named',
	'taken_back'
] as const;
export type ActKind = (typeof ACTS)[number];

/** What the person or whoever walks with them tells of it. */
export const TELLABLE = [
	'called_together',
	'can_take',
	'waiting',
	'cannot',
	'arrived',
	'missed',
	'still_there',
	'not_there',
	'ended'
] as const satisfies readonly ActKind[];
export type Tellable = (typeof TELLABLE)[number];

export interface HandoffWords {
	/** The name of the place. */
	place: string;
	phone: string;
	/** What they hope for there, in their own words. */
	what: string;
	/** HH:MM. */
	time: string;
	ride: string;
	/** Who comes along. */
	along: string;
	bring: string;
	/** What helps until then, while there is a wait. */
	wait: string;
}

export interface Handoff {
	id: string;
	personId: string;
	need: Need;
	state: HandoffState;
	endedWhy: EndedWhy | null;
	/** ISO dates. */
	goesOn: string | null;
	arrivedOn: string | null;
	consentId: string | null;
	words: HandoffWords;
	madeAt: Date;
	changedAt: Date;
}

export interface Act {
	id: string;
	kind: ActKind;
	why: Cannot | null;
	/** Null: the place. */
	byId: string | null;
	at: Date;
	words: string | null;
	/** The act that this one takes back. */
	takesBack: string | null;
	/** How it stood before, where that can be put back. */
	before: Before | null;
}

/** What an act changes of a hand-off. */
export type Before = Pick<Handoff, 'state' | 'endedWhy' | 'goesOn' | 'arrivedOn'>;

/**
 * What a slip of the finger may tell. A call made together is a talk of the worker's too, and is not among them: it
 * changes nothing of the hand-off, and the talk is put right where talks are.
 */
const TAKEN_BACK: readonly ActKind[] = [
	'wanted',
	'not_wanted',
	'can_take',
	'waiting',
	'cannot',
	'arrived',
	'missed',
	'still_there',
	'not_there',
	'ended'
];
/** For so long: who thought it over for a day tells what is so now. */
const TAKE_BACK_HOURS = 24;

/** Whether whoever wrote the last act may still take it back: nothing followed, and its day is not over. */
export function mayTakeBack(last: Act | undefined, me: string, now: Date): last is Act & { before: Before } {
	return (
		last !== undefined &&
		last.byId === me &&
		last.before !== null &&
		TAKEN_BACK.includes(last.kind) &&
		now.getTime() - last.at.getTime() < TAKE_BACK_HOURS * 3_600_000
	);
}

/** After so many days somebody asks whether it holds (map row 8.6). */
export const ASK_AFTER_DAYS = 14;

export const isOpen = (state: HandoffState): boolean => state !== 'holds' && state !== 'ended';

/** What can be told of a hand-off in this state. */
export function actsIn(state: HandoffState): readonly Tellable[] {
	if (state === 'wanted')
		return ['called_together', 'can_take', 'waiting', 'cannot', 'arrived', 'missed', 'ended'];
	if (state === 'waiting') return ['called_together', 'can_take', 'cannot', 'arrived', 'missed', 'ended'];
	if (state === 'arrived') return ['still_there', 'not_there'];
	return [];
}

/** The state after an act. An act that changes nothing of it leaves it as it was. */
export function stateAfter(
	state: HandoffState,
	kind: Tellable
): { state: HandoffState; endedWhy: EndedWhy | null } {
	const ended = (endedWhy: EndedWhy) => ({ state: 'ended' as const, endedWhy });
	switch (kind) {
		case 'called_together':
		case 'missed':
			return { state, endedWhy: null };
		case 'can_take':
			return { state: 'wanted', endedWhy: null };
		case 'waiting':
			return { state: 'waiting', endedWhy: null };
		case 'cannot':
			return ended('place_cannot');
		case 'arrived':
			return { state: 'arrived', endedWhy: null };
		case 'still_there':
			return { state: 'holds', endedWhy: null };
		case 'not_there':
			return ended('not_there');
		case 'ended':
			return ended('stopped');
	}
}

/** The day from which on somebody asks whether they are still there; null before they have arrived and once it is answered. */
export function askDay({ state, arrivedOn }: Pick<Handoff, 'state' | 'arrivedOn'>): string | null {
	if (state !== 'arrived' || !arrivedOn) return null;
	return Temporal.PlainDate.from(arrivedOn).add({ days: ASK_AFTER_DAYS }).toString();
}
