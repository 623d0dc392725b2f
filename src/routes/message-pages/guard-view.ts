import { boundaryGuard } from '#domains/messaging/server/messaging.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';

/** From so many on a number of messages is said; below it, how much one person writes could be read off it. */
const LEAST = 11;

/** The guard of boundaries in words, worker by worker. */
export async function guardView(ctx: ReadContext) {
	return (await boundaryGuard(ctx)).map((one) => ({
		workerId: one.workerId,
		name: one.name,
		looked: one.early > 0,
		held:
			one.held === 0
				? m.messages_guard_held_none()
				: one.held < LEAST
					? m.messages_guard_held_few()
					: m.messages_guard_held({ count: one.held }),
		early:
			one.early === 0
				? m.messages_guard_early_none()
				: m.messages_guard_early({ count: one.early, urgent: one.urgent })
	}));
}
