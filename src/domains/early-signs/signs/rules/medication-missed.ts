import { countIn } from '../facts.ts';
import type { BuiltInRule } from './rule.ts';

/** Own medicine missed on two of three days (section 6, T2; off treatment: Cornish 2010). */
export const medicationMissed: BuiltInRule = {
	code: 'medication_missed',
	tier: 2,
	rests: 3,
	fires: ({ medicationMissed: days }) => {
		const count = countIn(days, 0, 2);
		return count >= 2 ? { days: count, of: 3 } : null;
	}
};
