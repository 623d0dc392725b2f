/** What the page in the browser and the server both know of a room. Apart from the schemas, so that the page brings no Zod. */

export const SIDES = ['person', 'worker'] as const;
export type Side = (typeof SIDES)[number];
export const otherSide = (side: Side): Side => (side === 'person' ? 'worker' : 'person');

/** A room opens this long before its visit, and closes this long after the visit's planned end. */
export const OPENS_BEFORE_MINUTES = 15;
export const CLOSES_AFTER_MINUTES = 60;
/** A first talk is a quarter of an hour of two who do not know each other: it may run over, and does not become a visit. */
export const TALK_CLOSES_AFTER_MINUTES = 15;
/** Who has not been heard of for so long sits there no more: a phone that died does not keep its seat. */
export const SEAT_SECONDS = 40;
/** How often a page says that it is still there. */
export const HERE_SECONDS = 10;
/** Bounds of what two browsers tell each other. A description of a call is 3 to 6 KB. */
export const MOST = {
	sdp: 12_000,
	candidate: 1_000,
	inOneGo: 12,
	waiting: 60,
	ofVisit: 1_500,
	perMinute: 240
};

export type RoomState = 'early' | 'open' | 'over' | 'off';

/** What one browser tells the other: a description of the call, or one more way to reach it. */
export type Told =
	| { kind: 'description'; type: 'offer' | 'answer'; sdp: string }
	| { kind: 'candidate'; candidate: string; mid: string | null; line: number | null };
/** `n` counts up from 1 within a page, so that what comes twice is taken once. */
export type Numbered = Told & { n: number };

/** One ICE server, as a browser takes it. */
export interface IceServer {
	urls: string[];
	username?: string;
	credential?: string;
}

export interface Entered {
	side: Side;
	ice: IceServer[];
	/** Only by way of the operator's own relay: neither learns the other's network address. */
	relayOnly: boolean;
	closesAt: string;
}
export interface Heard {
	/** The other's page, or null while nobody sits there. */
	other: string | null;
	messages: Numbered[];
}

interface Times {
	/** A first talk has a room of its own rules. */
	kind: string;
	state: string;
	startsAt: Date;
	minutes: number;
}
const MINUTE = 60_000;
export const opensAt = (visit: Times) => new Date(visit.startsAt.getTime() - OPENS_BEFORE_MINUTES * MINUTE);
export const closesAt = (visit: Times) =>
	new Date(visit.startsAt.getTime() + (visit.minutes + closesAfter(visit)) * MINUTE);
const closesAfter = ({ kind }: Times) => (isTalk(kind) ? TALK_CLOSES_AFTER_MINUTES : CLOSES_AFTER_MINUTES);
/** A first talk of matching: the two do not walk together. */
export const isTalk = (kind: string): boolean => kind === 'first_talk';

/**
 * Whether the room of a visit is open. A review that is finished in the middle of the talk puts nobody out; a first talk
 * that one of the two has said is over is over.
 */
export function roomState(visit: Times, now: Date): RoomState {
	if (visit.state !== 'planned' && visit.state !== 'held') return 'off';
	if (now >= closesAt(visit) || (isTalk(visit.kind) && visit.state === 'held')) return 'over';
	return now < opensAt(visit) ? 'early' : 'open';
}

/** What of a room is nobody's to read until somebody is at the door. */
export const NOTHING_SAID = {
	with: null,
	coverFor: null,
	phone: null,
	voicemailOk: null,
	reach: null,
	link: null,
	mayShowPhone: false
};
