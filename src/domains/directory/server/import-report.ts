import { sayReason } from './reasons.ts';
import type { RowNote, Said } from './reasons.ts';

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
	warnings: Said[];
};

/** The list lost so many entries at once that it is probably broken. Nothing was changed. */
export class FeedHeld extends Error {
	override name = 'FeedHeld';
	readonly gone: number;
	readonly before: number;
	readonly feedId: string | null;
	constructor(
		gone: number,
		before: number,
		what: 'meetings' | 'services' = 'meetings',
		feedId: string | null = null
	) {
		super(sayReason({ code: `lost_${what}`, values: { gone, of: before } }, 'en'));
		this.feedId = feedId;
		this.gone = gone;
		this.before = before;
	}
}
