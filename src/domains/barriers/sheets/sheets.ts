/** The sheets that are filled in on the phone: their names and words. */
import { m } from '#paraglide/messages.js';
import type { Kind } from '../barriers.ts';
import type { Every, Line } from './budget.ts';

export const SHEETS = ['resume', 'interview', 'budget'] as const;
export type SheetName = (typeof SHEETS)[number];

export const sheetWord = (name: SheetName): string =>
	({ resume: m.sheets_resume, interview: m.sheets_interview, budget: m.sheets_budget })[name]();

export const everyWord = (every: Every): string =>
	({
		week: m.sheets_every_week,
		'two-weeks': m.sheets_every_two_weeks,
		month: m.sheets_every_month
	})[every]();

export const lineWord = (line: Line): string =>
	({
		pay: m.sheets_line_pay,
		benefits: m.sheets_line_benefits,
		family: m.sheets_line_family,
		'other-in': m.sheets_line_other_in,
		home: m.sheets_line_home,
		food: m.sheets_line_food,
		medicine: m.sheets_line_medicine,
		rides: m.sheets_line_rides,
		phone: m.sheets_line_phone,
		children: m.sheets_line_children,
		'must-pay': m.sheets_line_must_pay,
		debt: m.sheets_line_debt,
		saving: m.sheets_line_saving,
		'for-me': m.sheets_line_for_me,
		'other-out': m.sheets_line_other_out
	})[line]();

/** Questions of an interview, the easy ones first, each with a hint of our own. */
export const questions = (): { name: string; asked: string; tip: string; law?: true }[] => [
	{ name: 'you', asked: m.sheets_q_you(), tip: m.sheets_tip_you() },
	{ name: 'why', asked: m.sheets_q_why(), tip: m.sheets_tip_why() },
	{ name: 'good', asked: m.sheets_q_good(), tip: m.sheets_tip_good() },
	{ name: 'hard', asked: m.sheets_q_hard(), tip: m.sheets_tip_hard() },
	{ name: 'last', asked: m.sheets_q_last(), tip: m.sheets_tip_last() },
	{ name: 'gap', asked: m.sheets_q_gap(), tip: m.sheets_tip_gap() },
	{ name: 'record', asked: m.sheets_q_record(), tip: m.sheets_tip_record(), law: true },
	{ name: 'since', asked: m.sheets_q_since(), tip: m.sheets_tip_since() },
	{ name: 'team', asked: m.sheets_q_team(), tip: m.sheets_tip_team() },
	{ name: 'time', asked: m.sheets_q_time(), tip: m.sheets_tip_time() },
	{ name: 'pay', asked: m.sheets_q_pay(), tip: m.sheets_tip_pay() },
	{ name: 'ask', asked: m.sheets_q_ask(), tip: m.sheets_tip_ask() }
];

/** Which sheets help with what stands in the way. */
export const sheetsFor = (kind: Kind): readonly SheetName[] =>
	kind === 'work' ? ['resume', 'interview'] : kind === 'money' ? ['budget'] : [];
