/** The files that staff sent: read once, and kept longer only while somebody has to decide. Files of lists that lost most of their entries: they wait for somebody to decide. */
import type { ReadContext, WriteContext } from '#platform/server/context.ts';

/** A file that nobody decided about is not kept for ever. */
const keptDays = 30;

/** The file of a reading; null when the list stands at an address. */
export async function fileOf(ctx: ReadContext, importId: string): Promise<Buffer | null> {
	const row = await ctx.db
		.selectFrom('directory.import_files')
		.select('bytes')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('import_id', '=', importId)
		.executeTakeFirst();
	return row?.bytes ?? null;
}

/** What was read is not kept. */
export async function dropFile(ctx: WriteContext, importId: string): Promise<void> {
	await ctx.tx
		.deleteFrom('directory.import_files')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('import_id', '=', importId)
		.execute();
}

/** The newest reading of this list that was held back and whose file is still here. */
export const heldFile = (ctx: WriteContext, feedId: string) =>
	ctx.tx
		.selectFrom('directory.imports as i')
		.innerJoin('directory.import_files as f', (join) =>
			join.onRef('f.organization_id', '=', 'i.organization_id').onRef('f.import_id', '=', 'i.id')
		)
		.select(['i.id', 'i.source', 'i.list_name'])
		.where('i.organization_id', '=', ctx.actor.organizationId)
		.where('i.feed_id', '=', feedId)
		.where('i.state', '=', 'held')
		.orderBy('i.asked_at', 'desc')
		.executeTakeFirst();

/** The files of readings of this list are gone: it was decided about, or a newer one was taken. */
export async function dropFiles(ctx: WriteContext, feedId: string): Promise<void> {
	await ctx.tx
		.deleteFrom('directory.import_files')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('import_id', 'in', (ids) =>
			ids
				.selectFrom('directory.imports')
				.select('id')
				.where('organization_id', '=', ctx.actor.organizationId)
				.where('feed_id', '=', feedId)
				.where('state', '=', 'held')
		)
		.execute();
}

/** Files that have waited for a month go, and with them the question. */
export async function dropOldFiles(ctx: WriteContext): Promise<void> {
	const before = new Date(ctx.now.getTime() - keptDays * 86_400_000);
	const old = await ctx.tx
		.deleteFrom('directory.import_files as f')
		.using('directory.imports as i')
		.whereRef('i.organization_id', '=', 'f.organization_id')
		.whereRef('i.id', '=', 'f.import_id')
		.where('f.organization_id', '=', ctx.actor.organizationId)
		.where('i.asked_at', '<', before)
		.returning('i.feed_id')
		.execute();
	const feeds = old.map((one) => one.feed_id).filter((id) => id !== null);
	if (feeds.length === 0) return;
	await ctx.tx
		.updateTable('directory.feeds')
		.set({ held_at: null, held_gone: null, held_of: null })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', 'in', feeds)
		.where('held_at', '<', before)
		.execute();
}
