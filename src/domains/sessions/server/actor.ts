import { basisHere } from '#domains/people/server/people.ts';
import type { ReadContext } from '#platform/server/context.ts';

/** The id of who acts; null for a job. */
export function actorId(ctx: ReadContext): string | null {
	return ctx.actor.kind === 'person' ? ctx.actor.personId : null;
}

/** Why the actor may: for the audit row. */
export function basisOf(ctx: ReadContext, personId: string): string {
	if (ctx.actor.kind !== 'person') return ctx.actor.kind;
	return ctx.actor.personId === personId ? 'own' : basisHere(ctx, personId);
}

/** The moment it happened: now, and for a system actor that writes the past, the given one. */
export function momentOf(ctx: ReadContext, at: Date | undefined): Date {
	return ctx.actor.kind === 'system' && at ? at : ctx.now;
}
