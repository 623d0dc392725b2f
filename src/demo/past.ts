import type { WriteContext } from '#platform/server/context.ts';

/**
 * The same handle for telling ninety days at once: no jobs (nothing of it is new), nobody to announce it to, and no audit
 * rows of its own; who looked and who wrote is told afterwards with its true day (write-looks.ts).
 */
export function tellingThePast(ctx: WriteContext): WriteContext {
	return {
		db: ctx.db,
		tx: ctx.tx,
		actor: ctx.actor,
		now: ctx.now,
		purpose: ctx.purpose,
		vault: ctx.vault,
		send: ctx.send.bind(ctx),
		note: () => {},
		announce: () => {},
		enqueue: async () => {}
	};
}
