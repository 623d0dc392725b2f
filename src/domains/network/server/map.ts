/** The map of support: the person's alone, unless they open it to who walks with them. */
import { openRecord } from '#domains/people/server/people.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { gapsOf, type Kind, type Supporter, type SupportMap } from '../map.ts';
import { me, refusal } from './ties.ts';

const wordsPlace = (id: string) => `network.supporters.words/${id}`;
const nextPlace = (personId: string) => `network.support_maps.next_move/${personId}`;

/** The map of this person; null for who walks with them while it is not open. */
export async function supportMapOf(ctx: ReadContext, personId: string): Promise<SupportMap | null> {
	await openRecord(ctx, personId, 'support-map');
	const organizationId = ctx.actor.organizationId;
	const own = ctx.actor.kind === 'person' && ctx.actor.personId === personId;
	const map = await ctx.db
		.selectFrom('network.support_maps')
		.select(['shared', 'next_kind', 'next_move'])
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.executeTakeFirst();
	if (!own && !map?.shared) return null;
	const rows = await ctx.db
		.selectFrom('network.supporters')
		.select(['id', 'words', 'kinds', 'sponsor', 'muted_at'])
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.orderBy('added_at')
		.execute();
	const vault = await ctx.vault.of(personId);
	const supporters = rows.map((row): Supporter => ({
		id: row.id,
		...vault.openJson<{ name: string; note: string }>(row.words, wordsPlace(row.id)),
		kinds: row.kinds as Kind[],
		sponsor: row.sponsor,
		muted: row.muted_at !== null
	}));
	return {
		supporters,
		gaps: gapsOf(supporters),
		next: map?.next_move
			? { kind: map.next_kind as Kind | null, words: vault.open(map.next_move, nextPlace(personId)) }
			: null,
		shared: map?.shared ?? false
	};
}

export async function addSupporter(
	ctx: WriteContext,
	one: { name: string; note: string; kinds: Kind[]; sponsor: boolean }
): Promise<{ id: string }> {
	const { personId, organizationId } = me(ctx);
	const id = newId();
	const vault = await ctx.vault.of(personId);
	await ctx.tx
		.insertInto('network.supporters')
		.values({
			organization_id: organizationId,
			id,
			person_id: personId,
			added_at: ctx.now,
			kinds: one.kinds,
			sponsor: one.sponsor,
			words: vault.sealJson({ name: one.name, note: one.note }, wordsPlace(id))
		})
		.execute();
	ctx.note({ action: 'support-map.changed', personId, basis: 'self' });
	return { id };
}

/** Muted, somebody stays on the map, counts for nothing there, and is not shown to anybody else. */
export async function muteSupporter(ctx: WriteContext, id: string, muted: boolean): Promise<void> {
	const { personId, organizationId } = me(ctx);
	const done = await ctx.tx
		.updateTable('network.supporters')
		.set({ muted_at: muted ? ctx.now : null })
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw refusal('support-map.changed');
	ctx.note({ action: 'support-map.changed', personId, basis: 'self' });
}

export async function removeSupporter(ctx: WriteContext, id: string): Promise<void> {
	const { personId, organizationId } = me(ctx);
	const gone = await ctx.tx
		.deleteFrom('network.supporters')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!gone.numDeletedRows) throw refusal('support-map.changed');
	ctx.note({ action: 'support-map.changed', personId, basis: 'self' });
}

/** One next move, for one gap; it takes the place of the one before. */
export async function saveNextMove(ctx: WriteContext, kind: Kind | null, words: string): Promise<void> {
	const { personId } = me(ctx);
	const vault = await ctx.vault.of(personId);
	await change(ctx, { next_kind: kind, next_move: vault.seal(words, nextPlace(personId)) });
}

/** Opens the map to who walks with the person, or closes it: the next statement of theirs sees nothing. */
export async function openSupportMap(ctx: WriteContext, shared: boolean): Promise<void> {
	await change(ctx, { shared });
}

async function change(
	ctx: WriteContext,
	set: { shared: boolean } | { next_kind: Kind | null; next_move: Buffer }
): Promise<void> {
	const { personId, organizationId } = me(ctx);
	const row = { ...set, changed_at: ctx.now };
	await ctx.tx
		.insertInto('network.support_maps')
		.values({ organization_id: organizationId, person_id: personId, ...row })
		.onConflict((conflict) => conflict.columns(['organization_id', 'person_id']).doUpdateSet(row))
		.execute();
	ctx.note({ action: 'support-map.changed', personId, basis: 'self' });
}
