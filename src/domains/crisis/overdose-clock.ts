/**
 * What the two clocks among the overdose steps say: breaths that somebody taps, and the time since naloxone was given.
 * Pure, and by the clock: a phone that slept or rang in between says the same as one that did not.
 *
 * Two numbers, both from the Overdose Prevention and Response Toolkit of SAMHSA: who breathes for somebody gives one breath
 * every five seconds, and a second dose is given when nothing has changed after two to three minutes. No source that we hold
 * names a number above which breathing is too fast, so none is judged to be.
 */
export const BREATH_SECONDS = 5;
/** Unless the organization says another number (its page, `people.DOSE_MINUTES`). */
export const NEXT_DOSE_MINUTES = 2;

/** So long without a tap, two of the helper's own breaths would have been due: nobody waits longer to call it none. */
const NONE_SECONDS = 2 * BREATH_SECONDS;
/** Before this nothing is said of the pace: one slow breath is not a pace. */
const FIRST_SECONDS = 15;
/** Only what was lately counts: breathing may fade while somebody counts. */
const WINDOW_SECONDS = 30;
/** A thumb that shakes is not a second breath. */
const SHAKE_MS = 350;

export type Breathing = 'early' | 'none' | 'slow' | 'steady';

/** The taps with one more, unless it came with the one before. Times in milliseconds. */
export function addTap(taps: readonly number[], at: number): number[] {
	const last = taps.at(-1);
	return last !== undefined && at - last < SHAKE_MS ? [...taps] : [...taps, at];
}

/** How somebody breathes who has been counted since `begun`. */
export function judgeBreaths(begun: number, taps: readonly number[], now: number): Breathing {
	if (now - (taps.at(-1) ?? begun) >= NONE_SECONDS * 1000) return 'none';
	if (now - begun < FIRST_SECONDS * 1000) return 'early';
	const { breaths, seconds } = lately(begun, taps, now);
	return breaths * BREATH_SECONDS < seconds ? 'slow' : 'steady';
}

/** How many breaths in how many seconds, of the last half minute. */
export function lately(begun: number, taps: readonly number[], now: number) {
	const from = Math.max(begun, now - WINDOW_SECONDS * 1000);
	return {
		breaths: taps.filter((at) => at >= from).length,
		seconds: Math.floor((now - from) / 1000)
	};
}

/** Whether it is time to look whether another dose is needed. */
export const anotherDose = (lastDose: number, now: number, minutes = NEXT_DOSE_MINUTES): boolean =>
	now - lastDose >= minutes * 60_000;

/** "2:05". */
export function clockFace(milliseconds: number): string {
	const seconds = Math.max(0, Math.floor(milliseconds / 1000));
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
