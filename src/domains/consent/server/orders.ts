import { hasRole, systemActor, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dayIn, startOfDay } from '#platform/time.ts';
import { cardsOf, organizationOf } from '#domains/people/server/people.ts';
import { m } from '#paraglide/messages.js';
import type { Refused } from '../decide.ts';
import type { Category } from '../elements.ts';
import {
	orderField,
	orderLacks,
	orderLackWord,
	orderRefuses,
	type OrderInput,
	type OrderLack,
	type OrderWords
} from '../orders.ts';
import { writeDisclosure, type Channel } from './permit.ts';
import { outsideRequest } from './requests.ts';
import { wordsPlace } from './rows.ts';

type Reach = Pick<App, 'read' | 'write'>;
const place = (id: string) => `consent.orders.words/${id}`;

/** An order of a court, as a director wrote it down and decided. */
export interface CourtOrder extends OrderWords {
	id: string;
	decision: 'accepted' | 'refused';
	decidedBy: string;
	decidedAt: Date;
	section: string | null;
	categories: Category[];
	until: Date | null;
	sealedUntil: Date | null;
	lacks: OrderLack[];
	/** A record stands behind it. */
	record: boolean;
}

/**
 * A director decides. It is taken only when it lacks nothing; refused, it is kept with what it lacked. Where a record number
 * is given, a refusal is a line in that person's account; and the person is told, at once or when the order lets them be.
 */
export async function decideOrder(
	app: Reach,
	actor: PersonActor,
	requestId: string,
	given: OrderInput,
	options: { once?: string } = {}
): Promise<{ id: string }> {
	return app.write(
		actor,
		'outside',
		async (ctx) => {
			const me = mustDirect(ctx, 'order.decided');
			await outsideRequest(ctx, requestId);
			const { timeZone } = await organizationOf(ctx);
			const lacks = orderLacks(given, dayIn(timeZone, ctx.now));
			if (given.decision === 'accepted' && lacks.length > 0)
				throw new Refusal('invalid', `an order lacks ${lacks.join()}`, {
					fields: Object.fromEntries(lacks.map((lack) => [orderField(lack), orderLackWord(lack)]))
				});
			const id = newId();
			const dayAfter = (day: string) =>
				startOfDay(Temporal.PlainDate.from(day).add({ days: 1 }).toString(), timeZone);
			const sealedUntil = given.sealed === 'yes' && given.sealedOn ? dayAfter(given.sealedOn) : null;
			const personId = given.record ?? null;
			await ctx.tx
				.insertInto('consent.orders')
				.values({
					organization_id: actor.organizationId,
					id,
					request_id: requestId,
					person_id: personId,
					decided_by: me,
					decided_at: ctx.now,
					decision: given.decision,
					section: given.section ?? null,
					categories: given.categories,
					until_at: given.untilOn ? dayAfter(given.untilOn) : null,
					sealed_until: sealedUntil,
					lacks: given.decision === 'refused' ? lacks : [],
					words: ctx.vault.ofRequest(requestId).sealJson(wordsOf(given), place(id))
				})
				.execute()
				.catch((error: unknown) => {
					throw notTaken(error, personId === me);
				});
			ctx.note({
				action: `order.${given.decision}`,
				// Noted under the person it would stand on their page before they may be told.
				...(personId && !sealedUntil ? { personId } : {}),
				subject: 'order',
				subjectId: id,
				basis: 'role'
			});
			if (personId) {
				if (given.decision === 'refused')
					await writeOf(app, actor, personId, {
						orderId: id,
						sealedUntil,
						categories: given.categories,
						channel: 'print',
						reason: lacks.length > 0 ? 'order_lacks' : 'order_refused',
						said: { to: given.to || given.court, what: given.what }
					});
				await ctx.enqueue(
					'order.told',
					{ personId, orderId: id },
					{ key: `order.told:${id}`, ...(sealedUntil ? { runAt: sealedUntil } : {}) }
				);
			}
			return { id };
		},
		options
	);
}

/** The orders of a request, the newest first. Directors. */
export async function ordersOf(ctx: ReadContext, requestId: string): Promise<CourtOrder[]> {
	mustDirect(ctx, 'order.opened');
	return read(ctx, { requestId });
}

/** A record that a court's order speaks of, as a director can tell it from others: by the order, without a name. */
export interface OrderedRecord {
	personId: string;
	court: string;
	caseNumber: string;
	decidedAt: Date;
}

/** The records that orders are about, each once, by its newest order. Directors. */
export async function recordsOfOrders(ctx: ReadContext): Promise<OrderedRecord[]> {
	mustDirect(ctx, 'order.opened');
	const rows = await ctx.db
		.selectFrom('consent.orders')
		.select(['id', 'request_id', 'person_id', 'decided_at', 'words'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', 'is not', null)
		.orderBy('decided_at', 'desc')
		.orderBy('id', 'desc')
		.limit(100)
		.execute();
	const newest = new Map<string, OrderedRecord>();
	for (const row of rows) {
		if (!row.person_id || newest.has(row.person_id)) continue;
		const { court, caseNumber } = ctx.vault
			.ofRequest(row.request_id)
			.openJson<OrderWords>(row.words, place(row.id));
		newest.set(row.person_id, { personId: row.person_id, court, caseNumber, decidedAt: row.decided_at });
	}
	return [...newest.values()];
}

/** The orders about the actor that were taken, as far as the actor may know of them. */
export async function ordersAboutMe(ctx: ReadContext): Promise<CourtOrder[]> {
	if (ctx.actor.kind !== 'person') return [];
	return (await read(ctx, { personId: ctx.actor.personId })).filter((one) => one.decision === 'accepted');
}

/**
 * A director writes down what was given out under an order: of what it names, and while it holds. Asks first, and writes the
 * line of the person's account also where the answer is no.
 * @returns why it may not be given out; null: it may, and is written down
 */
export async function giveUnderOrder(
	app: Reach,
	actor: PersonActor,
	given: {
		orderId: string;
		given: Category[];
		what: string;
		channel: Extract<Channel, 'spoken' | 'print' | 'file' | 'mail'>;
	},
	options: { once?: string } = {}
): Promise<Refused | null> {
	return app.write(
		actor,
		'outside',
		async (ctx) => {
			mustDirect(ctx, 'order.given-out');
			const row = await ctx.db
				.selectFrom('consent.orders')
				.selectAll()
				.where('organization_id', '=', actor.organizationId)
				.where('id', '=', given.orderId)
				.where('person_id', 'is not', null)
				.where('person_id', '!=', actor.personId)
				.executeTakeFirst();
			if (!row?.person_id)
				throw new Refusal('not_found', 'no such order', {
					detail: { audit: { action: 'order.given-out' } }
				});
			const terms = {
				accepted: row.decision === 'accepted',
				categories: row.categories as Category[],
				until: row.until_at
			};
			const reason = orderRefuses(terms, given.given, ctx.now);
			const { to } = ctx.vault.ofRequest(row.request_id).openJson<OrderWords>(row.words, place(row.id));
			await writeOf(app, actor, row.person_id, {
				orderId: row.id,
				sealedUntil: row.sealed_until,
				categories: given.given,
				channel: given.channel,
				reason,
				said: { to, what: given.what }
			});
			ctx.note({
				action: 'order.given-out',
				...(row.sealed_until && row.sealed_until > ctx.now ? {} : { personId: row.person_id }),
				subject: 'order',
				subjectId: row.id,
				basis: `court_order:${row.id}`
			});
			return reason;
		},
		options
	);
}

/** The line in the person's account. A director holds no key of the person, so the system seals it. */
async function writeOf(
	app: Reach,
	actor: PersonActor,
	personId: string,
	row: {
		orderId: string;
		sealedUntil: Date | null;
		categories: Category[];
		channel: Channel;
		reason: string | null;
		said: { to: string; what: string };
	}
): Promise<void> {
	await app.write(systemActor(actor.organizationId, 'outside'), 'outside', async (ctx) => {
		const id = newId();
		const { said, ...more } = row;
		await writeDisclosure(ctx, {
			id,
			personId,
			consentId: null,
			actorId: actor.personId,
			recipientId: null,
			basis: 'court_order',
			...more,
			// Who was erased has no key any more: then the row stands without words.
			words: (await ctx.vault.many([personId])).get(personId)?.sealJson(said, wordsPlace(id)) ?? null
		});
	});
}

async function read(ctx: ReadContext, by: { requestId?: string; personId?: string }): Promise<CourtOrder[]> {
	const rows = await ctx.db
		.selectFrom('consent.orders')
		.selectAll()
		.where('organization_id', '=', ctx.actor.organizationId)
		.$if(by.requestId !== undefined, (query) => query.where('request_id', '=', by.requestId!))
		.$if(by.personId !== undefined, (query) => query.where('person_id', '=', by.personId!))
		.orderBy('decided_at', 'desc')
		.limit(100)
		.execute();
	const names = await cardsOf(
		ctx,
		rows.map((row) => row.decided_by)
	);
	return rows.map((row) => ({
		...ctx.vault.ofRequest(row.request_id).openJson<OrderWords>(row.words, place(row.id)),
		id: row.id,
		decision: row.decision as CourtOrder['decision'],
		decidedBy: names.get(row.decided_by)?.preferredName ?? '',
		decidedAt: row.decided_at,
		section: row.section,
		categories: row.categories as Category[],
		until: row.until_at,
		sealedUntil: row.sealed_until,
		lacks: row.lacks as OrderLack[],
		record: row.person_id !== null
	}));
}

/** What only the order says; the rest stands in columns, which the walls ask. */
function wordsOf(given: OrderInput): OrderWords {
	const {
		decision: _decision,
		section: _section,
		categories: _categories,
		sealed: _sealed,
		sealedOn: _sealedOn,
		record: _record,
		...words
	} = given;
	return words;
}

/** A director sees no participant's name: the keys of the table say whether there is such a record, and whether one was taken. */
function notTaken(error: unknown, own: boolean): unknown {
	const { code } = error as { code?: string };
	if (code === '23505') return new Refusal('conflict', 'an order of this request was taken');
	if (code === '23503' || own)
		return new Refusal('invalid', 'no such record', { fields: { record: m.order_no_record() } });
	return error;
}

function mustDirect(ctx: ReadContext, action: string): string {
	if (ctx.actor.kind !== 'person' || !hasRole(ctx.actor, 'director'))
		throw new Refusal('not_found', 'a director decides', { detail: { audit: { action } } });
	return ctx.actor.personId;
}
