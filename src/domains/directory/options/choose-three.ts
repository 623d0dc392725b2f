/** Which three of many, once each was judged. Pure. */
import type { Judged } from './judge-fit.ts';

/** One place with the answers to what was asked. */
export type Weighed = { id: string; provider: string; position: number; judged: Judged[] };

export const howMany = 3;

/** How many answers are yes, and how many are no. What is not known counts for neither. */
export const countOf = (judged: readonly Judged[], verdict: Judged['verdict']): number =>
	judged.filter((one) => one.verdict === verdict).length;

/**
 * The three that fit best: first those with the fewest things that do not fit, among them those with the most that
 * do, among them the one that answers the need best. Among places with as few misfits, three different providers
 * go before two services of one: three doors of one house are no choice.
 */
export function chooseThree<T extends Weighed>(all: readonly T[]): T[] {
	const sorted = all.toSorted(
		(a, b) =>
			countOf(a.judged, 'no') - countOf(b.judged, 'no') ||
			countOf(b.judged, 'yes') - countOf(a.judged, 'yes') ||
			a.position - b.position
	);
	const chosen: T[] = [];
	for (const tier of Map.groupBy(sorted, (one) => countOf(one.judged, 'no')).values()) {
		const again: T[] = [];
		for (const one of tier)
			if (chosen.some(({ provider }) => provider === one.provider)) again.push(one);
			else if (chosen.length < howMany) chosen.push(one);
		for (const one of again) if (chosen.length < howMany) chosen.push(one);
		if (chosen.length === howMany) break;
	}
	return chosen;
}
