import { hasRole, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { isId, newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import {
	MOST_BYTES,
	MOST_DOCUMENTS,
	MOST_TOGETHER,
	type AddDocumentInput,
	type DocumentKind,
	type LetterKind,
	type WalletDocument
} from '../wallet.ts';
import { cleanPhoto, type Photo } from '#platform/server/clean-photo.ts';

const COLUMNS = ['id', 'kind', 'letter', 'added_at', 'sealed'] as const;
const namePlace = (id: string) => `wallet.documents.sealed/${id}`;
const photoPlace = (id: string) => `wallet.documents.photo/${id}`;
const notThere = () => new Refusal('not_found', 'no such document of this person');
const wrong = (words: string) => new Refusal('invalid', 'photo', { fields: { photo: words } });

/** Who has a wallet: participants, each their own. */
function whose(ctx: ReadContext): PersonActor {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_signed_in');
	if (!hasRole(ctx.actor, 'participant')) throw new Refusal('forbidden', 'no participant');
	return ctx.actor;
}

/** The person's own papers, newest first, without their photos. */
export async function ownDocuments(ctx: ReadContext): Promise<WalletDocument[]> {
	const { personId, organizationId } = whose(ctx);
	const rows = await ctx.db
		.selectFrom('wallet.documents')
		.select(COLUMNS)
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.orderBy('added_at', 'desc')
		.orderBy('id')
		.execute();
	if (rows.length === 0) return [];
	const vault = await ctx.vault.of(personId);
	return rows.map((row) => ({
		id: row.id,
		kind: row.kind as DocumentKind,
		letter: row.letter as LetterKind | null,
		name: vault.openJson<{ name: string }>(row.sealed, namePlace(row.id)).name,
		addedAt: row.added_at
	}));
}

/** One of them. */
export async function ownDocument(ctx: ReadContext, id: string): Promise<WalletDocument> {
	const found = (await ownDocuments(ctx)).find((one) => one.id === id);
	if (!found) throw notThere();
	return found;
}

/** Its photo. */
export async function photoOf(ctx: ReadContext, id: string): Promise<Photo> {
	const { personId, organizationId } = whose(ctx);
	const row = isId(id)
		? await ctx.db
				.selectFrom('wallet.documents')
				.select(['photo_type', 'photo'])
				.where('organization_id', '=', organizationId)
				.where('person_id', '=', personId)
				.where('id', '=', id)
				.executeTakeFirst()
		: undefined;
	if (!row) throw notThere();
	const vault = await ctx.vault.of(personId);
	const address = vault.open(row.photo, photoPlace(id));
	return {
		type: row.photo_type as Photo['type'],
		bytes: Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
	};
}

/**
 * Keeps a photo. What it is, its bytes say; what the camera wrote into it goes before it is sealed.
 * @throws Refusal invalid with a sentence at the photo, too_many when the wallet is full
 */
export async function addDocument(
	ctx: WriteContext,
	input: AddDocumentInput,
	given: Buffer
): Promise<{ id: string }> {
	const { personId, organizationId } = whose(ctx);
	if (given.length === 0) throw wrong(m.wallet_photo_needed());
	if (given.length > MOST_BYTES) throw wrong(m.wallet_photo_large());
	const photo = cleanPhoto(given);
	if (photo === 'not_photo') throw wrong(m.wallet_photo_other());
	if (photo === 'broken') throw wrong(m.wallet_photo_broken());
	const { many, together } = await ctx.db
		.selectFrom('wallet.documents')
		.select((eb) => [eb.fn.countAll<string>().as('many'), eb.fn.sum<string | null>('bytes').as('together')])
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.executeTakeFirstOrThrow();
	if (Number(many) >= MOST_DOCUMENTS || Number(together ?? 0) + photo.bytes.length > MOST_TOGETHER)
		throw new Refusal('too_many', 'the wallet is full', { fields: { photo: m.wallet_full() } });
	const id = newId();
	const vault = await ctx.vault.of(personId);
	await ctx.tx
		.insertInto('wallet.documents')
		.values({
			organization_id: organizationId,
			id,
			person_id: personId,
			kind: input.kind,
			letter: input.kind === 'letter' ? input.letter! : null,
			photo_type: photo.type,
			bytes: photo.bytes.length,
			added_at: ctx.now,
			sealed: vault.sealJson({ name: input.name }, namePlace(id)),
			photo: vault.seal(`data:${photo.type};base64,${photo.bytes.toString('base64')}`, photoPlace(id))
		})
		.execute();
	ctx.note({ action: 'document.added', personId, subject: 'document', subjectId: id, basis: 'self' });
	return { id };
}

/** Takes it out for good. */
export async function removeDocument(ctx: WriteContext, id: string): Promise<void> {
	const { personId, organizationId } = whose(ctx);
	const gone = await ctx.tx
		.deleteFrom('wallet.documents')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!gone.numDeletedRows) throw notThere();
	ctx.note({ action: 'document.removed', personId, subject: 'document', subjectId: id, basis: 'self' });
}
