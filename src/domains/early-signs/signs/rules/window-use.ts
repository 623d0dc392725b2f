import { has } from '../facts.ts';
import type { BuiltInRule } from './rule.ts';

/** Any use while close support is open: tolerance may be low (section 3; Cornish 2010, Binswanger 2007). */
export const windowUse: BuiltInRule = {
	code: 'window_use',
	tier: 1,
	rests: 1,
	fires: ({ used }, window) => (window && has(used, 0) ? {} : null)
};
