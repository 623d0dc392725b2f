/** What a worker is shown outside their hours. */
import type { ReadContext } from '#platform/server/context.ts';
import { isShown, type Reads } from '../hours.ts';
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

/** A filter for rows of threads that the actor reads as a worker; `personId`: whose thread it is. */
export async function shownToWorker(ctx: ReadContext): Promise<(row: Row, personId: string) => boolean> {
	const { reads, lookedAt } = await ownHours(ctx);
	return ({ author_id, sent_at, held_until }, personId) =>
		isShown(
			{ byPerson: author_id === personId, sentAt: sent_at, heldUntil: held_until },
			reads,
			lookedAt,
			ctx.now
		);
}
interface Row {
	author_id: string;
	sent_at: Date;
	held_until: Date | null;
}
