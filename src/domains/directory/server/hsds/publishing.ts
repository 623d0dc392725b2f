import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { PublishInput } from '../../hsds.ts';
import { mayCareForLists } from '../lists/ask-for-list.ts';

/** Since when the organization gives its directory on to other programs; null: it does not. */
export async function publishedSince(ctx: ReadContext): Promise<Date | null> {
	const row = await ctx.db
		.selectFrom('directory.publishing')
		.select('published_at')
		.where('organization_id', '=', ctx.actor.organizationId)
		.executeTakeFirst();
	return row?.published_at ?? null;
}

/** Switches giving on, on or off, and says of which lists it may be done. A supervisor or director decides. */
export async function publishDirectory(ctx: WriteContext, input: PublishInput): Promise<void> {
	mayCareForLists(ctx);
	const before = await publishedSince(ctx);
	const at = input.published === 'yes' ? (before ?? ctx.now) : null;
	await ctx.tx
		.insertInto('directory.publishing')
		.values({ organization_id: ctx.actor.organizationId, published_at: at })
		.onConflict((same) =>
			same
				.column('organization_id')
				.doUpdateSet((row) => ({ published_at: row.ref('excluded.published_at') }))
		)
		.execute();
	const feeds = ctx.tx.updateTable('directory.feeds').where('organization_id', '=', ctx.actor.organizationId);
	// A list that was allowed before keeps its day: programs that ask for what is new need not read it all again.
	if (input.lists.length > 0)
		await feeds
			.set({ given_at: ctx.now })
			.where('id', 'in', input.lists)
			.where('given_at', 'is', null)
			.execute();
	const dropped = feeds.set({ given_at: null }).where('given_at', 'is not', null);
	await (input.lists.length > 0 ? dropped.where('id', 'not in', input.lists) : dropped).execute();
	ctx.note({
		action: at ? 'directory.published' : 'directory.unpublished',
		subject: 'directory.publishing',
		subjectId: ctx.actor.organizationId
	});
}
