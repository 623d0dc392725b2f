import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import type { CloseInput } from '../warm-line.ts';
import { callPlace, whoAnswers } from './own.ts';

/** The call that the actor is in; null: none. */
export async function ownCall(ctx: ReadContext): Promise<{ id: string; beganAt: Date } | null> {
	const { organizationId, personId } = whoAnswers(ctx.actor);
	const row = await ctx.db
		.selectFrom('warm_line.calls')
		.select(['id', 'began_at'])
		.where('organization_id', '=', organizationId)
		.where('worker_id', '=', personId)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	return row ? { id: row.id, beganAt: row.began_at } : null;
}

/** A call begins; who talks already goes on with the call they are in. @throws Refusal conflict for who is not on */
export async function startCall(ctx: WriteContext): Promise<{ id: string }> {
	const { organizationId, personId } = whoAnswers(ctx.actor);
	const before = await ownCall(ctx);
	if (before) return { id: before.id };
	if (!(await isFree(ctx, personId))) throw new Refusal('conflict', 'has not signed on');
	const id = newId();
	const done = await ctx.tx
		.insertInto('warm_line.calls')
		.values({ organization_id: organizationId, id, worker_id: personId, began_at: ctx.now })
		.onConflict((on) =>
			on.columns(['organization_id', 'worker_id']).where('ended_at', 'is', null).doNothing()
		)
		.executeTakeFirst();
	if (!done.numInsertedOrUpdatedRows) throw new Refusal('conflict', 'began elsewhere in this moment');
	ctx.note({ action: 'line.call-began', subject: 'call', subjectId: id, basis: 'role' });
	return { id };
}

/** Two ticks and a line, sealed; who called is asked nowhere. @throws Refusal conflict when there is no call (any more) */
export async function closeCall(ctx: WriteContext, input: CloseInput): Promise<{ id: string }> {
	const call = await mustTalk(ctx);
	const sealed = input.line
		? ctx.vault.ofCall(call.id).sealJson({ line: input.line }, callPlace(call.id))
		: null;
	await end(ctx, call.id, {
		wants: input.wants,
		safety: input.safety,
		ticks: [...new Set(input.ticks)],
		sealed
	});
	ctx.note({ action: 'line.call-closed', subject: 'call', subjectId: call.id, basis: 'role' });
	return { id: call.id };
}

/** Ends the call without a word about it: the promise that stands for it says the rest. */
export async function endWithout(ctx: WriteContext, id: string): Promise<void> {
	await end(ctx, id, {});
	ctx.note({ action: 'line.call-closed', subject: 'call', subjectId: id, basis: 'role' });
}

/** The call goes to somebody who is on and free, in one step: it is never nobody's. @throws Refusal conflict, invalid */
export async function handCall(ctx: WriteContext, to: string): Promise<void> {
	const { organizationId, personId } = whoAnswers(ctx.actor);
	const call = await mustTalk(ctx);
	if (to === personId || !(await isFree(ctx, to))) throw notFree();
	const done = await ctx.tx
		.updateTable('warm_line.calls')
		.set({ worker_id: to })
		.where('organization_id', '=', organizationId)
		.where('id', '=', call.id)
		.where('worker_id', '=', personId)
		.where('ended_at', 'is', null)
		.executeTakeFirst()
		.catch((error: unknown) => {
			// A call reached them in this very moment.
			if (error instanceof Error && 'code' in error && error.code === '23505') throw notFree();
			throw error;
		});
	if (!done.numUpdatedRows) throw new Refusal('conflict', 'no call any more');
	ctx.note({ action: 'line.call-handed', subject: 'call', subjectId: call.id, basis: 'role' });
}

const notFree = () => new Refusal('invalid', 'not free', { fields: { to: m.line_to_not_free() } });

/** The call that goes on. @throws Refusal conflict when there is none */
async function mustTalk(ctx: ReadContext): Promise<{ id: string }> {
	const call = await ownCall(ctx);
	if (!call) throw new Refusal('conflict', 'no call goes on');
	return call;
}

async function isFree(ctx: ReadContext, workerId: string): Promise<boolean> {
	const row = await ctx.db
		.selectFrom('warm_line.on_now as o')
		.leftJoin('warm_line.calls as c', (join) =>
			join
				.onRef('c.organization_id', '=', 'o.organization_id')
				.onRef('c.worker_id', '=', 'o.worker_id')
				.on('c.ended_at', 'is', null)
		)
		.select('o.worker_id')
		.where('o.organization_id', '=', ctx.actor.organizationId)
		.where('o.worker_id', '=', workerId)
		.where('o.until', '>', ctx.now)
		.where('c.id', 'is', null)
		.executeTakeFirst();
	return row !== undefined;
}

async function end(
	ctx: WriteContext,
	id: string,
	said: { wants?: string; safety?: string; ticks?: string[]; sealed?: Buffer | null }
): Promise<void> {
	const { organizationId, personId } = whoAnswers(ctx.actor);
	const done = await ctx.tx
		.updateTable('warm_line.calls')
		.set({ ended_at: ctx.now, ...said })
		.where('organization_id', '=', organizationId)
		.where('id', '=', id)
		.where('worker_id', '=', personId)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw new Refusal('conflict', 'no call any more');
}
