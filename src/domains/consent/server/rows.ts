import type { ReadContext } from '#platform/server/context.ts';
import type { Category, ConsentType, ItemKind, Purpose, Recipient, RecipientKind } from '../elements.ts';
import type { Terms } from '../decide.ts';

/** What is sealed in `document`. */
export interface Document {
	recipients: Recipient[];
	discloser: string;
	information: string;
	purposeWords: string;
	untilWords: string;
	signedName: string;
	/** Not there in pages signed before somebody else could sign for the person. */
	signer?: 'self' | 'guardian' | 'representative';
	authority?: string;
	page: string[];
}

export const documentPlace = (id: string) => `consent.consents.document/${id}`;
export const wordsPlace = (id: string) => `consent.disclosures.words/${id}`;

export const COLUMNS = [
	'id',
	'person_id',
	'type',
	'recipient_kind',
	'recipient_id',
	'categories',
	'purposes',
	'from_at',
	'until_kind',
	'until_at',
	'signed_at',
	'wording',
	'document_hash',
	'ended_at'
] as const;

export interface Row {
	id: string;
	person_id: string;
	type: string;
	recipient_kind: string;
	recipient_id: string | null;
	categories: string[];
	purposes: string[];
	from_at: Date;
	until_kind: string;
	until_at: Date | null;
	signed_at: Date;
	wording: number;
	document_hash: Buffer;
	ended_at: Date | null;
}

export type Items = Map<string, { kind: ItemKind; id: string }[]>;

/** The single things of these consents, by consent. */
export async function itemsOf(ctx: ReadContext, personIds: readonly string[]): Promise<Items> {
	const rows = await ctx.db
		.selectFrom('consent.items')
		.select(['consent_id', 'kind', 'item_id'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', 'in', [...new Set(personIds)])
		.execute();
	const items: Items = new Map();
	for (const row of rows)
		items.set(row.consent_id, [
			...(items.get(row.consent_id) ?? []),
			{ kind: row.kind as ItemKind, id: row.item_id }
		]);
	return items;
}

export function termsOf(row: Row, items: Items): Terms {
	return {
		id: row.id,
		personId: row.person_id,
		recipientKind: row.recipient_kind as RecipientKind,
		recipientId: row.recipient_id,
		categories: row.categories as Category[],
		items: items.get(row.id) ?? [],
		purposes: row.purposes,
		from: row.from_at,
		until: row.until_at,
		endedAt: row.ended_at
	};
}

export const typed = (row: Row) => ({ type: row.type as ConsentType, purposes: row.purposes as Purpose[] });
