/** What a worker is shown outside their hours. */
import type { ReadContext } from '#platform/server/context.ts';
import { isShown, type Held, type Reads } from '../hours.ts';
import { readsOf } from './reader.ts';

/** The actor's own hours at this moment, and when they last looked before them. */
export async function ownHours(ctx: ReadContext): Promise<{ reads: Reads; lookedAt: Date | null }> {
	const me = ctx.actor.kind === 'person' ? ctx.actor.personId : '';
	const row = await ctx.db
		.selectFrom('messaging.early_looks')
		.select((eb) => eb.fn.max('at').as('at'))
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', me)
		.executeTakeFirst();
	return { reads: await readsOf(ctx, me), lookedAt: row?.at ?? null };
}

/** A filter for the messages of threads that the actor reads as a worker. */
export async function shownToWorker(ctx: ReadContext): Promise<(message: Held) => boolean> {
	const { reads, lookedAt } = await ownHours(ctx);
	return (message) => isShown(message, reads, lookedAt, ctx.now);
}
