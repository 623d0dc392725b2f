/** The word for a step when fewer words than steps are given: each word covers an even share of the steps. */
export function wordFor(step: number, steps: number, words: readonly string[]): string {
	const share = Math.floor((step * words.length) / steps);
	return words[Math.min(share, words.length - 1)] ?? '';
}

/** The step under a finger at `x` on a track from `left`, `width` wide; beyond the ends is the end. */
export function stepAt(x: number, left: number, width: number, steps: number): number {
	const step = Math.floor(((x - left) / width) * steps);
	return Math.max(0, Math.min(steps - 1, step));
}
