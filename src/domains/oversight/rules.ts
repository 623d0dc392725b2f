/** Which looks at records are worth a question. Pure rules over audit rows, without a word of any record. */
import { staffedAt, type StaffedHours } from '#domains/people/people.ts';
import { dayIn } from '#platform/time.ts';

export const RULE_NAMES = ['many', 'off_hours', 'refused', 'name_search', 'budget'] as const;
export type RuleName = (typeof RULE_NAMES)[number];

/**
 * How much is worth a question. A starting point that no study sets; a change of a number is a new version. What no
 * rule asks is whether a worker knows somebody privately: the audit holds neither families nor addresses.
 */
export const RULES = { version: 1, many: 25, offHours: 3, refused: 5, nameSearch: 4, budget: 1 } as const;
/** So many days back a rule looks. */
export const RULE_DAYS = 14;

/** One audit row of a staff member that is not about themself. */
export interface Look {
	workerId: string;
	personId: string | null;
	action: string;
	refused: boolean;
	/** For a refusal: which one. */
	basis: string | null;
	at: Date;
}

/** Something that a rule marked: what, of whom, on which day, how often. */
export interface Mark {
	workerId: string;
	rule: RuleName;
	/** ISO date in the organization's zone. */
	on: string;
	times: number;
}

const HOUR = 3_600_000;
/** A list of everybody one walks with is no look at each of them. */
const isList = (look: Look) => look.action.startsWith('my-day.');
const isRead = (look: Look) =>
	!look.refused && look.personId !== null && /\.(opened|read)$/.test(look.action);

/** Everything that is worth a question, the newest day first. */
export function unusual(
	looks: readonly Look[],
	house: { timeZone: string; staffedHours: readonly StaffedHours[] }
): Mark[] {
	const byDay = Map.groupBy(looks, (look) => `${look.workerId}|${dayIn(house.timeZone, look.at)}`);
	const marks: Mark[] = [];
	for (const [key, day] of byDay) {
		const [workerId = '', on = ''] = key.split('|');
		const found: Record<RuleName, [times: number, least: number]> = {
			many: [mostInAnHour(day), RULES.many],
			off_hours: [offHours(day, house), RULES.offHours],
			refused: [day.filter(isPlainRefusal).length, RULES.refused],
			name_search: [day.filter((look) => look.action === 'emergency.searched').length, RULES.nameSearch],
			budget: [day.filter((look) => look.action === 'read-budget.reached').length > 0 ? 1 : 0, RULES.budget]
		};
		for (const rule of RULE_NAMES) {
			const [times, least] = found[rule];
			if (times >= least) marks.push({ workerId, rule, on, times });
		}
	}
	return marks.sort((a, b) => b.on.localeCompare(a.on) || a.workerId.localeCompare(b.workerId));
}

/** The most different people whose records were opened within any one hour. */
function mostInAnHour(day: readonly Look[]): number {
	const reads = day.filter((look) => isRead(look) && !isList(look)).sort((a, b) => +a.at - +b.at);
	let most = 0;
	let from = 0;
	const within = new Map<string, number>();
	for (const look of reads) {
		within.set(look.personId!, (within.get(look.personId!) ?? 0) + 1);
		while (+look.at - +reads[from]!.at >= HOUR) {
			const left = reads[from++]!.personId!;
			const count = within.get(left)! - 1;
			if (count === 0) within.delete(left);
			else within.set(left, count);
		}
		most = Math.max(most, within.size);
	}
	return most;
}

/** Different people whose records were opened while nobody is on duty. An organization without hours is not asked. */
function offHours(
	day: readonly Look[],
	{ timeZone, staffedHours }: { timeZone: string; staffedHours: readonly StaffedHours[] }
): number {
	if (staffedHours.length === 0) return 0;
	return new Set(
		day
			.filter((look) => isRead(look) && !isList(look) && !look.action.startsWith('emergency.'))
			.filter((look) => !staffedAt(staffedHours, timeZone, look.at))
			.map((look) => look.personId)
	).size;
}

/** What is not theirs to see. A clash of two writers or a limit is no such thing. */
function isPlainRefusal(look: Look): boolean {
	return look.refused && (look.basis === 'not_found' || look.basis === 'forbidden');
}
