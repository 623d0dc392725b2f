import { Refusal } from '#platform/errors.ts';
import type { WriteContext } from '#platform/server/context.ts';

export const callPlace = (id: string) => `warm_line.calls.sealed/${id}`;
export const onPlace = (workerId: string) => `warm_line.on_now.sealed/${workerId}`;
export const backPlace = (id: string) => `warm_line.call_backs.sealed/${id}`;

/** The one answer for what is not there and for what is somebody else's. */
export const notThere = () => new Refusal('not_found', 'no such shift, call or call-back');

/** Pages of the line that are open read themselves again. */
export const lineChanged = (ctx: WriteContext) => ctx.announce('line', ctx.actor.organizationId);
