/** Safer use: the plan, the kit, and the house's log of kits. Schemas and words, for the browser too. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';

export {
	KIT_KINDS,
	KIT_PLACES,
	kitKindWord,
	kitPlaceWord,
	KitLogIdInput,
	KitLogInput,
	MOST_KITS,
	type KitKind,
	type KitMonth,
	type KitPlace
} from './kit-log.ts';

/** Times at which the same amount does more harm, each with its reason (domain facts, content, section 4, H). */
export const RISKS = ['break', 'released', 'supply', 'mixing', 'alone', 'ill'] as const;
export type Risk = (typeof RISKS)[number];

/** The parts in words, in the order of the page. */
export const PARTS = ['use', 'who', 'slow', 'supplies', 'medicine', 'stop', 'after'] as const;
export type Part = (typeof PARTS)[number];
export const PART_LETTERS = 600;

/** Where a kit is, and the month on its box, YYYY-MM; '' where that is not said. */
export interface Kit {
	kit: string;
	until: string;
}
export interface SaferPlan extends Record<Part, string>, Kit {
	risks: Risk[];
	/** The day of the next look at it, YYYY-MM-DD, or ''. */
	look: string;
}

const text = z.string().trim().max(PART_LETTERS).default('');
const id = z.string().refine(isId, { error: () => m.form_please_check() });
const until = z
	.string()
	.regex(/^20\d\d-(0[1-9]|1[0-2])$/u, { error: () => m.kits_month_wrong() })
	.or(z.literal(''))
	.default('');

export const KitInput = z.object({ kit: text, until });
export type KitInput = z.output<typeof KitInput>;

export const SaferPlanInput = KitInput.extend({
	risks: z.array(z.enum(RISKS, { error: () => m.form_please_check() })).default([]),
	use: text,
	who: text,
	slow: text,
	supplies: text,
	medicine: text,
	stop: text,
	after: text,
	look: z.iso
		.date({ error: () => m.safer_look_wrong() })
		.or(z.literal(''))
		.default('')
});
export type SaferPlanInput = z.output<typeof SaferPlanInput>;
export const ShowPlanInput = z.object({ workerId: id });

/** What the person's first page says of their kit, or of a look at the plan that they wanted. */
export type KitLine = { kind: 'soon' | 'past'; until: string } | { kind: 'look' };

/** From the first day of the month before it runs out: soon; from the first day of the month after: past. */
export function kitState(until: string, today: string): 'soon' | 'past' | null {
	if (until === '') return null;
	const left = Temporal.PlainYearMonth.from(today).until(until, { largestUnit: 'months' }).months;
	return left < 0 ? 'past' : left <= 1 ? 'soon' : null;
}

/** A kit is good for some years: the months that its box can name, with the one that is kept. */
export function kitMonths(today: string, kept: string): string[] {
	const first = Temporal.PlainYearMonth.from(today).subtract({ months: 12 });
	const months = Array.from({ length: 61 }, (_, at) => first.add({ months: at }).toString());
	return kept === '' || months.includes(kept) ? months : [kept, ...months];
}

/** "May 2027", in the reader's words. */
export const monthWords = (month: string, locale: string): string =>
	Temporal.PlainDate.from(`${month}-01`).toLocaleString(locale, { month: 'long', year: 'numeric' });
export const dateWords = (date: string, locale: string): string =>
	Temporal.PlainDate.from(date).toLocaleString(locale, { dateStyle: 'long' });

export const riskWord = (risk: Risk): string =>
	({
		break: m.safer_risk_break,
		released: m.safer_risk_released,
		supply: m.safer_risk_supply,
		mixing: m.safer_risk_mixing,
		alone: m.safer_risk_alone,
		ill: m.safer_risk_ill
	})[risk]();
export const riskReason = (risk: Risk): string =>
	({
		break: m.safer_risk_break_why,
		released: m.safer_risk_released_why,
		supply: m.safer_risk_supply_why,
		mixing: m.safer_risk_mixing_why,
		alone: m.safer_risk_alone_why,
		ill: m.safer_risk_ill_why
	})[risk]();
export const partWord = (part: Part): string =>
	({
		use: m.safer_use,
		who: m.safer_who,
		slow: m.safer_slow,
		supplies: m.safer_supplies,
		medicine: m.safer_medicine,
		stop: m.safer_stop,
		after: m.safer_after
	})[part]();
export const partHint = (part: Part): string =>
	({
		use: m.safer_use_hint,
		who: m.safer_who_hint,
		slow: m.safer_slow_hint,
		supplies: m.safer_supplies_hint,
		medicine: m.safer_medicine_hint,
		stop: m.safer_stop_hint,
		after: m.safer_after_hint
	})[part]();

/** What the plan says, part by part; a part that says nothing is left out. */
export function planLines(plan: SaferPlan, locale: string): { name: string; words: string[] }[] {
	const said = (part: Part) => ({ name: partWord(part), words: [plan[part]] });
	const kit = [plan.kit, plan.until && m.safer_kit_until({ month: monthWords(plan.until, locale) })];
	return [
		said('use'),
		{ name: m.safer_risks(), words: plan.risks.map((risk) => `${riskWord(risk)}. ${riskReason(risk)}`) },
		said('who'),
		{ name: m.safer_kit(), words: kit },
		...PARTS.slice(2).map(said),
		{ name: m.safer_look(), words: [plan.look && dateWords(plan.look, locale)] }
	].flatMap(({ name, words }) => {
		const lines = words.filter((one) => one !== '');
		return lines.length > 0 ? [{ name, words: lines }] : [];
	});
}
