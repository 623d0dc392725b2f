import { hasRole } from '#platform/actor.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dateFormat } from '#platform/date-words.ts';
import {
	categoryWord,
	DECIDED_KINDS,
	lastDay,
	LETTER_WAYS,
	letterWayWord,
	orderLackWord,
	requestKindWord,
	theirCategoryWord,
	whatToDo,
	type Duty
} from '#domains/consent/consent.ts';
import { ordersOf, outsideRequest, type CourtOrder } from '#domains/consent/server/consent.ts';
import { lawyerOf } from '#domains/people/server/people.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { dayIn } from '#platform/time.ts';
import { momentIn } from '../emergency-pages/words.ts';
import { dayWords } from './words.ts';

/** /team/outside/:id: what came, what to do, the letter; for a director what was decided. */
export async function outsideOnePage(ctx: ReadContext, id: string, timeZone: string) {
	const one = await outsideRequest(ctx, id);
	const director = hasRole(ctx.actor, 'director');
	const duty: Duty = director ? 'director' : hasRole(ctx.actor, 'supervisor') ? 'supervisor' : 'worker';
	const moment = momentIn(timeZone);
	const orders = director ? await ordersOf(ctx, id) : [];
	const { lawyer } = await lawyerOf(ctx);
	return {
		title: m.outside_title(),
		id,
		line: m.outside_line({ kind: requestKindWord(one.kind), day: dayWords(one.cameOn) }),
		from: [one.from, one.office].filter(Boolean).join(', '),
		by: m.outside_written({ by: one.writtenBy || m.looked_someone() }),
		asked: one.asked,
		struck:
			one.struck &&
			m.outside_struck({ by: one.struck.by || m.looked_someone(), when: moment(one.struck.at) }),
		mayStrike: one.asked !== '' && !one.struck && (one.own || director),
		sent: one.sent.map((mark) =>
			m.outside_sent_line({
				date: dayWords(mark.on),
				way: letterWayWord(mark.way),
				by: mark.by || m.looked_someone()
			})
		),
		ways: LETTER_WAYS.map((value) => ({ value, label: letterWayWord(value) })),
		today: dayIn(timeZone, ctx.now),
		first: dayIn(timeZone, one.writtenAt),
		steps: whatToDo(one.kind, duty),
		lawyer: lawyer
			? m.outside_lawyer({ lawyer })
			: director
				? m.outside_lawyer_none_director()
				: m.outside_lawyer_none(),
		nameLawyer: director && !lawyer,
		director,
		decided: DECIDED_KINDS.includes(one.kind),
		taken: orders.some((order) => order.decision === 'accepted'),
		orders: orders.map((order) => orderView(order, timeZone))
	};
}

/** An order in words: what it says; for a director also why it was taken, and what the person may not know yet. */
export function orderView(order: CourtOrder, timeZone: string, director = true) {
	const locale = getLocale();
	const day = (at: Date) => dateFormat(locale, timeZone, { dateStyle: 'long' }).format(at);
	const list = (words: string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);
	const word = director ? theirCategoryWord : categoryWord;
	const sealed = order.sealedUntil && lastDay(order.sealedUntil, locale, timeZone);
	const said = (text: string, line: (text: string) => string) => (text ? [line(text)] : []);
	return {
		id: order.id,
		taken: order.decision === 'accepted',
		record: order.record,
		to: order.to,
		sealedUntil: order.sealedUntil && day(order.sealedUntil),
		categories: order.categories.map((value) => ({ value, label: word(value) })),
		decided: (order.decision === 'accepted' ? m.order_decided_accepted : m.order_decided_refused)({
			by: order.decidedBy || m.looked_someone(),
			when: day(order.decidedAt)
		}),
		lacked: order.lacks.map(orderLackWord),
		lines: [
			m.order_line_court({
				court: order.court || '–',
				number: order.caseNumber || '–',
				judge: order.judge || '–',
				date: order.orderedOn ? dayWords(order.orderedOn) : '–'
			}),
			...said(order.section ?? '', (section) => m.order_line_section({ section })),
			...said(order.what, (what) => m.order_line_what({ what })),
			...(order.categories.length > 0
				? [m.order_line_names({ what: list(order.categories.map(word)) })]
				: []),
			m.order_line_to({
				to: order.to || '–',
				until: order.until ? lastDay(order.until, locale, timeZone) : '–'
			}),
			...said(order.limits, (limits) => m.order_line_limits({ limits })),
			...said(order.subpoena, (subpoena) => m.order_line_subpoena({ subpoena })),
			...said(order.unheardWords, (words) => m.order_line_unheard({ words })),
			...(director ? said(sealed ?? '', (date) => m.order_line_sealed({ date })) : []),
			...(director ? said(order.why, (why) => m.order_line_why({ why })) : []),
			...(order.record ? [] : [m.order_line_no_record()])
		]
	};
}
