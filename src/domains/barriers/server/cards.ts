import { hasRole } from '#platform/actor.ts';
import { type ReadContext } from '#platform/server/context.ts';
import { holds, named, type Permit, type Thing } from '#domains/consent/server/consent.ts';
import { openRecord } from '#domains/people/server/people.ts';
import {
	cardName,
	type BarrierCard,
	type BarrierWords,
	type Kind,
	type Path,
	type SolvedBy,
	type State
} from '../barriers.ts';
import { notThere, whose, wordsPlace } from './own.ts';

/** The person's own board, newest first. */
export async function ownBarriers(ctx: ReadContext): Promise<BarrierCard[]> {
	return cardsOf(ctx, whose(ctx).personId);
}

/** One card of the person's own. */
export async function ownBarrier(ctx: ReadContext, id: string): Promise<BarrierCard> {
	return (await ownBarriers(ctx)).find((one) => one.id === id) ?? refuse();
}

function refuse(): never {
	throw notThere();
}

/** The cards that a person opened to whoever walks with them, those worked on first. */
export async function openedBarriersOf(ctx: ReadContext, personId: string): Promise<BarrierCard[]> {
	await openRecord(ctx, personId, 'plan');
	return (await cardsOf(ctx, personId)).filter((one) => one.opened);
}

/** Cards that are not solved yet, that one may share one by one. Who is no participant has none. */
export async function barrierThings(ctx: ReadContext): Promise<Thing[]> {
	if (ctx.actor.kind !== 'person' || !hasRole(ctx.actor, 'participant')) return [];
	return (await ownBarriers(ctx))
		.filter((one) => one.state !== 'solved')
		.map((one) => ({ kind: 'barrier', id: one.id, words: cardName(one) }));
}

/** A card as somebody sees it with whom it is shared: not what the person wrote of how it went. */
export type SharedBarrier = Pick<BarrierCard, 'id' | 'kind' | 'path' | 'words' | 'step' | 'state'>;

/** What of the board this permit names. */
export async function sharedOfBarriers(ctx: ReadContext, permit: Permit): Promise<SharedBarrier[]> {
	holds(permit);
	const ids = named(permit, 'barrier');
	if (ids.length === 0) return [];
	return (await cardsOf(ctx, permit.personId))
		.filter((one) => ids.includes(one.id))
		.map(({ id, kind, path, words, step, state }) => ({ id, kind, path, words, step, state }));
}

/** Whatever of this board the actor's walls let through. */
async function cardsOf(ctx: ReadContext, personId: string): Promise<BarrierCard[]> {
	const rows = await ctx.db
		.selectFrom('barriers.barriers')
		.select(['id', 'kind', 'path', 'state', 'solved_by', 'handoff_id', 'opened', 'sealed'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.orderBy('made_at', 'desc')
		.orderBy('id')
		.execute();
	if (rows.length === 0) return [];
	const vault = await ctx.vault.of(personId);
	return rows.map((row) => ({
		id: row.id,
		kind: row.kind as Kind,
		path: row.path as Path | null,
		state: row.state as State,
		solvedBy: row.solved_by as SolvedBy | null,
		handoffId: row.handoff_id,
		opened: row.opened,
		...vault.openJson<BarrierWords>(row.sealed, wordsPlace(row.id))
	}));
}
