/** An order of a court: what it must say before anything is given out under it, and what it lacks. Pure. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';
import { categoriesFor, type Category } from './elements.ts';
import { GIVEN_CHANNELS } from './inputs.ts';
import { paperDay } from './outside.ts';
import type { Refused } from './decide.ts';

/** Sections of 42 CFR Part 2, subpart E. What each is for stands in the law, not here. */
export const ORDER_SECTIONS = ['2.61', '2.62', '2.63', '2.64', '2.65', '2.66', '2.67'] as const;
/** What an order can open: what stands on paper here. Counselling notes are not kept. */
export const ORDER_CATEGORIES = categoriesFor('organization');

const words = (most: number) =>
	z
		.string()
		.trim()
		.max(most, { error: () => m.form_field_long({ most: String(most) }) })
		.default('');
const yesNo = z.enum(['yes', 'no'], { error: () => m.form_field_check() }).optional();
const day = paperDay(() => m.form_field_check()).optional();
const categories = z.array(z.enum(ORDER_CATEGORIES, { error: () => m.form_field_check() }));

/** The form. What is left out is not an error of form: `orderLacks()` says it in its own words. */
export const OrderInput = z.object({
	decision: z.enum(['accepted', 'refused'], { error: () => m.form_field_check() }),
	court: words(200),
	caseNumber: words(100),
	judge: words(200),
	orderedOn: day,
	section: z.enum(ORDER_SECTIONS, { error: () => m.form_field_check() }).optional(),
	personHeard: yesNo,
	programmeHeard: yesNo,
	unheardWords: words(1000),
	what: words(2000),
	categories: categories.default([]),
	to: words(200),
	limits: words(2000),
	untilOn: day,
	subpoena: words(300),
	sealed: yesNo,
	sealedOn: day,
	/** The record number of who it is about. */
	record: z
		.string()
		.trim()
		.refine((text) => isId(text), { error: () => m.order_no_record() })
		.optional(),
	why: words(2000)
});
export type OrderInput = z.output<typeof OrderInput>;
/** What only the order's own words say. */
export type OrderWords = Pick<
	OrderInput,
	| 'court'
	| 'caseNumber'
	| 'judge'
	| 'orderedOn'
	| 'personHeard'
	| 'programmeHeard'
	| 'unheardWords'
	| 'what'
	| 'to'
	| 'limits'
	| 'untilOn'
	| 'subpoena'
	| 'why'
>;

export const ORDER_LACKS = [
	'court',
	'caseNumber',
	'judge',
	'orderedOn',
	'orderedOn_ahead',
	'section',
	'personHeard',
	'programmeHeard',
	'unheardWords',
	'what',
	'categories',
	'to',
	'limits',
	'untilOn',
	'untilOn_past',
	'subpoena',
	'sealed',
	'sealedOn',
	'sealedOn_past',
	'record'
] as const;
export type OrderLack = (typeof ORDER_LACKS)[number];

/** What an order lacks before it can be taken as one. */
export function orderLacks(order: Omit<OrderInput, 'decision' | 'why'>, today: string): OrderLack[] {
	const lacks: Record<OrderLack, boolean> = {
		court: !order.court,
		caseNumber: !order.caseNumber,
		judge: !order.judge,
		orderedOn: !order.orderedOn,
		orderedOn_ahead: order.orderedOn !== undefined && order.orderedOn > today,
		section: !order.section,
		personHeard: !order.personHeard,
		programmeHeard: !order.programmeHeard,
		// Not heard is no bar here: what the order says about it is for whoever reads this later.
		unheardWords: [order.personHeard, order.programmeHeard].includes('no') && !order.unheardWords,
		what: !order.what,
		categories: order.categories.length === 0,
		to: !order.to,
		limits: !order.limits,
		untilOn: !order.untilOn,
		untilOn_past: order.untilOn !== undefined && order.untilOn < today,
		// An order lets; the subpoena beside it makes. Without it there is nothing to follow.
		subpoena: !order.subpoena,
		sealed: !order.sealed,
		sealedOn: order.sealed === 'yes' && !order.sealedOn,
		sealedOn_past: order.sealed === 'yes' && order.sealedOn !== undefined && order.sealedOn < today,
		record: !order.record
	};
	return ORDER_LACKS.filter((lack) => lacks[lack]);
}

/** The field of the form that a lack belongs to. */
export const orderField = (lack: OrderLack): string => lack.split('_')[0]!;
export const orderLackWord = (lack: OrderLack): string =>
	({
		court: m.order_lacks_court,
		caseNumber: m.order_lacks_case,
		judge: m.order_lacks_judge,
		orderedOn: m.order_lacks_date,
		orderedOn_ahead: m.order_lacks_date_ahead,
		section: m.order_lacks_section,
		personHeard: m.order_lacks_heard,
		programmeHeard: m.order_lacks_heard,
		unheardWords: m.order_lacks_unheard,
		what: m.order_lacks_what,
		categories: m.order_lacks_categories,
		to: m.order_lacks_to,
		limits: m.order_lacks_limits,
		untilOn: m.order_lacks_until,
		untilOn_past: m.order_lacks_until_past,
		subpoena: m.order_lacks_subpoena,
		sealed: m.order_lacks_sealed,
		sealedOn: m.order_lacks_sealed_until,
		sealedOn_past: m.order_lacks_sealed_past,
		record: m.order_lacks_record
	})[lack]();

/** What the engine knows of an order that was taken. */
export interface OrderTerms {
	accepted: boolean;
	categories: readonly Category[];
	until: Date | null;
}
/** May this be given out under the order now? Null for yes, else why not. */
export function orderRefuses(
	order: OrderTerms,
	asked: readonly Category[],
	at: Date
): Extract<Refused, 'no_order' | 'over' | 'not_named'> | null {
	if (!order.accepted) return 'no_order';
	if (order.until && order.until <= at) return 'over';
	return asked.length === 0 || asked.some((one) => !order.categories.includes(one)) ? 'not_named' : null;
}

/** A director writes down what was given out under an order. */
export const GivenUnderOrderInput = z.object({
	orderId: z.string().refine(isId, { error: () => m.form_field_check() }),
	given: z
		.array(z.enum(ORDER_CATEGORIES, { error: () => m.form_field_check() }), {
			error: () => m.order_error_given()
		})
		.min(1, { error: () => m.order_error_given() }),
	what: z
		.string({ error: () => m.order_error_what() })
		.trim()
		.min(1, { error: () => m.order_error_what() })
		.max(2000, { error: () => m.form_field_long({ most: '2000' }) }),
	channel: z.enum(GIVEN_CHANNELS, { error: () => m.form_field_check() })
});
