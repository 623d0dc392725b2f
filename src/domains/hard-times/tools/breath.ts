/** One round of breathing, by the clock: a page in the background, or a dark screen, loses nothing. */

/** Counts of four each. `even`: for who holds no breath. */
export const ROUNDS = {
	box: [
		['in', 4],
		['hold', 4],
		['out', 4],
		['rest', 4]
	],
	even: [
		['in', 4],
		['out', 6]
	]
} as const;
export type Round = keyof typeof ROUNDS;
export type Phase = 'in' | 'hold' | 'out' | 'rest';

/** What to do at this second since the start, and how many seconds of it are left. */
export function phaseAt(round: Round, seconds: number): { phase: Phase; left: number } {
	const phases: readonly (readonly [Phase, number])[] = ROUNDS[round];
	const length = phases.reduce((sum, [, lasts]) => sum + lasts, 0);
	let at = Math.max(0, seconds) % length;
	for (const [phase, lasts] of phases) {
		if (at < lasts) return { phase, left: Math.ceil(lasts - at) };
		at -= lasts;
	}
	return { phase: 'in', left: 4 };
}
