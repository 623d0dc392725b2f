import { boundaryGuard } from '#domains/messaging/server/messaging.ts';
import { shownCount } from '#platform/small-counts.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';

/** The guard of boundaries in words, worker by worker. How much one person writes could be read off a small number. */
export async function guardView(ctx: ReadContext) {
	return (await boundaryGuard(ctx)).map((one) => ({
		workerId: one.workerId,
		name: one.name,
		looked: one.early > 0,
		held:
			one.held === 0
				? m.messages_guard_held_none()
				: shownCount(one.held) === null
					? m.messages_guard_held_few()
					: m.messages_guard_held({ count: one.held }),
		early:
			one.early === 0
				? m.messages_guard_early_none()
				: m.messages_guard_early({ count: one.early, urgent: one.urgent })
	}));
}
