import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { cardsOf } from '#domains/people/server/people.ts';
import { dayIn, startOfDay } from '#platform/time.ts';
import type { Light } from '../passing.ts';
import { me } from './ties.ts';

/** One tap: how the person's day is, for those with whom they share it. It takes the place of what was said before. */
export async function sayLight(ctx: WriteContext, state: Light): Promise<void> {
	const { personId, organizationId } = me(ctx);
	const zone = (await cardsOf(ctx, [personId])).get(personId)?.timeZone ?? 'UTC';
	const tomorrow = Temporal.PlainDate.from(dayIn(zone, ctx.now)).add({ days: 1 }).toString();
	const said = { state, said_at: ctx.now, until: startOfDay(tomorrow, zone) };
	await ctx.tx
		.insertInto('network.lights')
		.values({ organization_id: organizationId, person_id: personId, ...said })
		.onConflict((conflict) => conflict.columns(['organization_id', 'person_id']).doUpdateSet(said))
		.execute();
	ctx.note({ action: 'light.said', personId, basis: 'self' });
}

/** What this person's light says now; null when it says nothing, was never lit, or is not shared with this actor. */
export async function lightOf(ctx: ReadContext, personId: string): Promise<Light | null> {
	const row = await ctx.db
		.selectFrom('network.lights')
		.select('state')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('until', '>', ctx.now)
		.where('state', '<>', 'nothing')
		.executeTakeFirst();
	return (row?.state as Light | undefined) ?? null;
}
