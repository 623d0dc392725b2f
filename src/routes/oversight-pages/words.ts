import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import type { RuleName } from '#domains/oversight/oversight.ts';

/** "Marcus: 31 different records in one hour, November 26". */
export function markWords(mark: { worker: string; rule: RuleName; times: number; on: string }): string {
	const said = { worker: mark.worker || m.looked_someone(), times: mark.times, day: dayWords(mark.on) };
	return {
		many: m.oversight_rule_many,
		off_hours: m.oversight_rule_off_hours,
		refused: m.oversight_rule_refused,
		name_search: m.oversight_rule_name_search,
		budget: m.oversight_rule_budget
	}[mark.rule](said);
}

export function dayWords(on: string): string {
	return Temporal.PlainDate.from(on).toLocaleString(getLocale(), { month: 'long', day: 'numeric' });
}
