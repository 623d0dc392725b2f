/** The rules that ship with the program, most pressing first. */
import type { Facts } from '../facts.ts';
import { confidenceDrop } from './confidence-drop.ts';
import { highPull } from './high-pull.ts';
import { medicationMissed } from './medication-missed.ts';
import { noConfidence } from './no-confidence.ts';
import { poorSleep } from './poor-sleep.ts';
import { quietAfterOften } from './quiet-after-often.ts';
import type { BuiltInRule, SignNumbers, Tier } from './rule.ts';
import { useTold } from './use-told.ts';
import { windowUse } from './window-use.ts';

export const BUILT_IN = [
	useTold,
	noConfidence,
	windowUse,
	highPull,
	confidenceDrop,
	medicationMissed,
	quietAfterOften,
	poorSleep
] as const satisfies readonly BuiltInRule[];
export const BUILT_IN_CODES = [
	'use_told',
	'no_confidence',
	'window_use',
	'high_pull',
	'confidence_drop',
	'medication_missed',
	'quiet_after_often',
	'poor_sleep'
] as const;
export type BuiltInCode = (typeof BUILT_IN_CODES)[number];

export interface Fired {
	code: string;
	tier: Tier;
	rests: number;
	numbers: SignNumbers;
}

/** What fires as of a day. `off`: rules that the person has switched off. */
export function firing(facts: Facts, window: boolean, off: readonly string[] = []): Fired[] {
	return BUILT_IN.flatMap(({ code, tier, rests, fires }) => {
		if (off.includes(code)) return [];
		const numbers = fires(facts, window);
		return numbers ? [{ code, tier, rests, numbers }] : [];
	});
}
