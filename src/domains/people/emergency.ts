/** Opening a record in an emergency: codes and pure rules. */

/** Why it is opened. The codes stand in the database. */
export const OPENING_REASONS = ['life', 'overdose', 'medical_team', 'child', 'other'] as const;
export type OpeningReason = (typeof OPENING_REASONS)[number];

/** What a supervisor or director found when they looked at it afterwards. */
export const OPENING_FINDINGS = ['fine', 'talk', 'wrong'] as const;
export type OpeningFinding = (typeof OPENING_FINDINGS)[number];

/** Whoever looked at an opening and found it wrong: that verdict stands, whatever else was found. */
export const foundWrong = (looks: readonly { found: OpeningFinding }[]): boolean =>
	looks.some((look) => look.found === 'wrong');

/** What of a record helps, and which steps, by why it was opened. */
export interface OpeningShows {
	/** What they want to change, in their words. */
	focuses: boolean;
	/** What was agreed for when something was used. */
	setbacks: boolean;
	/** The overdose steps: at once, behind a word, or not at all. */
	overdose: 'open' | 'folded' | 'none';
}
/**
 * An aim helps whoever treats somebody; it finds nobody who is lost, and does not say where a child is. What may be an
 * overdose has its steps at hand.
 */
export const OPENING_SHOWS: Record<OpeningReason, OpeningShows> = {
	life: { focuses: false, setbacks: false, overdose: 'folded' },
	overdose: { focuses: true, setbacks: true, overdose: 'open' },
	medical_team: { focuses: true, setbacks: false, overdose: 'none' },
	child: { focuses: false, setbacks: false, overdose: 'none' },
	other: { focuses: false, setbacks: false, overdose: 'folded' }
};

/** How long a record stays open. The database allows no more. */
export const OPENING_MINUTES = 60;
/** So long after finding somebody by name one may open their record: a search is for now, not for later. */
export const FOUND_MINUTES = 15;
/** A search shows so many names and no more. */
export const NAMES_AT_MOST = 5;
/** So many days after an opening what was given out can still be written down. */
export const GIVEN_OUT_DAYS = 7;

/** One opening as the person and those who look at it read it. */
export interface Opening {
	id: string;
	personId: string;
	openedBy: string;
	reason: OpeningReason;
	words: string;
	openedAt: Date;
	until: Date;
	closedAt: Date | null;
	/** Who ended it, where that was not the opener. */
	closedBy: string | null;
}

/** What a worker gave as their reason before they searched for a name. */
export interface SearchReason {
	reason: OpeningReason;
	words: string;
}

/** Whether a reason says anything: a point, a dash or "x" is none. */
export const saysWhy = (words: string): boolean => (words.match(/\p{L}/gu) ?? []).length >= 3;

const fold = (text: string) =>
	text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim().replaceAll(/\s+/gu, ' ');

/**
 * Whether somebody of this name is meant: the whole name, or the beginning of it or of one of its words, from three
 * letters on. Marks over letters do not matter. Two letters must be a whole word, so that nobody walks the alphabet.
 */
export function nameMeans(name: string, wanted: string): boolean {
	const [here, asked] = [fold(name), fold(wanted)];
	if (asked.length < 2) return false;
	const starts = [here, ...here.split(/[\s\-'’.]+/u)];
	return asked.length < 3
		? starts.includes(asked)
		: starts.some((start) => start.startsWith(asked)) || here.includes(` ${asked}`);
}

/** Whether an opening lets its opener in at this instant. */
export function opensNow(opening: Pick<Opening, 'openedAt' | 'until' | 'closedAt'>, now: Date): boolean {
	return opening.closedAt === null && opening.openedAt <= now && now < opening.until;
}
