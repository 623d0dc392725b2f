/** Lists of one's own: people an ally cares about, and words that were practised and kept. Nobody else reads them. */
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { CaredFor, KeptWords, Situation } from '../own-lists.ts';
import { me, refusal } from './ties.ts';

const caredPlace = (id: string) => `network.cared_for.words/${id}`;
const keptPlace = (id: string) => `network.kept_words.words/${id}`;

/** Never compared with anybody who is here: the words are sealed, and no page of others reads them. */
export async function caredForByMe(ctx: ReadContext): Promise<CaredFor[]> {
	const { personId, organizationId } = me(ctx);
	const rows = await ctx.db
		.selectFrom('network.cared_for')
		.select(['id', 'words'])
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.orderBy('added_at')
		.execute();
	if (rows.length === 0) return [];
	const vault = await ctx.vault.of(personId);
	return rows.map(({ id, words }) => ({
		id,
		...vault.openJson<Omit<CaredFor, 'id'>>(words, caredPlace(id))
	}));
}

export async function addCaredFor(ctx: WriteContext, one: Omit<CaredFor, 'id'>): Promise<{ id: string }> {
	const { personId, organizationId } = me(ctx);
	const id = newId();
	const vault = await ctx.vault.of(personId);
	await ctx.tx
		.insertInto('network.cared_for')
		.values({
			organization_id: organizationId,
			id,
			person_id: personId,
			added_at: ctx.now,
			words: vault.sealJson(one, caredPlace(id))
		})
		.execute();
	ctx.note({ action: 'cared-for.added', personId, basis: 'self' });
	return { id };
}

export async function removeCaredFor(ctx: WriteContext, id: string): Promise<void> {
	await remove(ctx, 'network.cared_for', id, 'cared-for.removed');
}

export async function keptWordsOf(ctx: ReadContext): Promise<KeptWords[]> {
	const { personId, organizationId } = me(ctx);
	const rows = await ctx.db
		.selectFrom('network.kept_words')
		.select(['id', 'situation', 'words'])
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.orderBy('kept_at', 'desc')
		.execute();
	if (rows.length === 0) return [];
	const vault = await ctx.vault.of(personId);
	return rows.map((row) => ({
		id: row.id,
		situation: row.situation as Situation,
		words: vault.open(row.words, keptPlace(row.id))
	}));
}

export async function keepWords(
	ctx: WriteContext,
	kept: { situation: Situation; words: string }
): Promise<{ id: string }> {
	const { personId, organizationId } = me(ctx);
	const id = newId();
	const vault = await ctx.vault.of(personId);
	await ctx.tx
		.insertInto('network.kept_words')
		.values({
			organization_id: organizationId,
			id,
			person_id: personId,
			situation: kept.situation,
			kept_at: ctx.now,
			words: vault.seal(kept.words, keptPlace(id))
		})
		.execute();
	ctx.note({ action: 'words.kept', personId, basis: 'self' });
	return { id };
}

export async function forgetWords(ctx: WriteContext, id: string): Promise<void> {
	await remove(ctx, 'network.kept_words', id, 'words.forgotten');
}

async function remove(
	ctx: WriteContext,
	table: 'network.cared_for' | 'network.kept_words',
	id: string,
	action: string
): Promise<void> {
	const { personId, organizationId } = me(ctx);
	const gone = await ctx.tx
		.deleteFrom(table)
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!gone.numDeletedRows) throw refusal(action);
	ctx.note({ action, personId, basis: 'self' });
}
