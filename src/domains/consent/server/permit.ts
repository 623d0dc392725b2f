import { Refusal } from '#platform/errors.ts';
import { isId, newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { openRecord } from '#domains/people/server/people.ts';
import { refusedBecause, type Refused, type Terms } from '../decide.ts';
import type { Category, ItemKind } from '../elements.ts';
import { restricted } from './restricted.ts';
import { COLUMNS, itemsOf, termsOf } from './rows.ts';

export type Channel = 'page' | 'print' | 'pdf' | 'file' | 'spoken' | 'mail' | 'notice';

/** The engine's yes: what may be shown, of whom. Only this file makes one; {@link holds} tells a real one from a made-up. */
export interface Permit {
	readonly personId: string;
	readonly categories: readonly Category[];
	readonly items: readonly { kind: ItemKind; id: string }[];
	readonly until: Date | null;
	/** Null: the person looks at what somebody would see. */
	readonly consentId: string | null;
}
export type Decision = { ok: true; permit: Permit } | { ok: false; reason: Refused };

const made = new WeakSet<Permit>();

function permit(of: Omit<Permit, never>): Permit {
	const one = Object.freeze({ ...of });
	made.add(one);
	return one;
}

/** Every function that shows something under a consent calls this first. Throws on a permit that the engine did not make. */
export function holds(one: Permit): void {
	if (!made.has(one)) throw new Refusal('forbidden', 'no permit of the engine');
}

/** The ids of one kind that a permit names. */
export const named = (one: Permit, kind: ItemKind): string[] =>
	one.items.flatMap((item) => (item.kind === kind ? [item.id] : []));

/**
 * Asks whether what this consent names may be shown or given out now, and writes the disclosure either way, in the
 * caller's transaction: a refusal is an answer, not an exception, so that its row stays.
 * A member of the organization asks for themself; a worker or the person for somebody outside.
 */
export async function permitFor(
	ctx: WriteContext,
	consentId: string,
	options: { channel: Channel; categories?: Category[] }
): Promise<Decision> {
	const actor = ctx.actor;
	if (actor.kind !== 'person' || !isId(consentId)) throw new Refusal('not_found', 'no such consent');
	const terms = await termsById(ctx, consentId);
	if (!terms) {
		// It may have ended this minute: the job, which can see it, writes the refusal into the person's account.
		await ctx.enqueue('consent.look-refused', {
			consentId,
			actorId: actor.personId,
			at: ctx.now.toISOString(),
			channel: options.channel,
			disclosureId: newId()
		});
		return { ok: false, reason: 'no_consent' };
	}
	const forMember = terms.recipientId !== null;
	if (!forMember) await openRecord(ctx, terms.personId, 'disclosure');
	const request = {
		personId: terms.personId,
		recipientId: forMember ? actor.personId : null,
		categories: options.categories
	};
	const reason =
		refusedBecause(terms, request, ctx.now) ??
		(forMember ? null : await restricted(ctx, terms.personId, options.categories ?? terms.categories));
	await writeDisclosure(ctx, {
		personId: terms.personId,
		consentId,
		actorId: actor.personId,
		recipientId: terms.recipientId,
		categories: options.categories ?? terms.categories,
		items: options.categories ? [] : terms.items.map((item) => item.id),
		channel: options.channel,
		basis: 'consent',
		reason
	});
	if (reason) return { ok: false, reason };
	ctx.note({
		action: forMember ? 'shared.opened' : 'shared.given-out',
		personId: terms.personId,
		subject: 'consent',
		subjectId: consentId,
		basis: `consent:${consentId}`
	});
	const { personId, categories, items, until } = terms;
	return { ok: true, permit: permit({ personId, categories, items, until, consentId }) };
}

/**
 * For a worker who walks with the person: may what this consent names be given to somebody outside now? Asks, and writes nothing:
 * whoever gives it out writes the disclosure. Refuses (`not_found`) where there is no such consent for their eyes, or it is for a
 * member, or for a court: that letter the person makes, who then has seen every day on it.
 */
export async function outsidePermit(ctx: ReadContext, consentId: string): Promise<Decision> {
	const actor = ctx.actor;
	const terms = isId(consentId) ? await termsById(ctx, consentId) : null;
	if (
		actor.kind !== 'person' ||
		!terms ||
		terms.recipientId !== null ||
		terms.recipientKind === 'court' ||
		terms.personId === actor.personId
	)
		throw new Refusal('not_found', 'no such consent', { detail: { audit: { action: 'shared.given-out' } } });
	await openRecord(ctx, terms.personId, 'disclosure');
	const reason = refusedBecause(terms, { personId: terms.personId, recipientId: null }, ctx.now);
	if (reason) return { ok: false, reason };
	const { personId, categories, items, until } = terms;
	return { ok: true, permit: permit({ personId, categories, items, until, consentId }) };
}

/** Whether a consent for somebody outside holds at this instant: for what was sent under it and is still there to be read. */
export async function holdsOutside(ctx: ReadContext, consentId: string): Promise<boolean> {
	const terms = await termsById(ctx, consentId);
	if (!terms || terms.recipientId !== null) return false;
	if (refusedBecause(terms, { personId: terms.personId, recipientId: null }, ctx.now)) return false;
	return (await restricted(ctx, terms.personId, terms.categories)) === null;
}

/** What somebody would see, for the person's own eyes: the same permit, without a disclosure. */
export async function previewPermit(
	ctx: ReadContext,
	of: Pick<Permit, 'categories' | 'items' | 'until'>
): Promise<Permit> {
	if (ctx.actor.kind !== 'person') throw new Refusal('forbidden', 'a preview is for the person');
	return permit({ ...of, personId: ctx.actor.personId, consentId: null });
}

export async function termsById(ctx: ReadContext, consentId: string): Promise<Terms | null> {
	const row = await ctx.db
		.selectFrom('consent.consents')
		.select(COLUMNS)
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', consentId)
		.executeTakeFirst();
	return row ? termsOf(row, await itemsOf(ctx, [row.person_id])) : null;
}

export interface NewDisclosure {
	personId: string;
	consentId: string | null;
	actorId: string | null;
	recipientId: string | null;
	categories: Category[];
	/** The single things that were shown with it. */
	items?: string[];
	channel: Channel;
	basis: 'consent' | 'emergency' | 'court_order' | 'none';
	/** Why it was refused; null: it was given. */
	reason: string | null;
	/** Made beforehand, so that a job that runs twice writes one row. */
	id?: string;
	at?: Date;
	words?: Buffer | null;
	/** Of a court order: which, and before when the person may not be told. */
	orderId?: string;
	sealedUntil?: Date | null;
}

export async function writeDisclosure(ctx: WriteContext, row: NewDisclosure): Promise<void> {
	await ctx.tx
		.insertInto('consent.disclosures')
		.values({
			organization_id: ctx.actor.organizationId,
			id: row.id ?? newId(),
			person_id: row.personId,
			at: row.at ?? ctx.now,
			consent_id: row.consentId,
			actor_id: row.actorId,
			recipient_id: row.recipientId,
			categories: row.categories,
			items: row.items ?? [],
			channel: row.channel,
			basis: row.basis,
			outcome: row.reason ? 'refused' : 'given',
			reason: row.reason,
			words: row.words ?? null,
			order_id: row.orderId ?? null,
			sealed_until: row.sealedUntil ?? null
		})
		.onConflict((c) => c.doNothing())
		.execute();
}
