/** A thread as a page shows it, the same for both sides. */
import { messagesMark, threadOf, type Thread } from '#domains/messaging/server/messaging.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { shortMoment, type Clock } from './reads-words.ts';

export async function threadView(ctx: ReadContext, walkId: string, before: string | null, clock: Clock) {
	const thread = await threadOf(ctx, walkId, before ?? undefined);
	return {
		walkId,
		personId: thread.personId,
		personName: thread.personName,
		workerName: thread.workerName,
		open: thread.open,
		side: thread.side,
		messages: thread.messages.map((one) => lineOf(one, thread, clock)),
		/** The last one that is new: up to it all is read, when the reader says so. */
		lastNew: thread.messages.findLast(({ isNew }) => isNew)?.id ?? null,
		older: thread.more ? (thread.messages[0]?.id ?? null) : null,
		isOld: before !== null,
		mark: await messagesMark(ctx, walkId)
	};
}
export type ThreadView = Awaited<ReturnType<typeof threadView>>;

function lineOf(one: Thread['messages'][number], thread: Thread, clock: Clock) {
	return {
		id: one.id,
		mine: one.mine,
		isNew: one.isNew,
		who: one.mine ? m.messages_you() : one.authorName,
		when: shortMoment(one.at, clock),
		at: one.at.toISOString(),
		words: one.words,
		state:
			thread.side !== 'person' || !one.mine
				? null
				: one.read
					? m.messages_read_by({ name: one.read.by, when: shortMoment(one.read.at, clock) })
					: m.messages_not_read()
	};
}
