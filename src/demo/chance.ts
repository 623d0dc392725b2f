/** Chance that is the same every time: the demo's people do not change between two loads. */
export interface Chance {
	/** From 0 up to 1. */
	next(): number;
	/** True so often. */
	of(share: number): boolean;
	/** A whole number, both ends included. */
	int(least: number, most: number): number;
	pick<T>(from: readonly T[]): T;
	/** So many of them, each once, in their own order. */
	some<T>(from: readonly T[], count: number): T[];
	/** Bell-shaped around zero, mostly within -1 and 1. */
	sway(): number;
}

/** Chance from a word: mulberry32 over its FNV-1a hash. */
export function chanceOf(seed: string): Chance {
	let state = 0x811c9dc5;
	for (const letter of seed) state = Math.imul(state ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
	};
	const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
	return {
		next,
		int,
		of: (share) => next() < share,
		pick: (from) => from[int(0, from.length - 1)]!,
		some: (from, count) => {
			const left = [...from.keys()];
			const taken = new Set<number>();
			while (taken.size < count && left.length > 0) taken.add(left.splice(int(0, left.length - 1), 1)[0]!);
			return from.filter((_, at) => taken.has(at));
		},
		sway: () => next() + next() + next() - 1.5
	};
}
