import { Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { ReadContext } from '#platform/server/context.ts';
import type { PersonCard } from '../people.ts';
import { CARD, card } from './card.ts';
import { withinBudget } from './read-budget.ts';
import { basisHere, walkOf } from './walk-of.ts';

/**
 * May you open this person's record? Yes for the person, for who walks with them now and who covers for those; the look is noted in the
 * audit (one's own is not). Everyone else gets `not_found`, and the attempt is noted. Call it first in every server
 * function that reads or changes a record.
 * @param what fixed words for "who looked", such as 'plan' or 'check-ins'
 */
export async function openRecord(ctx: ReadContext, personId: string, what: string): Promise<PersonCard> {
	const actor = ctx.actor;
	const refused = new Refusal('not_found', 'record not open to this actor', {
		detail: { audit: { action: `${what}.opened`, personId: isId(personId) ? personId : undefined } }
	});
	if (actor.kind === 'visitor' || !isId(personId)) throw refused;
	const own = actor.kind === 'person' && actor.personId === personId;
	if (actor.kind === 'person' && !own && !(await walksWith(ctx, actor.personId, personId))) throw refused;
	if (!own && actor.kind === 'person') await withinBudget(ctx, personId);
	const row = await ctx.db
		.selectFrom('people.persons')
		.select(CARD)
		.where('organization_id', '=', actor.organizationId)
		.where('id', '=', personId)
		.executeTakeFirst();
	if (!row) throw refused;
	if (!own)
		ctx.note({
			action: `${what}.opened`,
			personId,
			basis: actor.kind === 'system' ? 'system' : basisHere(ctx, personId)
		});
	return card(row);
}

/** Whether `workerId` walks with `personId` now; for the actor also whether they cover for who does. */
export async function walksWith(ctx: ReadContext, workerId: string, personId: string): Promise<boolean> {
	return (await walkOf(ctx, workerId, personId)) !== null;
}
