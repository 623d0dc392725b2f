import type { WriteContext } from '#platform/server/context.ts';

/** A sign of life by the person themself (check-in, talk, review): moves "last heard" forward, never back. Called by jobs. */
export async function heardFrom(ctx: WriteContext, personId: string, at: Date): Promise<void> {
	await ctx.tx
		.updateTable('people.persons')
		.set({ last_heard_at: at })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', personId)
		.where((eb) => eb.or([eb('last_heard_at', 'is', null), eb('last_heard_at', '<', at)]))
		.execute();
}
