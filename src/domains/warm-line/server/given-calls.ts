/** Calls that are given on: by a worker to another who is on, and by the telephone when it has put the two through. */
import { cardsOf } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { worksWithPeople } from '#platform/works-with-people.ts';
import { m } from '#paraglide/messages.js';
import type { HandedInput } from '../warm-line.ts';
import { lineChanged, notThere } from './own.ts';
import { whoIsThere } from './who-is-there.ts';

const nobody = { hand_to: null, hand_at: null };

/** A call that somebody wants to give to the actor. */
export interface Handed {
	id: string;
	/** Who has it now. */
	from: string;
	byPhone: boolean;
}

/** What others want to give to the actor, the first one first. */
export async function handedToMe(ctx: ReadContext): Promise<Handed[]> {
	const { organizationId, personId } = worksWithPeople(ctx.actor);
	const rows = await ctx.db
		.selectFrom('warm_line.calls')
		.select(['id', 'worker_id', 'way'])
		.where('organization_id', '=', organizationId)
		.where('hand_to', '=', personId)
		.orderBy('hand_at')
		.execute();
	const cards = await cardsOf(
		ctx,
		rows.map((row) => row.worker_id)
	);
	return rows.map((row) => ({
		id: row.id,
		from: cards.get(row.worker_id)?.preferredName ?? '–',
		byPhone: row.way === 'phone'
	}));
}

/**
 * Wishes to give the call to somebody who is on and free. It stays the actor's until the other has taken it: it is never nobody's.
 * @throws Refusal invalid where they are not free
 */
export async function wishToGive(ctx: WriteContext, callId: string, to: string): Promise<void> {
	await mustBeFree(ctx, to);
	const done = await ctx.tx
		.updateTable('warm_line.calls')
		.set({ hand_to: to, hand_at: ctx.now })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', callId)
		.where('worker_id', '=', worksWithPeople(ctx.actor).personId)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw new Refusal('conflict', 'no call any more');
	told(ctx, 'handed', callId);
}

/** Gives the call at once: whoever signs off goes. @throws Refusal invalid where they are not free */
export async function giveAtOnce(ctx: WriteContext, callId: string, to: string): Promise<void> {
	const { personId } = worksWithPeople(ctx.actor);
	await mustBeFree(ctx, to);
	if (!(await move(ctx, callId, to, personId))) throw notFree();
	told(ctx, 'handed', callId);
}

/** Takes a call that is given to the actor, says that they cannot, or keeps the one that they wanted to give. */
export async function answerHanded(ctx: WriteContext, { id, act }: HandedInput): Promise<void> {
	const { organizationId, personId } = worksWithPeople(ctx.actor);
	const row = await ctx.db
		.selectFrom('warm_line.calls')
		.select(['worker_id', 'hand_to'])
		.where('organization_id', '=', organizationId)
		.where('id', '=', id)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	if (!row) throw notThere();
	if (act === 'keep') {
		if (row.worker_id !== personId) throw notThere();
		if (row.hand_to === null) return;
	} else if (row.hand_to !== personId) {
		// Sent again: it is theirs.
		if (act === 'take' && row.worker_id === personId) return;
		throw notThere();
	}
	if (act !== 'take') await forgetWish(ctx, id);
	else if (!(await move(ctx, id, personId, row.worker_id)))
		throw new Refusal('conflict', 'in another call', { fields: { act: m.line_close_first() } });
	told(ctx, act === 'take' ? 'taken-over' : 'kept', id);
}

/**
 * Whoever signs off is given nothing any more. A caller who may be on the way to them by telephone rings the giver again instead
 * (`putThrough`): taking the wish back in that moment would look as if the giver had ended the call.
 */
export async function refuseHanded(ctx: WriteContext): Promise<void> {
	for (const { id, byPhone } of await handedToMe(ctx))
		if (!byPhone) await answerHanded(ctx, { id, act: 'cannot' });
}

/** When the worker at the phone has hung up: who goes on with the caller, because they were given the call; null: nobody. */
export async function goesOnWith(ctx: ReadContext, callId: string, was: string): Promise<string | null> {
	const row = await openCall(ctx, callId);
	const to = row?.hand_to ?? row?.worker_id ?? null;
	return to === was ? null : to;
}

/** Whose call it is, while it is not closed. */
export const whoseCall = async (ctx: ReadContext, callId: string): Promise<string | null> =>
	(await openCall(ctx, callId))?.worker_id ?? null;

/** Whether they are in another call than this one. */
export async function talksElsewhere(ctx: ReadContext, workerId: string, callId: string): Promise<boolean> {
	const other = await ctx.db
		.selectFrom('warm_line.calls')
		.select('id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', workerId)
		.where('id', '!=', callId)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	return other !== undefined;
}

/** Whoever was rung took it: from now on it is theirs. False: it is closed, or they are in another one. */
export async function takenOver(ctx: WriteContext, callId: string, by: string): Promise<boolean> {
	const was = await whoseCall(ctx, callId);
	return was !== null && (was === by || (await move(ctx, callId, by, was)));
}

/** Nobody took it: it stays with who has it. */
export async function forgetWish(ctx: WriteContext, callId: string): Promise<void> {
	await ctx.tx
		.updateTable('warm_line.calls')
		.set(nobody)
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', callId)
		.where('hand_to', 'is not', null)
		.execute();
}

/** The phones have hung up; the worker closes the call when they have written what is to be written. */
export async function hungUp(ctx: WriteContext, callId: string): Promise<void> {
	await ctx.tx
		.updateTable('warm_line.calls')
		.set({ ...nobody, hung_up_at: ctx.now })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', callId)
		.where('hung_up_at', 'is', null)
		.execute();
}

const openCall = (ctx: ReadContext, id: string) =>
	ctx.db
		.selectFrom('warm_line.calls')
		.select(['worker_id', 'hand_to'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', id)
		.where('ended_at', 'is', null)
		.executeTakeFirst();

/** Nobody is in two calls: who began one in this very moment is told so by the index. */
async function move(ctx: WriteContext, callId: string, to: string, from: string): Promise<boolean> {
	if (await talksElsewhere(ctx, to, callId)) return false;
	const done = await ctx.tx
		.updateTable('warm_line.calls')
		.set({ ...nobody, worker_id: to })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', callId)
		.where('worker_id', '=', from)
		.where('ended_at', 'is', null)
		.executeTakeFirst()
		.catch((error: unknown) => {
			if (error instanceof Error && 'code' in error && error.code === '23505') throw notFree();
			throw error;
		});
	return Boolean(done.numUpdatedRows);
}

async function mustBeFree(ctx: ReadContext, to: string): Promise<void> {
	const { personId } = worksWithPeople(ctx.actor);
	const one = (await whoIsThere(ctx)).find(({ workerId }) => workerId === to);
	if (to === personId || !one?.free) throw notFree();
}
const notFree = () => new Refusal('invalid', 'not free', { fields: { to: m.line_to_not_free() } });

function told(ctx: WriteContext, what: 'handed' | 'taken-over' | 'kept', id: string): void {
	ctx.note({ action: `line.call-${what}`, subject: 'call', subjectId: id, basis: 'role' });
	lineChanged(ctx);
}
