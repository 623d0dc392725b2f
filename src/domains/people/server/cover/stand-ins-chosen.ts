/** What people have chosen about who stands in, for the house alone: it parts two who must not be near each other. */
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { absenceAhead } from './absence-ahead.ts';

export interface ChosenStandIn {
	personId: string;
	standInId: string;
}

/** Each pair of a person and a worker whom they wish for beforehand, or have chosen for a time away that is not over. */
export async function chosenStandIns(ctx: ReadContext): Promise<ChosenStandIn[]> {
	mustBeHouse(ctx);
	const { organizationId } = ctx.actor;
	const wishes = await ctx.db
		.selectFrom('people.cover_wishes')
		.select(['person_id', 'cover_id'])
		.where('organization_id', '=', organizationId)
		.where('cover_id', 'is not', null)
		.execute();
	const covers = await ctx.db
		.selectFrom('people.covers as c')
		.select(['c.person_id', 'c.cover_id'])
		.where('c.organization_id', '=', organizationId)
		.where('c.cover_id', 'is not', null)
		.where(absenceAhead(ctx))
		.execute();
	const pairs = [...wishes, ...covers].map((row) => ({ personId: row.person_id, standInId: row.cover_id! }));
	return [...new Map(pairs.map((pair) => [`${pair.personId} ${pair.standInId}`, pair])).values()];
}

/**
 * That choice is not made any more: no wish, and nothing chosen for a time away that is not over. The person may choose again,
 * and reads no more than that. Nobody's record says it, and the audit names no pair.
 */
export async function unchooseStandIn(
	ctx: WriteContext,
	{ personId, standInId }: ChosenStandIn
): Promise<void> {
	mustBeHouse(ctx);
	const { organizationId } = ctx.actor;
	const wishes = await ctx.tx
		.deleteFrom('people.cover_wishes')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('cover_id', '=', standInId)
		.executeTakeFirst();
	const covers = await ctx.tx
		.updateTable('people.covers as c')
		.set({ cover_id: null, chosen_at: null })
		.where('c.organization_id', '=', organizationId)
		.where('c.person_id', '=', personId)
		.where('c.cover_id', '=', standInId)
		.where(absenceAhead(ctx))
		.executeTakeFirst();
	if (wishes.numDeletedRows > 0n || covers.numUpdatedRows > 0n)
		ctx.note({ action: 'stand-in.unchosen', basis: 'system' });
}

function mustBeHouse(ctx: ReadContext): void {
	if (ctx.actor.kind !== 'system') throw new Refusal('not_found', 'for the house alone');
}
