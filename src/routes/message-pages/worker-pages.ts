/** What a worker's pages of messages show: the threads, and how it stands with their own hours. */
import type { OwnStatus } from '#domains/messaging/server/messaging.ts';
import { ownStatus, workerThreads } from '#domains/messaging/server/messaging.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { shortMoment, type Clock } from './reads-words.ts';

export async function workerList(ctx: ReadContext, clock: Clock) {
	return {
		status: statusView(await ownStatus(ctx), clock),
		threads: (await workerThreads(ctx)).map((one) => ({
			id: one.walkId,
			name: one.name,
			cover: one.coverFor && m.messages_coach_cover({ name: one.coverFor }),
			fresh: one.fresh > 0,
			words: one.fresh > 0 ? m.messages_coach_new({ count: one.fresh }) : m.messages_coach_new_none()
		}))
	};
}

function statusView({ reads, breakUntil, holdsUntil }: OwnStatus, clock: Clock) {
	return {
		words: holdsUntil
			? m.messages_coach_hold({ when: shortMoment(holdsUntil, clock) })
			: reads.kind === 'now'
				? m.messages_coach_now({ time: shortMoment(reads.until, clock) })
				: m.messages_coach_unknown(),
		holds: holdsUntil !== null,
		known: reads.kind !== 'unknown',
		onBreak: breakUntil && m.messages_break_now({ time: shortMoment(breakUntil, clock) })
	};
}
