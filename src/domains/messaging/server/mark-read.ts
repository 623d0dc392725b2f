import { sql } from 'kysely';
import { Refusal } from '#platform/errors.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { basisHere } from '#domains/people/server/people.ts';
import { shownToWorker } from './shown.ts';
import { walkHere } from './walk.ts';

/**
 * "I have read it": all that the other side wrote, up to and with this message, that is shown to the actor now. Said, never
 * guessed from a page that was loaded: a browser loads pages ahead. Said twice, it changes nothing.
 */
export async function markRead(ctx: WriteContext, walkId: string, upTo: string): Promise<void> {
	const walk = await walkHere(ctx, walkId);
	if (ctx.actor.kind !== 'person') return;
	const { organizationId, personId: me } = ctx.actor;
	const rows = await ctx.tx
		.selectFrom('messaging.messages')
		.select(['id', 'author_id', 'sent_at', 'held_until', 'read_at'])
		.where('organization_id', '=', organizationId)
		.where('walk_id', '=', walk.id)
		.where('author_id', walk.side === 'person' ? '!=' : '=', walk.personId)
		.where((eb) => eb.or([eb('read_at', 'is', null), eb('id', '=', upTo)]))
		.execute();
	const isShown = walk.side === 'person' ? () => true : await shownToWorker(ctx);
	const shown = rows.filter((row) => isShown(row, walk.personId));
	const last = shown.find(({ id }) => id === upTo)?.sent_at;
	if (!last)
		throw new Refusal('not_found', 'no message to this actor', {
			detail: { audit: { action: 'message.read', personId: walk.personId } }
		});
	const ids = shown.filter((row) => row.read_at === null && row.sent_at <= last).map(({ id }) => id);
	if (ids.length === 0) return;
	await ctx.tx
		.updateTable('messaging.messages')
		.set({ read_at: ctx.now, read_by: me })
		.where('organization_id', '=', organizationId)
		.where('id', '=', sql<string>`any(${ids}::uuid[])`)
		.where('read_at', 'is', null)
		.execute();
	ctx.note({
		action: 'message.read',
		personId: walk.personId,
		subject: 'walk',
		subjectId: walk.id,
		basis: walk.side === 'person' ? 'self' : basisHere(ctx, walk.personId)
	});
	await ctx.announce('messages', walk.id);
}
