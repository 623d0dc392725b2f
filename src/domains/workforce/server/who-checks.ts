/** Whose credentials and trainings they are, and who may say what they found. */
import { cardsOf, organizationOf } from '#domains/people/server/people.ts';
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { dayIn } from '#platform/time.ts';
import type { ReadContext } from '#platform/server/context.ts';

/** A worker, about themself. */
export function ownWork(ctx: ReadContext): string {
	if (ctx.actor.kind === 'person' && hasRole(ctx.actor, 'coach', 'peer')) return ctx.actor.personId;
	throw new Refusal('not_found', 'a worker keeps this of themself');
}
/** Who checks what workers have, never their own. */
export function mustCheck(ctx: ReadContext, action: string): string {
	if (ctx.actor.kind === 'person' && hasRole(ctx.actor, 'supervisor', 'director')) return ctx.actor.personId;
	throw new Refusal('not_found', 'only a supervisor or director checks', { detail: { audit: { action } } });
}
/** As they are called here. */
export const ownName = async (ctx: ReadContext, workerId: string): Promise<string> =>
	(await cardsOf(ctx, [workerId])).get(workerId)?.preferredName ?? '';
/** Today where the organization is. */
export const todayHere = async (ctx: ReadContext): Promise<string> =>
	dayIn((await organizationOf(ctx)).timeZone, ctx.now);
