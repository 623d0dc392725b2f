import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { foldWords } from '../../words.ts';
import { hasOtherLists, saveTwins, twinCandidates } from './twins.sql.ts';

const alike = 0.6;
/** With the same telephone at the same house, names may differ more. */
const alikeThere = 0.45;
const most = 2;
const empty = /\b(?:the|inc|llc|ltd|corp|of|and|for|at|a)\b/g;

/**
 * Proposes entries that may be one and the same in two lists: a shared telephone or house, and names that are much
 * alike. Nothing is merged: a person decides, and what was decided is not asked again.
 */
export async function proposeTwins(ctx: WriteContext, feedId: string, serviceIds: string[]): Promise<number> {
	if (serviceIds.length === 0 || !(await hasOtherLists(ctx, feedId))) return 0;
	const found = (await twinCandidates(ctx, serviceIds))
		.map((one) => ({ ...one, likeness: likeness(one.one_name, one.other_name) }))
		.filter((one) => one.likeness >= (one.why.length > 1 ? alikeThere : alike))
		.map((one) => ({
			id: newId(),
			one_id: one.one,
			other_id: one.other,
			why: ['name', ...one.why],
			score: Math.round((one.likeness * 0.8 + one.why.length * 0.1) * 1000) / 1000
		}))
		.sort((a, b) => b.score - a.score);
	const times = new Map<string, number>();
	const best = found.filter(({ one_id, other_id }) => {
		const [a, b] = [times.get(one_id) ?? 0, times.get(other_id) ?? 0];
		if (a >= most || b >= most) return false;
		times.set(one_id, a + 1).set(other_id, b + 1);
		return true;
	});
	await saveTwins(ctx, best);
	return best.length;
}

/** How much two names are alike, by the threes of letters they share: 0 not at all, 1 the same. */
export function likeness(a: string, b: string): number {
	const [left, right] = [threes(a), threes(b)];
	if (left.size === 0 || right.size === 0) return 0;
	let both = 0;
	for (const three of left) if (right.has(three)) both += 1;
	return (2 * both) / (left.size + right.size);
}

/** A name without the words that tell nothing: "The Rose House, Inc." is "rose house". */
export const tellingWords = (name: string): string =>
	foldWords(name).replace(empty, ' ').replace(/\s+/g, ' ').trim();

function threes(name: string): Set<string> {
	const text = ` ${tellingWords(name)} `;
	const all = new Set<string>();
	for (let at = 0; at + 3 <= text.length; at += 1) all.add(text.slice(at, at + 3));
	return all;
}
