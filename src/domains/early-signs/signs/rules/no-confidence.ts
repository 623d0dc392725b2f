import { has } from '../facts.ts';
import type { BuiltInRule } from './rule.ts';

/** Confidence of 2 or less with a pull of 8 or more, in one check-in (section 6, T1; efficacy leads near term: Wyant 2025). */
export const noConfidence: BuiltInRule = {
	code: 'no_confidence',
	tier: 1,
	rests: 1,
	fires: ({ pullAndNoConfidence }) => (has(pullAndNoConfidence, 0) ? { level: 8 } : null)
};
