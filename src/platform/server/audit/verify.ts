/** Walks a chain and says where it does not hold. The same walk reads the database and an exported file. */
import { linkHash, madeAt, NOTHING_YET, type Head, type Link } from './chain.ts';

export type ChainProblem =
	/** A column of the entry, its place or its hash is not what was chained; also when two were swapped. */
	| { kind: 'changed'; seq: number }
	/** The link is there, its entry is not. */
	| { kind: 'removed'; seq: number }
	/** The link itself is not there. */
	| { kind: 'gap'; seq: number }
	/** Its id says that it was made long before the entries that stand before it, or is no id of ours. */
	| { kind: 'put-in-later'; seq: number }
	/** It bears another time than the one at which it was made. */
	| { kind: 'dated-otherwise'; seq: number };

/** A transaction lasts minutes at most; what comes later than this was not on its way. */
const LATE = 3_600_000;
const MOST_TOLD = 50;

export interface Walk {
	head: Head;
	/** Links seen. */
	entries: number;
	/** The first fifty. */
	problems: ChainProblem[];
	/** The instant of the last entry. */
	lastAt: string | null;
}

/**
 * Walks from the first link to the last. After a break it goes on from what is stored, so that every place is named.
 * `backdated`: the demo tells ninety days at once, so its entries bear other times than their ids.
 * `look` sees each link as it passes.
 */
export async function walkChain(
	links: AsyncIterable<readonly Link[]>,
	{ backdated = false, look = () => {} }: { backdated?: boolean; look?: (link: Link) => void } = {}
): Promise<Walk> {
	const problems: ChainProblem[] = [];
	const tell = (problem: ChainProblem) => void (problems.length < MOST_TOLD && problems.push(problem));
	let head = NOTHING_YET;
	let entries = 0;
	let newest = 0;
	let lastAt: string | null = null;
	for await (const some of links)
		for (const link of some) {
			if (link.seq !== head.seq + 1) tell({ kind: 'gap', seq: head.seq + 1 });
			const { seq, entry } = link;
			if (!entry) tell({ kind: 'removed', seq });
			else {
				if (linkHash(head.hash, entry) !== link.hash) tell({ kind: 'changed', seq });
				const made = madeAt(entry.id ?? '');
				if (made === null || made < newest - LATE) tell({ kind: 'put-in-later', seq });
				else if (!backdated && Math.abs(Date.parse(entry.at ?? '') - made) > LATE)
					tell({ kind: 'dated-otherwise', seq });
				newest = Math.max(newest, made ?? 0);
				lastAt = entry.at;
			}
			head = { seq, hash: link.hash };
			entries += 1;
			look(link);
		}
	return { head, entries, problems, lastAt };
}
