/** Early signs: who needs something today, and why. Pure rules, front door for everyone. */
import type { ExtraWay } from '#domains/hard-times/hard-times.ts';
import type { QuietRule, QuietStep } from '#domains/people/people.ts';
import type { AskAbout, ContactOutcome, ContactReason } from '#domains/sessions/sessions.ts';

/** Where no quiet rule has been agreed yet, somebody is still looked for after this many days: our own choice, no study. */
export const DEFAULT_QUIET_DAYS = 7;
/** Hard dates are shown this many days ahead (the issue of extra contact before payday, court, anniversaries). */
export const HARD_DATE_AHEAD = 3;

export interface ContactFact {
	at: Date;
	outcome: ContactOutcome;
	reason: ContactReason | null;
	nextAt: Date | null;
}

/** What is known of one person when the day's list is made. Days are calendar days in the person's zone. */
export interface DayFacts {
	personId: string;
	/** Today where the person lives, YYYY-MM-DD. */
	today: string;
	/** The day of the last sign of life; the day they came, when there was none. */
	lastHeardOn: string;
	rule: QuietRule | null;
	/** What they asked for; `used`: they told the worker that they used, and want to be heard from. */
	asks: { id: string; at: Date; about: AskAbout | 'used'; words: string | null }[];
	/** With the contact around it that the person agreed to with this worker; `asked`: some is planned or proposed. */
	hardDates: {
		id: string;
		on: string;
		kind: string;
		label: string | null;
		asked?: boolean;
		agreed?: { on: string; way: ExtraWay }[];
	}[];
	/** Since which day a weekly review is due; null when none is. */
	reviewDueOn: string | null;
	/** `by`: the other worker who made it; null: the one whose day this is. */
	promises: { id: string; dueOn: string; words: string; by: string | null }[];
	/** Since which day the long look is due, with what was put off taken into account; null when it is not. */
	longLookOn: string | null;
	/** The last meeting of this week that did not happen; null when there was none. */
	missedAt: Date | null;
	/** Newest first. */
	contacts: ContactFact[];
	/** The last act on today's calendar day: it takes the whole line off until tomorrow. */
	actedTodayAt: Date | null;
}

export type DayReason =
	| { kind: 'asked'; askId: string; at: Date; about: AskAbout | 'used'; words: string | null }
	| { kind: 'quiet'; days: number; step: QuietStep | null; agreed: boolean }
	| {
			kind: 'hard_date';
			on: string;
			inDays: number;
			what: string;
			label: string | null;
			asked: boolean;
			agreed: ExtraWay | null;
	  }
	| { kind: 'review_due'; since: string }
	| { kind: 'promise_due'; promiseId: string; dueOn: string; words: string; by: string | null }
	| { kind: 'long_look'; since: string }
	| { kind: 'missed'; at: Date };

export interface DayLine {
	personId: string;
	reasons: DayReason[];
}

/** What goes first. */
const ORDER: ContactReason[] = [
	'asked',
	'missed',
	'quiet',
	'hard_date',
	'promise_due',
	'review_due',
	'long_look'
];

/** Whole days from one calendar day to another. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/**
 * The lines of My day: only persons with a reason, each with all its reasons, the most pressing first. An act takes the
 * line off for today, and the reason it was about until the day the worker named.
 */
export function linesOfDay(people: readonly DayFacts[], now: Date): DayLine[] {
	return people
		.map((facts) => ({ personId: facts.personId, reasons: reasonsToday(facts, now) }))
		.filter((line) => line.reasons.length > 0)
		.sort((a, b) => rank(a) - rank(b) || urgency(b) - urgency(a));
}

/** The reasons of one person, most pressing first. */
export function reasonsToday(facts: DayFacts, now: Date): DayReason[] {
	const reasons: DayReason[] = [];
	for (const ask of facts.asks)
		if (!resting(facts, 'asked', now, ask.at))
			reasons.push({ kind: 'asked', askId: ask.id, at: ask.at, about: ask.about, words: ask.words });
	// A sign of care and never a strike: it is gone with the first word since.
	if (facts.missedAt && !resting(facts, 'missed', now, facts.missedAt))
		reasons.push({ kind: 'missed', at: facts.missedAt });
	const quiet = quietNow(facts);
	if (quiet && !resting(facts, 'quiet', now)) reasons.push({ kind: 'quiet', ...quiet });
	for (const date of facts.hardDates) {
		const inDays = daysBetween(facts.today, date.on);
		// What was agreed beforehand is due on its own day, whatever was done about the date earlier.
		const due = date.agreed?.find(({ on }) => on === facts.today) ?? null;
		const near = inDays >= 0 && inDays <= HARD_DATE_AHEAD && !resting(facts, 'hard_date', now);
		if (near || (due && !facts.actedTodayAt))
			reasons.push({
				kind: 'hard_date',
				on: date.on,
				inDays,
				what: date.kind,
				label: date.label,
				asked: date.asked ?? false,
				agreed: due?.way ?? null
			});
	}
	for (const promise of facts.promises) {
		if (promise.dueOn <= facts.today && !resting(facts, 'promise_due', now))
			reasons.push({
				kind: 'promise_due',
				promiseId: promise.id,
				dueOn: promise.dueOn,
				words: promise.words,
				by: promise.by
			});
	}
	if (facts.reviewDueOn && facts.reviewDueOn <= facts.today && !resting(facts, 'review_due', now))
		reasons.push({ kind: 'review_due', since: facts.reviewDueOn });
	if (facts.longLookOn && facts.longLookOn <= facts.today && !resting(facts, 'long_look', now))
		reasons.push({ kind: 'long_look', since: facts.longLookOn });
	return reasons.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** Whether somebody is quiet beyond the rule, for how long, and which step the rule asks for now. */
export function quietNow(
	facts: Pick<DayFacts, 'today' | 'lastHeardOn' | 'rule'>
): { days: number; step: QuietStep | null; agreed: boolean } | null {
	const days = daysBetween(facts.lastHeardOn, facts.today);
	if (!facts.rule) return days >= DEFAULT_QUIET_DAYS ? { days, step: null, agreed: false } : null;
	if (days < facts.rule.afterDays) return null;
	return {
		days,
		step: facts.rule.steps.findLast((step) => step.afterDays <= days) ?? facts.rule.steps[0] ?? null,
		agreed: true
	};
}

/**
 * For the supervisor: quiet beyond the person's own rule, and nobody has acted since the step that is due now came due.
 * @returns the number of days that the step has waited, or null when there is nothing to see
 */
export function quietNotActedOn(
	facts: Pick<DayFacts, 'today' | 'lastHeardOn' | 'rule' | 'contacts'>
): { days: number; waiting: number } | null {
	const quiet = quietNow(facts);
	if (!quiet) return null;
	const stepAfter = quiet.step?.afterDays ?? DEFAULT_QUIET_DAYS;
	const waiting = quiet.days - stepAfter;
	if (waiting < 1) return null;
	const dueAt = Date.parse(facts.lastHeardOn) + stepAfter * 86_400_000;
	// A day of grace for zones: an act on the evening before, by the worker's clock, is an act on the step.
	const acted = facts.contacts.some((contact) => contact.at.getTime() >= dueAt - 86_400_000);
	return acted ? null : { days: quiet.days, waiting };
}

/** Any act settles the line for today. The reason it was about rests longer: until the day the worker named, or a day. */
function resting(facts: DayFacts, reason: ContactReason, now: Date, since?: Date): boolean {
	if (facts.actedTodayAt && !(since && facts.actedTodayAt < since)) return true;
	const last = facts.contacts.find((contact) => contact.reason === reason || contact.outcome === 'reached');
	if (!last || (since && last.at < since)) return false;
	if (last.nextAt) return last.nextAt > now;
	return now.getTime() - last.at.getTime() < (reason === 'hard_date' ? HARD_DATE_AHEAD : 1) * 86_400_000;
}

function rank(line: DayLine): number {
	return ORDER.indexOf(line.reasons[0]!.kind);
}

function urgency(line: DayLine): number {
	const first = line.reasons[0]!;
	if (first.kind === 'quiet') return first.days;
	// Somebody who told that they used comes before all others who asked.
	if (first.kind === 'asked')
		return (first.about === 'used' ? Number.MAX_SAFE_INTEGER : 0) - first.at.getTime();
	if (first.kind === 'hard_date') return -first.inDays;
	return 0;
}

export { dayNumber, dayOf } from './signs/facts.ts';
export { LOAD_CAP } from './signs/lay-out.ts';
export { OWN_KINDS, type OwnKind } from './signs/own-rules.ts';
export { BUILT_IN_CODES, type BuiltInCode } from './signs/rules/all.ts';
export { BANDS, type Band, type Reason } from './signs/score.ts';
export { INPUTS, NEWEST, type Input } from './signs/weights.ts';
export { LOW_TOLERANCE, WINDOW_DAYS, WINDOW_KINDS, type WindowKind } from './signs/window.ts';
export {
	AnswerWindowInput,
	AskWindowInput,
	CARD_ACTS,
	CardInput,
	RuleIdInput,
	RuleInput,
	SwitchRuleInput,
	WindowInput,
	WishesInput,
	type CardAct
} from './signs/inputs.ts';
export {
	bandWord,
	builtInWord,
	builtInWordOfOthers,
	changeWord,
	inputWord,
	kindWord as ownKindWord,
	ruleWords,
	signalView,
	signWords,
	tryWord
} from './signs/words.ts';
