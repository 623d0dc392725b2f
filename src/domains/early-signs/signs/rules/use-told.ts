import { has } from '../facts.ts';
import type { BuiltInRule } from './rule.ts';

/** Use beyond an own aim about opioids, told of this day (early-warning.md section 6, T1; tolerance is lost in days). */
export const useTold: BuiltInRule = {
	code: 'use_told',
	tier: 1,
	rests: 1,
	fires: ({ opioids }) => (has(opioids, 0) ? {} : null)
};
