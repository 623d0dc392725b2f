import type { ReadContext } from '#platform/server/context.ts';

/** The lists that services here come from, with the day each was read. */
export async function listServiceFeeds(ctx: ReadContext) {
	return ctx.db
		.selectFrom('directory.feeds')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('kind', 'not in', ['meeting-guide', 'bmlt'])
		.select(['name', 'services', 'is_sample', 'read_at'])
		.orderBy('name')
		.execute();
}
