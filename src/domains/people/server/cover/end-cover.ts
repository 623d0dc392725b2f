import type { WriteContext } from '#platform/server/context.ts';

/** Whoever is no worker any more stands in for nobody, and is not away. By the system. */
export async function endCover(ctx: WriteContext, workerId: string): Promise<void> {
	const { organizationId } = ctx.actor;
	await ctx.tx
		.deleteFrom('people.stand_ins')
		.where('organization_id', '=', organizationId)
		.where('worker_id', '=', workerId)
		.execute();
	await ctx.tx
		.updateTable('people.absences')
		.set({ ended_at: ctx.now })
		.where('organization_id', '=', organizationId)
		.where('worker_id', '=', workerId)
		.where('ended_at', 'is', null)
		.execute();
}
