import { LEAST } from '#platform/small-counts.ts';
import type { CoachFacts, Wishes } from './facts.ts';
import { HOURS, LANGUAGES, MEET_WAYS, TRAITS } from './questions.ts';

/** What is shown is rounded down to this, so that one person more or less tells nothing. */
const STEP = 5;

export interface Unmet {
	kind: 'language' | 'way' | 'hours' | 'traits';
	code: string;
	/** At least so many people, eleven or more. */
	atLeast: number;
}

export interface WithWishes {
	wishes: Wishes;
	/** Those who could be theirs: who walks with them, or everybody with room. */
	near: readonly Pick<CoachFacts, 'languages' | 'ways' | 'hours' | 'shown'>[];
}

/** What people ask for and nobody near them offers, counted over many. What fewer than eleven lack is left out. */
export function unmetCounts(people: readonly WithWishes[]): Unmet[] {
	const lists = [
		['language', LANGUAGES, (w: Wishes) => (w.best ? [w.best] : []), 'languages'],
		['way', MEET_WAYS, (w: Wishes) => w.ways, 'ways'],
		['hours', HOURS, (w: Wishes) => w.hours, 'hours'],
		['traits', TRAITS, (w: Wishes) => (w.weights.traits > 0 ? w.traits : []), 'shown']
	] as const;
	return lists.flatMap(([kind, codes, wanted, offers]) =>
		codes.flatMap((code) => {
			const lacking = people.filter(
				({ wishes, near }) =>
					(wanted(wishes) as readonly string[]).includes(code) &&
					!near.some((one) => (one[offers] as readonly string[] | null)?.includes(code))
			).length;
			return lacking < LEAST ? [] : [{ kind, code, atLeast: Math.max(LEAST, lacking - (lacking % STEP)) }];
		})
	);
}
