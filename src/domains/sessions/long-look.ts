/** The long look: four times a year, the ten areas of life, the goals since last time, what comes next. Pure rules. */
import { DOMAINS, type Domain } from '#domains/plans/plans.ts';

/** A quarter of a year in whole weeks. Our own choice: no instrument, no study. */
export const LOOK_EVERY_DAYS = 91;
/** "How is it with …": 1 very hard to 5 very good. Plain words, never added up. */
export const LOOK_STEPS = ['1', '2', '3', '4', '5'] as const;
export const PUT_OFF_WEEKS = ['1', '2', '4'] as const;
/** Four weeks after it was due a supervisor sees that it waits, however often it was put off. */
export const LOOK_WAITS_DAYS = 28;

export const lookWords = (area: Domain) => `words_${area}`;
export const lookScale = (area: Domain) => `scale_${area}`;
/** The fields of the page, in their order. */
export const LOOK_FIELDS: readonly string[] = [
	...DOMAINS.flatMap((area) => [lookScale(area), lookWords(area)]),
	'learned',
	'next'
];

/** What is known of one person's long looks. Days are calendar days in their own zone. */
export interface LookDays {
	/** The day of the first talk: the first look is a quarter later. Null: they have not begun. */
	firstTalkOn: string | null;
	lastHeldOn: string | null;
	/** One is open since then. */
	openSince: string | null;
	putOffUntil: string | null;
}

export interface LookState {
	state: 'later' | 'due' | 'put_off' | 'open';
	/** A quarter after the last one; putting it off does not move this day. */
	dueOn: string;
	/** On the list of both from this day on. */
	askOn: string;
}

/** Where somebody stands with their long look; null before their first talk. */
export function lookState(days: LookDays, today: string): LookState | null {
	const from = days.lastHeldOn ?? days.firstTalkOn;
	if (!from) return null;
	const dueOn = addDays(from, LOOK_EVERY_DAYS);
	const askOn = days.putOffUntil && days.putOffUntil > dueOn ? days.putOffUntil : dueOn;
	if (days.openSince) return { state: 'open', dueOn, askOn };
	if (askOn <= today) return { state: 'due', dueOn, askOn };
	return { state: dueOn <= today ? 'put_off' : 'later', dueOn, askOn };
}

/** It is time: due and neither held nor put off to a day still to come. */
export function lookIsDue(days: LookDays, today: string): LookState | null {
	const state = lookState(days, today);
	return state && state.askOn <= today ? state : null;
}

export function addDays(day: string, days: number): string {
	return new Date(Date.parse(day + 'T12:00:00Z') + days * 86_400_000).toISOString().slice(0, 10);
}
