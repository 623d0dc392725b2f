import { timeWord, wayWord } from '#domains/people/people.ts';
import type { reachOf } from '#domains/people/server/people.ts';

/** How somebody wants to be reached, in a line. */
export const reachLine = (reach: Awaited<ReturnType<typeof reachOf>>): string =>
	[
		reach?.phone,
		reach?.email,
		...(reach?.ways ?? []).map(wayWord),
		...(reach?.times ?? []).map(timeWord),
		reach?.whenWords
	]
		.filter(Boolean)
		.join(' · ');
