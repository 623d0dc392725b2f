import type { ReadContext } from '#platform/server/context.ts';

/** History written by a job or import: when it happened and who wrote it. Honoured for system actors only. */
export interface Past {
	at?: Date;
	by?: string;
}

/** When this happens and who writes it: now and the actor, unless a system actor tells of the past. */
export function told(ctx: ReadContext, past: Past = {}): { at: Date; by: string | null } {
	if (ctx.actor.kind === 'system') return { at: past.at ?? ctx.now, by: past.by ?? null };
	return { at: ctx.now, by: ctx.actor.kind === 'person' ? ctx.actor.personId : null };
}
