/** What may be shown of counts: small ones, and what would give them away, are hidden. Pure. */

/** No count from 1 to 10 is shown (CMS cell suppression policy; as in referrals). */
const LEAST = 11;

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

const large = (count: number) => count === 0 || count >= LEAST;
const whole = (count: number) => (large(count) ? count : null);
/** A part beside its whole tells the rest. */
const part = (count: number, of: number) => (large(count) && large(of) && large(of - count) ? count : null);

export const shownCounts = ({ from, calls, answered, waited, promised, kept }: WeekCounts): ShownCounts => ({
	from,
	calls: whole(calls),
	answered: part(answered, calls),
	waited: part(waited, calls),
	promised: whole(promised),
	kept: part(kept, promised)
});
