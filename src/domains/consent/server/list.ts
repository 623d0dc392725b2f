import { Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { cardsOf, openRecord } from '#domains/people/server/people.ts';
import type { Category, RecipientKind } from '../elements.ts';
import type { Account, Consent, SharedWithMe } from '../views.ts';
import {
	COLUMNS,
	documentPlace,
	itemsOf,
	termsOf,
	typed,
	wordsPlace,
	type Document,
	type Items,
	type Row
} from './rows.ts';

/** Every consent of a person, newest first. For the person, and for who walks with them (who must know what they may give out). */
export async function consentsOf(ctx: ReadContext, personId: string): Promise<Consent[]> {
	await openRecord(ctx, personId, 'sharing');
	const rows = await ctx.db
		.selectFrom('consent.consents')
		.select([...COLUMNS, 'document'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.orderBy('signed_at', 'desc')
		.execute();
	if (rows.length === 0) return [];
	const items = await itemsOf(ctx, [personId]);
	const vault = await ctx.vault.of(personId);
	return rows.map((row) =>
		view(row, vault.openJson<Document>(row.document, documentPlace(row.id)), items, ctx.now)
	);
}

/** One of them. Refuses (`not_found`) for everybody else, whoever it is for included: they see what it shows, not the paper. */
export async function consentById(ctx: ReadContext, consentId: string): Promise<Consent> {
	const row = isId(consentId)
		? await ctx.db
				.selectFrom('consent.consents')
				.select('person_id')
				.where('organization_id', '=', ctx.actor.organizationId)
				.where('id', '=', consentId)
				.executeTakeFirst()
		: undefined;
	if (!row)
		throw new Refusal('not_found', 'no such consent', { detail: { audit: { action: 'sharing.opened' } } });
	const found = (await consentsOf(ctx, row.person_id)).find((one) => one.id === consentId);
	if (!found) throw new Refusal('not_found', 'no such consent');
	return found;
}

/** What others share with me now, by name. Showing any of it needs a permit. */
export async function sharedWithMe(ctx: ReadContext): Promise<SharedWithMe[]> {
	if (ctx.actor.kind !== 'person') return [];
	const rows = await ctx.db
		.selectFrom('consent.consents')
		.select(COLUMNS)
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('recipient_id', '=', ctx.actor.personId)
		.where('ended_at', 'is', null)
		.where('from_at', '<=', ctx.now)
		.where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>', ctx.now)]))
		.orderBy('signed_at')
		.execute();
	if (rows.length === 0) return [];
	const people = rows.map((row) => row.person_id);
	const [items, cards] = [await itemsOf(ctx, people), await cardsOf(ctx, people)];
	return rows.map((row) => ({
		consentId: row.id,
		personId: row.person_id,
		name: cards.get(row.person_id)?.preferredName ?? '',
		categories: row.categories as Category[],
		items: items.get(row.id) ?? [],
		until: row.until_at
	}));
}

/** What was given out, or refused, of this person's record: at most 500, newest first (42 CFR 2.25). Only for the person. */
export async function accountOf(ctx: ReadContext, personId: string): Promise<Account[]> {
	if (ctx.actor.kind === 'person' && ctx.actor.personId !== personId)
		throw new Refusal('not_found', 'the account is for the person', {
			detail: { audit: { action: 'account.opened' } }
		});
	const consents = new Map((await consentsOf(ctx, personId)).map((one) => [one.id, one]));
	const rows = await ctx.db
		.selectFrom('consent.disclosures')
		.select([
			'id',
			'at',
			'consent_id',
			'actor_id',
			'recipient_id',
			'categories',
			'items',
			'channel',
			'basis',
			'outcome',
			'reason',
			'words',
			'sealed_until'
		])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.orderBy('at', 'desc')
		.limit(500)
		.execute();
	const vault = await ctx.vault.of(personId);
	const cards = await cardsOf(
		ctx,
		rows.flatMap((row) => [row.actor_id ?? [], row.recipient_id ?? []].flat())
	);
	return rows.map((row) => {
		const said = row.words
			? vault.openJson<{ to: string; what: string; paper?: unknown }>(row.words, wordsPlace(row.id))
			: null;
		const consent = row.consent_id ? consents.get(row.consent_id) : undefined;
		const self = row.recipient_id === personId && row.actor_id === personId;
		return {
			id: row.id,
			at: row.at,
			consentId: row.consent_id,
			by: row.actor_id ? (cards.get(row.actor_id)?.preferredName ?? null) : null,
			to: (said?.to || consent?.recipients.map((one) => one.name).join(', ')) ?? '',
			categories: row.categories as Category[],
			items: row.items.map((id) => ({
				id,
				kind: consent?.items.find((item) => item.id === id)?.kind ?? null
			})),
			channel: row.channel,
			basis: row.basis as Account['basis'],
			outcome: row.outcome as Account['outcome'],
			reason: row.reason,
			words: said?.what ?? '',
			sealedUntil: row.sealed_until,
			paper: said?.paper !== undefined,
			self
		};
	});
}

function view(row: Row, document: Document, items: Items, now: Date): Consent {
	const terms = termsOf(row, items);
	const over = row.until_at !== null && row.until_at <= now;
	return {
		...typed(row),
		id: row.id,
		personId: row.person_id,
		recipientKind: row.recipient_kind as RecipientKind,
		recipientId: row.recipient_id,
		recipients: document.recipients,
		categories: terms.categories,
		items: terms.items,
		information: document.information,
		purposeWords: document.purposeWords,
		from: row.from_at,
		until: row.until_at
			? { kind: 'date', at: row.until_at }
			: row.until_kind === 'event'
				? { kind: 'event', words: document.untilWords }
				: { kind: 'none' },
		signedAt: row.signed_at,
		signedName: document.signedName,
		page: document.page.join('\n'),
		mark: row.document_hash.toString('hex').slice(0, 8),
		wording: row.wording,
		state: row.ended_at ? 'ended' : over ? 'over' : row.from_at > now ? 'not_yet' : 'now',
		endedAt: row.ended_at
	};
}
