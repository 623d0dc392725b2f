import { confidenceOf, meanOf } from '../facts.ts';
import type { BuiltInRule } from './rule.ts';

/** Fewer answers say nothing of what is usual. Our own choice. */
const LEAST = 5;

/** Confidence four or more under the own mean of four weeks (section 6, T2; change from oneself: section 1, conclusion 3). */
export const confidenceDrop: BuiltInRule = {
	code: 'confidence_drop',
	tier: 2,
	rests: 7,
	fires: (facts) => {
		const [level, usual] = [confidenceOf(facts), meanOf(facts.usualConfidence)];
		if (level === null || usual === null || facts.usualConfidence.n < LEAST || usual - level < 4) return null;
		return { level, usual: Math.round(usual) };
	}
};
