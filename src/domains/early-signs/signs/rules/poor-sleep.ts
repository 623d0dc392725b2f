import { countIn } from '../facts.ts';
import type { BuiltInRule } from './rule.ts';

/** Poor or short sleep on five of seven nights (section 6, T3). */
export const poorSleep: BuiltInRule = {
	code: 'poor_sleep',
	tier: 3,
	rests: 7,
	fires: ({ poorSleep: nights }) => {
		const count = countIn(nights, 0, 6);
		return count >= 5 ? { days: count, of: 7 } : null;
	}
};
