import { hasRole } from '#platform/actor.ts';
import { cardsOf, workersOf } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { me } from './ties.ts';

/** An ally wants a coach of their own, or no longer. */
export async function wishForCoach(ctx: WriteContext, wanted: boolean): Promise<void> {
	const { personId, organizationId } = me(ctx);
	const wish = wanted ? { asked_at: ctx.now, taken_back_at: null } : { taken_back_at: ctx.now };
	await ctx.tx
		.insertInto('network.coach_wishes')
		.values({ organization_id: organizationId, person_id: personId, asked_at: ctx.now, ...wish })
		.onConflict((conflict) => conflict.columns(['organization_id', 'person_id']).doUpdateSet(wish))
		.execute();
	ctx.note({ action: wanted ? 'coach.wished' : 'coach.wish-taken-back', personId, basis: 'self' });
}

/** When this actor asked for a coach; null when they have not, or took it back. */
export async function ownCoachWish(ctx: ReadContext): Promise<Date | null> {
	const { personId, organizationId } = me(ctx);
	const row = await ctx.db
		.selectFrom('network.coach_wishes')
		.select('asked_at')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('taken_back_at', 'is', null)
		.executeTakeFirst();
	return row?.asked_at ?? null;
}

/** Allies who asked for a coach and have none, longest waiting first. Supervisors only. */
export async function coachWishes(
	ctx: ReadContext
): Promise<{ personId: string; name: string; since: Date }[]> {
	if (!hasRole(ctx.actor, 'supervisor'))
		throw new Refusal('not_found', 'not a supervisor', { detail: { audit: { action: 'wishes.listed' } } });
	const rows = await ctx.db
		.selectFrom('network.coach_wishes')
		.select(['person_id', 'asked_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('taken_back_at', 'is', null)
		.orderBy('asked_at')
		.execute();
	const names = await cardsOf(
		ctx,
		rows.map((row) => row.person_id)
	);
	const waiting = [];
	for (const row of rows)
		if ((await workersOf(ctx, row.person_id)).length === 0)
			waiting.push({
				personId: row.person_id,
				name: names.get(row.person_id)?.preferredName ?? '',
				since: row.asked_at
			});
	return waiting;
}
