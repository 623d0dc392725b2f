/** "Tell my coach when …": rules that a person makes. Pure. */
import { SHORT_NIGHT, type Told } from './facts.ts';
import type { SignNumbers, Tier } from './rules/rule.ts';

/** `words`: the person says themself that it is so now; nothing is reckoned. */
export const OWN_KINDS = ['craving', 'quiet', 'nights', 'rough', 'use', 'confidence', 'words'] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

export interface OwnRule {
	kind: OwnKind;
	/** At least this pull, at most this confidence, under so many hours of sleep; null where the kind has none. */
	level: number | null;
	/** On so many days … */
	times: number;
	/** … of so many. For `quiet`: so many whole days. */
	days: number;
}

/** What each kind asks for: the level's bounds, and whether it counts days. The form and the table say the same. */
export const OWN_SHAPE: Record<OwnKind, { level: [number, number] | null; counts: boolean; days: boolean }> =
	{
		craving: { level: [1, 10], counts: true, days: true },
		quiet: { level: null, counts: false, days: true },
		nights: { level: [1, 12], counts: true, days: true },
		rough: { level: null, counts: true, days: true },
		use: { level: null, counts: false, days: false },
		confidence: { level: [0, 9], counts: false, days: false },
		words: { level: null, counts: false, days: false }
	};
/** Further back nobody looks for a rule. */
export const MOST_DAYS = 30;

/** A person's own rule asks for a word within two days; their own words and use, today. */
export const ownTier = (kind: OwnKind): Tier =>
	kind === 'words' || kind === 'use' ? 1 : kind === 'quiet' ? 3 : 2;
export const OWN_RESTS = 3;

/** Whether the rule holds as of `today` by what is shared. Two check-ins of one day are one day. */
export function ownRuleHolds(rule: OwnRule, told: readonly Told[], today: number): SignNumbers | null {
	const { kind, level, times, days } = rule;
	if (kind === 'words') return null;
	if (kind === 'quiet') {
		// Without a single word before there is no telling since when.
		const last = Math.max(...told.filter(({ day }) => day <= today).map(({ day }) => day));
		return Number.isFinite(last) && today - last > days ? { days } : null;
	}
	if (kind === 'use' || kind === 'confidence')
		return onDays(rule, told, today, 1) >= 1 ? numbersOf(level) : null;
	return onDays(rule, told, today, days) >= times ? { days: times, of: days, ...numbersOf(level) } : null;
}

const numbersOf = (level: number | null): SignNumbers => (level === null ? {} : { level });

function onDays({ kind, level }: OwnRule, told: readonly Told[], today: number, days: number): number {
	const hit = told.filter(
		(one) => one.shared && one.day <= today && one.day > today - days && isHit(kind, level ?? 0, one)
	);
	return new Set(hit.map(({ day }) => day)).size;
}

function isHit(kind: OwnKind, level: number, one: Told): boolean {
	switch (kind) {
		case 'craving':
			return one.craving !== null && one.craving >= level;
		case 'nights':
			return one.sleepMinutes !== null && one.sleepMinutes < (level * 60 || SHORT_NIGHT);
		case 'rough':
			return one.today !== null && one.today <= 2;
		case 'use':
			return one.useState === 2;
		case 'confidence':
			return one.confidence !== null && one.confidence <= level;
		default:
			return false;
	}
}
