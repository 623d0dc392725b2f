import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { holds, named, type Permit, type Thing } from '#domains/consent/server/consent.ts';
import { ownTies } from '#domains/network/server/network.ts';
import { m } from '#paraglide/messages.js';
import type { PlanRepairInput, Repair, RepairWords } from '../repairs.ts';
import { ownBarrier } from './cards.ts';
import { notThere, whose } from './own.ts';

/** More than anybody mends at a time on one card. */
const MOST = 10;
const wordsPlace = (id: string) => `barriers.repairs.sealed/${id}`;

/** The person's own steps, of one card or of all, newest first. */
export async function ownRepairs(ctx: ReadContext, barrierId?: string): Promise<Repair[]> {
	const all = await repairsOf(ctx, whose(ctx).personId);
	return all.filter((one) => barrierId === undefined || one.barrierId === barrierId);
}

/**
 * Plans a step on a card about relationships, with one ally whom the person has here. Nobody reads it until it is shared.
 * @throws Refusal not_found for a card or an ally that is not theirs, invalid for a card about something else
 */
export async function planRepair(ctx: WriteContext, input: PlanRepairInput): Promise<{ id: string }> {
	const { personId, organizationId } = whose(ctx);
	const card = await ownBarrier(ctx, input.id);
	if (card.kind !== 'relationships' || card.state === 'solved')
		throw new Refusal('invalid', 'no card about relationships');
	const ally = (await ownTies(ctx)).find((tie) => tie.allyId === input.ally && !tie.waiting);
	if (!ally) throw new Refusal('invalid', 'no such ally', { fields: { ally: m.repair_ally_needed() } });
	if ((await ownRepairs(ctx, card.id)).length >= MOST)
		throw new Refusal('too_many', `${MOST} are on the card`, { fields: { does: m.repair_full() } });
	const id = newId();
	const vault = await ctx.vault.of(personId);
	const words: RepairWords = { ally: ally.allyId, does: input.does, asks: input.asks };
	await ctx.tx
		.insertInto('barriers.repairs')
		.values({
			organization_id: organizationId,
			id,
			person_id: personId,
			barrier_id: card.id,
			state: 'planned',
			made_at: ctx.now,
			changed_at: ctx.now,
			sealed: vault.sealJson(words, wordsPlace(id))
		})
		.execute();
	noted(ctx, 'planned', id);
	return { id };
}

/** Done, or planned again. */
export async function settleRepair(ctx: WriteContext, id: string, isDone: boolean): Promise<void> {
	const { personId, organizationId } = whose(ctx);
	const done = await ctx.tx
		.updateTable('barriers.repairs')
		.set({ state: isDone ? 'done' : 'planned', changed_at: ctx.now })
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw notThere();
	noted(ctx, isDone ? 'done' : 'planned-again', id);
}

/** Takes it away for good, with the person's own notes on it; what the other side noted for themself is theirs. */
export async function removeRepair(ctx: WriteContext, id: string): Promise<void> {
	const { personId, organizationId } = whose(ctx);
	const done = await ctx.tx
		.deleteFrom('barriers.repairs')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!done.numDeletedRows) throw notThere();
	await ctx.tx
		.deleteFrom('barriers.repair_notes')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('repair_id', '=', id)
		.execute();
	noted(ctx, 'removed', id);
}

/** Steps that are not done yet, that one may share one by one, each with the ally with whom it is planned. */
export async function repairThings(ctx: ReadContext): Promise<Thing[]> {
	if (ctx.actor.kind !== 'person' || !hasRole(ctx.actor, 'participant')) return [];
	const open = (await ownRepairs(ctx)).filter((one) => one.state === 'planned');
	if (open.length === 0) return [];
	const names = new Map((await ownTies(ctx)).map((tie) => [tie.allyId, tie.name]));
	return open.map((one) => ({
		kind: 'repair',
		id: one.id,
		words: m.repair_thing({ name: names.get(one.ally) ?? m.repair_someone(), words: one.does || one.asks })
	}));
}

/** A step as the ally reads it with whom it is planned. */
export type SharedRepair = Pick<Repair, 'id' | 'does' | 'asks' | 'state'>;

/** What of the steps this permit names: for the ally of each, and for nobody else whom a consent names by a slip. */
export async function sharedOfRepairs(ctx: ReadContext, permit: Permit): Promise<SharedRepair[]> {
	holds(permit);
	const ids = named(permit, 'repair');
	const me = ctx.actor.kind === 'person' ? ctx.actor.personId : '';
	if (ids.length === 0) return [];
	return (await repairsOf(ctx, permit.personId))
		.filter((one) => ids.includes(one.id) && (me === permit.personId || me === one.ally))
		.map(({ id, does, asks, state }) => ({ id, does, asks, state }));
}

/** Whatever of these steps the actor's walls let through. */
async function repairsOf(ctx: ReadContext, personId: string): Promise<Repair[]> {
	const rows = await ctx.db
		.selectFrom('barriers.repairs')
		.select(['id', 'barrier_id', 'state', 'sealed'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.orderBy('made_at', 'desc')
		.orderBy('id')
		.execute();
	if (rows.length === 0) return [];
	const vault = await ctx.vault.of(personId);
	return rows.map((row) => ({
		id: row.id,
		barrierId: row.barrier_id,
		state: row.state as Repair['state'],
		...vault.openJson<RepairWords>(row.sealed, wordsPlace(row.id))
	}));
}

function noted(ctx: WriteContext, what: string, id: string): void {
	ctx.note({
		action: `repair.${what}`,
		personId: whose(ctx).personId,
		subject: 'repair',
		subjectId: id,
		basis: 'self'
	});
}
