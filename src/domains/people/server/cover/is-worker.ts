import { isId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';

/** Whether this is a coach or peer of the organization who can be given people. */
export async function isWorker(ctx: WriteContext, workerId: string): Promise<boolean> {
	return (await workerName(ctx, workerId)) !== null;
}

/** The name of such a worker; null for anybody else. */
export async function workerName(ctx: WriteContext, workerId: string): Promise<string | null> {
	if (!isId(workerId)) return null;
	const row = await ctx.tx
		.selectFrom('people.persons')
		.select('preferred_name')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', workerId)
		.where('can_walk', '=', true)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	return row?.preferred_name ?? null;
}
