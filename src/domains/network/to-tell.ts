/** Whether, whom and what to tell. "Not now" is an answer, and every part may be left empty. */

export const TELL_WHO = ['family', 'partner', 'friend', 'work', 'home', 'health', 'walk', 'other'] as const;
export type TellWho = (typeof TELL_WHO)[number];
/** Somebody a worker walks with is only for workers. */
export const whoFor = (worker: boolean) => TELL_WHO.filter((who) => worker || who !== 'walk');

export const TELL_SAFE = ['safe', 'unsure', 'unsafe'] as const;
export type TellSafe = (typeof TELL_SAFE)[number];
/** How much: nothing is as good an answer as more. */
export const TELL_LAYERS = ['nothing', 'little', 'more'] as const;
export type TellLayer = (typeof TELL_LAYERS)[number];
export const TELL_WENT = ['well', 'mixed', 'badly'] as const;
export type TellWent = (typeof TELL_WENT)[number];
export const TO_TELL_LETTERS = 800;

/** What somebody wrote; all of it may be missing. */
export interface ToTellWords {
	who: TellWho;
	name: string;
	hope: string;
	risk: string;
	safe: TellSafe | null;
	others: string;
	layer: TellLayer | null;
	say: string;
	leave: string;
	begin: string;
	badly: string;
	went: TellWent | null;
	after: string;
}
export interface ToTell extends ToTellWords {
	id: string;
	state: 'thinking' | 'not_now' | 'told';
	/** ISO date on which the person wants to look again. */
	lookAgainOn: string | null;
	withCoach: boolean;
}

/** What a coach is shown as a topic, while the person says so: never what may go wrong at home, nor what came after. */
export interface TellTopic {
	id: string;
	who: TellWho;
	name: string;
	hope: string;
	say: string;
	leave: string;
	begin: string;
}

export const EMPTY: Omit<ToTellWords, 'who' | 'name'> = {
	hope: '',
	risk: '',
	safe: null,
	others: '',
	layer: null,
	say: '',
	leave: '',
	begin: '',
	badly: '',
	went: null,
	after: ''
};

/** Whether the day has come on which the person wanted to look at it again. */
export const timeToLook = (one: Pick<ToTell, 'state' | 'lookAgainOn'>, today: string) =>
	one.state === 'not_now' && one.lookAgainOn !== null && one.lookAgainOn <= today;
