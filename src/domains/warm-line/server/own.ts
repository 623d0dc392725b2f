import { hasRole, type Actor, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { WriteContext } from '#platform/server/context.ts';

/** Who answers the line: those who work with people, not who counts them. */
export function whoAnswers(actor: Actor): PersonActor {
	if (actor.kind !== 'person') throw new Refusal('not_signed_in');
	if (!hasRole(actor, 'coach', 'peer', 'supervisor'))
		throw new Refusal('forbidden', 'no coach, peer or supervisor');
	return actor;
}

/** Who plans the rota and says what the line is. */
export function whoPlans(actor: Actor): PersonActor {
	if (actor.kind !== 'person') throw new Refusal('not_signed_in');
	if (!hasRole(actor, 'supervisor')) throw new Refusal('forbidden', 'no supervisor');
	return actor;
}

export const callPlace = (id: string) => `warm_line.calls.sealed/${id}`;
export const onPlace = (workerId: string) => `warm_line.on_now.sealed/${workerId}`;
export const backPlace = (id: string) => `warm_line.call_backs.sealed/${id}`;

/** The one answer for what is not there and for what is somebody else's. */
export const notThere = () => new Refusal('not_found', 'no such shift, call or call-back');

/** Pages of the line that are open read themselves again. */
export const lineChanged = (ctx: WriteContext) => ctx.announce('line', ctx.actor.organizationId);
