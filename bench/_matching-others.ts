/** What else is done with such lists, for comparison. */
import type { Problem } from '../src/domains/matching/solve/problem.ts';

/** Who comes first chooses first: each takes the best worker who still has room. */
export function byArrival({ start, worker, cost, alone, room }: Problem): Int32Array {
	const left = room.slice();
	return Int32Array.from(alone, (_, p) => {
		let best = -1;
		for (let at = start[p]!; at < start[p + 1]!; at++)
			if (left[worker[at]!]! > 0 && (best < 0 || cost[at]! < cost[best]!)) best = at;
		if (best < 0) return -1;
		left[worker[best]!]! -= 1;
		return worker[best]!;
	});
}

/** Gale and Shapley: people ask in their own order; a full worker keeps those who have waited longest. */
export function deferredAcceptance({ start, worker, cost, alone, room }: Problem): Int32Array {
	const wishes = Array.from(alone, (_, p) =>
		Array.from({ length: start[p + 1]! - start[p]! }, (_, n) => start[p]! + n).sort(
			(a, b) => cost[a]! - cost[b]!
		)
	);
	const next = new Int32Array(alone.length);
	const of = new Int32Array(alone.length).fill(-1);
	const held = Array.from(room, () => [] as number[]);
	const asking = Array.from(alone, (_, p) => p);
	for (let p = asking.pop(); p !== undefined; p = asking.pop()) {
		const at = wishes[p]![next[p]!++];
		if (at === undefined) continue;
		const w = worker[at]!;
		held[w]!.push(p);
		of[p] = w;
		if (held[w]!.length <= room[w]!) continue;
		const shortest = held[w]!.reduce((a, b) => (alone[b]! < alone[a]! ? b : a));
		held[w] = held[w]!.filter((one) => one !== shortest);
		of[shortest] = -1;
		asking.push(shortest);
	}
	return of;
}
