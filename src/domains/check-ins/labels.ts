/** The words for the codes of a check-in, in the reader's language. */
import { m } from '#paraglide/messages.js';
import type { CheckIn } from './schemas.ts';
import type { CONNECTION, MEDICATION, SLEEP_QUALITY } from './items.ts';
import { TODAY_WORDS, useAnswersFor, type Aim, type Item, type TodayWord, type UseAnswer } from './items.ts';

type Words = Record<string, () => string>;

export const TODAY: Record<TodayWord, () => string> = {
	rough: m.check_today_rough,
	so_so: m.check_today_so_so,
	ok: m.check_today_ok,
	good: m.check_today_good
};
export const SLEEP: Record<(typeof SLEEP_QUALITY)[number], () => string> = {
	poor: m.check_sleep_poor,
	ok: m.check_sleep_ok,
	good: m.check_sleep_good
};
export const TOUCH: Record<(typeof CONNECTION)[number], () => string> = {
	none: m.check_connection_none,
	some: m.check_connection_some,
	close: m.check_connection_close
};
export const MEDICINE: Record<(typeof MEDICATION)[number], () => string> = {
	taken: m.check_medication_taken,
	partly: m.check_medication_partly,
	missed: m.check_medication_missed
};
export const RISKY_WORDS: Record<CheckIn['risky'][number], () => string> = {
	people: m.check_risky_people,
	places: m.check_risky_places,
	feelings: m.check_risky_feelings,
	money: m.check_risky_money,
	pain: m.check_risky_pain,
	conflict: m.check_risky_conflict,
	alone: m.check_risky_alone,
	celebration: m.check_risky_celebration,
	boredom: m.check_risky_boredom,
	memory: m.check_risky_memory
};
export const GOOD_WORDS: Record<CheckIn['good'][number], () => string> = {
	someone: m.check_good_someone,
	outside: m.check_good_outside,
	body: m.check_good_body,
	food: m.check_good_food,
	rest: m.check_good_rest,
	done: m.check_good_done,
	music: m.check_good_music,
	laughed: m.check_good_laughed,
	faith: m.check_good_faith,
	helped_someone: m.check_good_helped_someone
};
export const HELPED_WORDS: Record<CheckIn['helped'][number], () => string> = {
	called: m.check_helped_called,
	meeting: m.check_helped_meeting,
	walked: m.check_helped_walked,
	waited: m.check_helped_waited,
	played_tape: m.check_helped_played_tape,
	left: m.check_helped_left,
	ate_rested: m.check_helped_ate_rested,
	breathed: m.check_helped_breathed,
	wrote: m.check_helped_wrote,
	prayed: m.check_helped_prayed,
	medicine: m.check_helped_medicine,
	plan: m.check_helped_plan
};
const KINDS: Words = {
	alcohol: m.check_use_alcohol,
	opioids: m.check_use_opioids,
	stimulants: m.check_use_stimulants,
	gambling: m.check_use_gambling,
	codependency: m.check_use_codependency,
	own: m.check_use_own
};
const USE: Words = {
	none_abstain: m.check_use_none_abstain,
	beyond_abstain: m.check_use_beyond_abstain,
	none_reduce: m.check_use_none_reduce,
	within_reduce: m.check_use_within_reduce,
	beyond_reduce: m.check_use_beyond_reduce,
	none_safer: m.check_use_none_safer,
	within_safer: m.check_use_within_safer,
	beyond_safer: m.check_use_beyond_safer,
	none_unsure: m.check_use_none_unsure,
	within_unsure: m.check_use_within_unsure,
	beyond_unsure: m.check_use_beyond_unsure
};
/** What each item is called where a person chooses what they are asked. */
export const ITEM_WORDS: Record<Item, () => string> = {
	today: m.check_item_today,
	craving: m.check_item_craving,
	confidence: m.check_item_confidence,
	stress: m.check_item_stress,
	sleep: m.check_item_sleep,
	use: m.check_item_use,
	medication: m.check_item_medication,
	risky: m.check_item_risky,
	good: m.check_item_good,
	connection: m.check_item_connection,
	helped: m.check_item_helped,
	words: m.check_item_words
};

/** Cards for a list of codes, in the order they are given. */
export function options<C extends string>(words: Record<C, () => string>): { value: C; label: string }[] {
	return (Object.keys(words) as C[]).map((value) => ({ value, label: words[value]() }));
}

export function aimName(aim: Pick<Aim, 'kind' | 'ownWords'>): string {
	return aim.ownWords ?? (KINDS[aim.kind] ?? m.check_use_own)();
}

export function useWords(aim: Aim['aim'], answer: UseAnswer): string {
	return (USE[`${answer}_${aim}`] ?? m.check_use_none_reduce)();
}

export function useOptions(aim: Aim['aim']): { value: string; label: string }[] {
	return useAnswersFor(aim).map((answer) => ({ value: answer, label: useWords(aim, answer) }));
}

export const TODAY_CODES = Object.keys(TODAY_WORDS) as TodayWord[];
