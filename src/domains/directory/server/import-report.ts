import type { RowNote } from './read-meeting.ts';

/** What an import did. `imported + changed + unchanged` is every meeting the list holds. */
export type ImportReport = {
	feed: string;
	imported: number;
	/** Key facts changed: name, day, time, place, way in, kinds. */
	changed: number;
	unchanged: number;
	/** Of the unchanged: a note, an end time or a link was brought up to date. */
	refreshed: number;
	gone: number;
	rejected: RowNote[];
	/** Kept, with one thing left out or put right. */
	mended: RowNote[];
	warnings: string[];
};

/** The list lost so many entries at once that it is probably broken. Nothing was changed. */
export class FeedHeld extends Error {
	override name = 'FeedHeld';
	readonly gone: number;
	readonly before: number;
	constructor(gone: number, before: number, what: 'meetings' | 'services' = 'meetings') {
		super(
			`The list has lost ${gone} of its ${before} ${what} since the last import. That looks like a broken list, so nothing was changed. If it is right, run the import again with --accept-loss.`
		);
		this.gone = gone;
		this.before = before;
	}
}
