import { sql } from 'kysely';
import type { ReadContext } from '#platform/server/context.ts';
import { shownToWorker } from './shown.ts';
import { walkHere } from './walk.ts';

/** A mark that changes with what this actor is shown of the thread; asked again and again, so that who may no longer see is noticed. */
export async function messagesMark(ctx: ReadContext, walkId: string): Promise<string> {
	const walk = await walkHere(ctx, walkId, true);
	const rows = await ctx.db
		.selectFrom('messaging.messages')
		.select(['author_id', 'sent_at', 'held_until'])
		.select(sql<boolean>`read_at is not null`.as('is_read'))
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('walk_id', '=', walk.id)
		.orderBy('sent_at', 'desc')
		.limit(300)
		.execute();
	const isShown = walk.side === 'person' ? () => true : await shownToWorker(ctx);
	const shown = rows.filter((row) => isShown(row, walk.personId));
	// A worker's page says nothing of what the person has read.
	const read = shown.filter(
		(row) => row.is_read && (walk.side === 'person' || row.author_id === walk.personId)
	);
	return `${shown.length}.${shown[0]?.sent_at.getTime() ?? 0}.${read.length}.${walk.open}`;
}
