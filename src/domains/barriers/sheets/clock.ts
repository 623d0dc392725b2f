/** Seconds as a clock that counts: `1:05`. */
export const clockOf = (seconds: number): string =>
	`${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** The answer that most questions have room for. */
export const ENOUGH_SECONDS = 120;
