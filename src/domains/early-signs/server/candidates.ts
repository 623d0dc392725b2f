import { dayNumber, dayOf, type Facts, type Told } from '../signs/facts.ts';
import { OWN_RESTS, ownRuleHolds, ownTier } from '../signs/own-rules.ts';
import { firing } from '../signs/rules/all.ts';
import type { SignNumbers, Tier } from '../signs/rules/rule.ts';
import { contactDueOn, isOpen } from '../signs/window.ts';
import type { Known, KnownRule } from './known.sql.ts';

/** A sign that may be raised. */
export interface Candidate {
	/** The same key and day is one sign. */
	key: string;
	rule: string;
	own: KnownRule | null;
	tier: Tier;
	rests: number;
	numbers: SignNumbers;
	told: boolean;
	/** ISO date. */
	dueOn: string;
}

/** Today, within two days, within a week (early-warning.md section 6). */
const DUE_IN: Record<Tier, number> = { 1: 0, 2: 2, 3: 7 };
const dueIn = (today: number, tier: Tier) => dayOf(today + DUE_IN[tier]);

/** What holds for one person as of one day, without what was raised a short while ago. Pure but for its input. */
export function candidatesOf(
	personId: string,
	day: string,
	facts: Facts,
	told: readonly Told[],
	known: Known,
	dayIn: (at: Date) => string
): Candidate[] {
	const today = dayNumber(day);
	const windows = (known.windows.get(personId) ?? []).map(dayNumber).filter((from) => isOpen(from, today));
	const wishes = known.wishes.get(personId) ?? { coachSees: false, opens: false, off: [] };
	const builtIn = firing(facts, windows.length > 0, wishes.off).map(
		({ code, tier, rests, numbers }): Candidate => ({
			key: code,
			rule: code,
			own: null,
			tier,
			rests,
			numbers,
			// Whoever said yes to close support said yes to be asked about use meanwhile.
			told: wishes.coachSees || code === 'window_use',
			dueOn: dueIn(today, tier)
		})
	);
	const own = (known.rules.get(personId) ?? []).flatMap((rule): Candidate[] => {
		const numbers = ownRuleHolds(rule, told, today);
		const tier = ownTier(rule.kind);
		if (!numbers) return [];
		return [
			{
				key: rule.id,
				rule: 'own',
				own: rule,
				tier,
				rests: OWN_RESTS,
				numbers,
				told: true,
				dueOn: dueIn(today, tier)
			}
		];
	});
	const contacts = (known.reached.get(personId) ?? []).map((at) => dayNumber(dayIn(at)));
	const close = closeSupport(windows, contacts, today);
	return [...builtIn, ...own, ...close].filter((one) => !rests(one, known.signs.get(personId) ?? [], today));
}

/** A contact of close support is due by tomorrow, or is overdue. */
function closeSupport(windows: readonly number[], contacts: readonly number[], today: number): Candidate[] {
	const newest = Math.max(...windows);
	const due = windows.length > 0 ? contactDueOn(newest, contacts, today) : null;
	if (due === null || (due > today + 1 && today > newest)) return [];
	return [
		{
			key: 'close_support',
			rule: 'close_support',
			own: null,
			tier: today - newest <= 2 ? 1 : 2,
			rests: 3,
			numbers: { days: today - newest + 1, of: 28 },
			told: true,
			dueOn: dayOf(Math.max(today, due))
		}
	];
}

function rests(one: Candidate, signs: readonly { key: string; day: string }[], today: number): boolean {
	return signs.some(({ key, day }) => {
		const ago = today - dayNumber(day);
		return key === one.key && ago > 0 && ago < one.rests;
	});
}
