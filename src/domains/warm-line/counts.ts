/** What may be shown of counts: small ones, and what would give them away, are hidden. Pure. */
import { shownCount, shownPart } from '#platform/small-counts.ts';

export interface WeekCounts {
	/** The Monday, YYYY-MM-DD. */
	from: string;
	calls: number;
	answered: number;
	waited: number;
	promised: number;
	kept: number;
}
/** Null: hidden. */
export type ShownCounts = Pick<WeekCounts, 'from'> & Record<Exclude<keyof WeekCounts, 'from'>, number | null>;

export const shownCounts = ({ from, calls, answered, waited, promised, kept }: WeekCounts): ShownCounts => ({
	from,
	calls: shownCount(calls),
	answered: shownPart(answered, calls),
	waited: shownPart(waited, calls),
	promised: shownCount(promised),
	kept: shownPart(kept, promised)
});
