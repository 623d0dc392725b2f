import { isId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';

/** Whether this is a coach or peer of the organization who can be given people. */
export async function isWorker(ctx: WriteContext, workerId: string): Promise<boolean> {
	if (!isId(workerId)) return false;
	const row = await ctx.tx
		.selectFrom('people.persons')
		.select('id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', workerId)
		.where('can_walk', '=', true)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	return row !== undefined;
}
