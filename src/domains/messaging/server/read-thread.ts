import type { ReadContext } from '#platform/server/context.ts';
import { cardsOf } from '#domains/people/server/people.ts';
import type { Message } from '../messaging.ts';
import { shownToWorker } from './shown.ts';
import { walkHere, type Walk } from './walk.ts';

/** So many at once, the newest; those before them by the first one's id. */
const AT_ONCE = 100;
export const wordsPlace = (id: string) => `messaging.messages.sealed/${id}`;

export interface Thread {
	walkId: string;
	personId: string;
	personName: string;
	workerName: string;
	open: boolean;
	side: Walk['side'];
	/** Oldest first. */
	messages: Message[];
	/** There are older ones. */
	more: boolean;
}

/** The thread of a walk. A worker outside their hours is not shown what is held, nor that it is there. */
export async function threadOf(ctx: ReadContext, walkId: string, before?: string): Promise<Thread> {
	const walk = await walkHere(ctx, walkId);
	const rows = await rowsOf(ctx, walk, before);
	const vault = await ctx.vault.of(walk.personId);
	const me = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
	const people = rows.flatMap((row) => [row.author_id, ...(row.read_by ? [row.read_by] : [])]);
	const cards = await cardsOf(ctx, [walk.personId, walk.workerId, ...people]);
	const nameOf = (id: string) => cards.get(id)?.preferredName ?? '';
	const isStaffs = (authorId: string) => authorId !== walk.personId;
	return {
		walkId,
		personId: walk.personId,
		personName: nameOf(walk.personId),
		workerName: nameOf(walk.workerId),
		open: walk.open,
		side: walk.side,
		more: rows.length > AT_ONCE,
		messages: rows
			.slice(0, AT_ONCE)
			.reverse()
			.map((row) => ({
				id: row.id,
				authorId: row.author_id,
				authorName: nameOf(row.author_id),
				mine: row.author_id === me,
				at: row.sent_at,
				words: vault.openJson<{ words: string }>(row.sealed, wordsPlace(row.id)).words,
				read:
					walk.side === 'person' && row.author_id === me && row.read_at && row.read_by
						? { by: nameOf(row.read_by), at: row.read_at }
						: null,
				isNew: row.read_at === null && isStaffs(row.author_id) === (walk.side === 'person')
			}))
	};
}

async function rowsOf(ctx: ReadContext, walk: Walk, before: string | undefined) {
	const { organizationId } = ctx.actor;
	const first = before
		? await ctx.db
				.selectFrom('messaging.messages')
				.select('sent_at')
				.where('organization_id', '=', organizationId)
				.where('walk_id', '=', walk.id)
				.where('id', '=', before)
				.executeTakeFirst()
		: undefined;
	const rows = await ctx.db
		.selectFrom('messaging.messages')
		.select(['id', 'author_id', 'sent_at', 'held_until', 'read_at', 'read_by', 'sealed'])
		.where('organization_id', '=', organizationId)
		.where('walk_id', '=', walk.id)
		.$if(first !== undefined, (query) => query.where('sent_at', '<', first!.sent_at))
		.orderBy('sent_at', 'desc')
		.orderBy('id', 'desc')
		// Beyond what is shown: a worker's held ones fall out of it.
		.limit(AT_ONCE * 3)
		.execute();
	if (walk.side === 'person' || walk.side === 'system') return rows;
	const isShown = await shownToWorker(ctx);
	return rows.filter((row) => isShown(row, walk.personId));
}
