import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { isAddress, nextReading, subjectOf } from '../../lists.ts';
import type { ListInput, ListSubject } from '../../lists.ts';
import { dropFiles, heldFile } from './held-files.ts';
import { runningImport } from './lists.sql.ts';

export function mayCareForLists(ctx: ReadContext): void {
	if (!hasRole(ctx.actor, 'supervisor', 'director'))
		throw new Refusal('forbidden', 'not a supervisor or director');
}

/** Asks for the list at an address: it is read in the background, and its report stands on the page. */
export async function askForList(ctx: WriteContext, input: ListInput): Promise<void> {
	mayCareForLists(ctx);
	await enqueueRead(ctx, {
		source: input.address,
		what: input.what,
		refreshHours: input.refresh,
		acceptLoss: false
	});
}

/** Reads a known list again, now. `acceptLoss`: a person has looked at what would go, and says that it is right. */
export async function readAgain(ctx: WriteContext, feedId: string, acceptLoss = false): Promise<void> {
	mayCareForLists(ctx);
	const feed = await feedById(ctx, feedId);
	if (acceptLoss && feed.held_at === null) throw new Refusal('conflict', 'not held any more');
	// What was held may have come as a file, whatever the list was read from before.
	const file = acceptLoss ? await heldFile(ctx, feedId) : undefined;
	if (file) await takeHeldFile(ctx, file.id);
	else if (!isAddress(feed.source)) throw new Refusal('not_found', 'no such list with an address');
	else
		await enqueueRead(ctx, {
			source: feed.source,
			what: subjectOf(feed.kind),
			refreshHours: feed.refresh_hours,
			acceptLoss
		});
	if (acceptLoss) await setHeld(ctx, feedId);
}

/** The list that lost most of its rows is not taken: what stands here stays. */
export async function leaveHeld(ctx: WriteContext, feedId: string): Promise<void> {
	mayCareForLists(ctx);
	const feed = await feedById(ctx, feedId);
	if (feed.held_at === null) throw new Refusal('conflict', 'not held any more');
	await setHeld(ctx, feedId);
	await dropFiles(ctx, feedId);
	ctx.note({ action: 'list.left', subject: 'directory.feeds', subjectId: feedId });
}

/** Enqueues every list whose time has come. What is asked for is not due again until the answer says when. */
export async function readDue(ctx: WriteContext): Promise<void> {
	const due = await ctx.tx
		.selectFrom('directory.feeds')
		.select(['id', 'source', 'kind', 'refresh_hours'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('next_read_at', '<=', ctx.now)
		.where('refresh_hours', 'is not', null)
		.orderBy('next_read_at')
		.limit(20)
		.forUpdate()
		.skipLocked()
		.execute();
	for (const feed of due) {
		await ctx.tx
			.updateTable('directory.feeds')
			.set({ next_read_at: nextReading(ctx.now, feed.refresh_hours ?? 24, 0) })
			.where('organization_id', '=', ctx.actor.organizationId)
			.where('id', '=', feed.id)
			.execute();
		if (isAddress(feed.source))
			await enqueueRead(ctx, {
				source: feed.source,
				what: subjectOf(feed.kind),
				refreshHours: feed.refresh_hours,
				acceptLoss: false
			});
	}
}

async function feedById(ctx: WriteContext, id: string) {
	const feed = await ctx.tx
		.selectFrom('directory.feeds')
		.select(['source', 'kind', 'refresh_hours', 'held_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	if (!feed) throw new Refusal('not_found', 'no such list');
	return feed;
}

async function setHeld(ctx: WriteContext, feedId: string): Promise<void> {
	await ctx.tx
		.updateTable('directory.feeds')
		.set({ held_at: null, held_gone: null, held_of: null })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', feedId)
		.execute();
}

type Wanted = { source: string; what: ListSubject; refreshHours: number | null; acceptLoss: boolean };

async function enqueueRead(ctx: WriteContext, wanted: Wanted): Promise<void> {
	// Asked for twice while it is being read: one reading is enough.
	if (await runningImport(ctx, wanted.source)) return;
	const importId = newId();
	await enqueueImport(ctx, { ...wanted, importId, name: null });
	ctx.note({ action: 'list.asked', subject: 'directory.imports', subjectId: importId });
}

type Import = Wanted & { importId: string; name: string | null };

/** Writes down that a list is to be read, and hands the reading over. Those of one organization are read one after another. */
export async function enqueueImport(
	ctx: WriteContext,
	wanted: Import,
	withIt?: () => Promise<void>
): Promise<void> {
	const { actor } = ctx;
	await ctx.tx
		.insertInto('directory.imports')
		.values({
			organization_id: actor.organizationId,
			id: wanted.importId,
			source: wanted.source,
			list_name: wanted.name,
			kind: wanted.what,
			state: 'waiting',
			asked_by: actor.kind === 'person' ? actor.personId : null,
			asked_at: ctx.now
		})
		.execute();
	await withIt?.();
	await enqueueReading(ctx, wanted);
}

async function enqueueReading(
	ctx: WriteContext,
	{ importId, refreshHours, acceptLoss }: Pick<Import, 'importId' | 'refreshHours' | 'acceptLoss'>
): Promise<void> {
	const { organizationId } = ctx.actor;
	await ctx.enqueue(
		'directory.read-list',
		{ organizationId, importId, refreshHours, acceptLoss },
		{ queue: `directory-${organizationId}`, maxAttempts: 3 }
	);
}

/** The file that was held back is read again, and taken. It stands in the place of the reading that held it. */
async function takeHeldFile(ctx: WriteContext, importId: string): Promise<void> {
	await ctx.tx
		.updateTable('directory.imports')
		.set({ state: 'waiting', asked_at: ctx.now, finished_at: null })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', importId)
		.execute();
	await enqueueReading(ctx, { importId, refreshHours: null, acceptLoss: true });
	ctx.note({ action: 'list.asked', subject: 'directory.imports', subjectId: importId });
}
