import { countIn } from '../facts.ts';
import type { BuiltInRule } from './rule.ts';

/** The two weeks before, in which somebody checked in on at least 80 of 100 days. */
const BEFORE = 14;
const OFTEN = 12;

/**
 * The fourth day without a check-in, of somebody who checks in nearly daily (section 6, T3). Quiet has a high base rate and
 * proves nothing (section 5): a friendly word within a week, never an alarm.
 */
export const quietAfterOften: BuiltInRule = {
	code: 'quiet_after_often',
	tier: 3,
	rests: 14,
	fires: ({ told }) =>
		countIn(told, 0, 3) === 0 && countIn(told, 4, 3 + BEFORE) >= OFTEN ? { days: 4 } : null
};
