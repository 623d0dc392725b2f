import { ownChange } from '#domains/matching/server/matching.ts';
import { workersOf } from '#domains/people/server/people.ts';
import { hasRole } from '#platform/actor.ts';
import type { ReadContext } from '#platform/server/context.ts';

/** Whether the reader is somebody who looks for a coach: nobody walks with them yet, or they asked for a change. */
export async function looksForOne(ctx: ReadContext): Promise<boolean> {
	if (ctx.actor.kind !== 'person' || !hasRole(ctx.actor, 'participant')) return false;
	return (await workersOf(ctx, ctx.actor.personId)).length === 0 || (await ownChange(ctx)) !== null;
}
