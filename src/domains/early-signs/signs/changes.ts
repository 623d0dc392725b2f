/** Changes that check-ins tell by themselves: each opens close support, whatever any score says (early-warning.md section 3). Pure. */
import { countIn, has, NEAR_DAYS, type Facts } from './facts.ts';
import type { WindowKind } from './window.ts';

/** A pause: no use in the seven days before, said on four of them at least. What was not told is not guessed; four is our own choice. */
const PAUSE_TOLD = 4;
/** Medicine missed on three days in a row, this one included: then it is no longer at work as it was (Cornish 2010). */
const MISSED = 3;

/** Which changes are told of the day the facts are about. */
export function changesTold({ used, useTold, medicationMissed }: Facts): ToldChange[] {
	const pause = countIn(used, 1, NEAR_DAYS - 1) === 0 && countIn(useTold, 1, NEAR_DAYS - 1) >= PAUSE_TOLD;
	return [
		...(has(used, 0) && pause ? (['first_use'] as const) : []),
		...(countIn(medicationMissed, 0, MISSED - 1) === MISSED ? (['medicine_missed'] as const) : [])
	];
}

export type ToldChange = Extract<WindowKind, 'first_use' | 'medicine_missed'>;
