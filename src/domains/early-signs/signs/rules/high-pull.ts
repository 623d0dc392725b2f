import { countIn } from '../facts.ts';
import type { BuiltInRule } from './rule.ts';

/** A pull of 8 or more on two of three days (section 6, T2; craving: McHugh 2016, POATS 2014). */
export const highPull: BuiltInRule = {
	code: 'high_pull',
	tier: 2,
	rests: 3,
	fires: ({ highPull: days }) => {
		const count = countIn(days, 0, 2);
		return count >= 2 ? { days: count, of: 3, level: 8 } : null;
	}
};
