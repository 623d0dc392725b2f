/** What a worker says of their own road, and where each line shows. Nothing shows by itself. */

/** `everyone`: on the worker's own page among the coaches, for all of the organization (profile.ts). */
export const PLACES = ['everyone', 'people', 'court', 'badge', 'staff'] as const;
export type Place = (typeof PLACES)[number];
/** Where chosen readers have a copy of their own. `everyone` goes with the profile; the other two are paper, printed by the worker. */
export const READ_HERE = ['people', 'staff'] as const satisfies readonly Place[];
export type ReadHere = (typeof READ_HERE)[number];

export const MOST_LINES = 6;
export const LINE_LETTERS = 200;

export interface AboutLine {
	words: string;
	/** The places where it is on. */
	shows: Place[];
}

/** The one rule of what is seen where: previews, pages, letters and badges all ask here. */
export const shownAt = (lines: readonly AboutLine[], place: Place): string[] =>
	lines.filter((line) => line.words && line.shows.includes(place)).map((line) => line.words);

/** What was on, place by place, from a moment on. */
export interface ShownFrom {
	at: string;
	places: Record<Place, string[]>;
}
/** Paper that the worker takes out themself: for a court, or a badge. */
export const PAPERS = ['court', 'badge'] as const satisfies readonly Place[];
export type PaperPlace = (typeof PAPERS)[number];
/** When the worker opened one for printing. */
export interface Printed {
	at: string;
	place: PaperPlace;
}
/** Changes that are kept for the worker. */
export const MOST_KEPT = 100;

/** The history with what is on now in front. The same as before is no change; nothing, before anything ever was on, is none. */
export function keepShown(
	kept: readonly ShownFrom[],
	lines: readonly AboutLine[],
	at: Date
): readonly ShownFrom[] {
	const places = Object.fromEntries(
		PLACES.map((place) => [place, shownAt(lines, place)])
	) as ShownFrom['places'];
	const before = PLACES.map((place) => kept[0]?.places[place] ?? []);
	if (JSON.stringify(before) === JSON.stringify(PLACES.map((place) => places[place]))) return kept;
	return [{ at: at.toISOString(), places }, ...kept].slice(0, MOST_KEPT);
}
