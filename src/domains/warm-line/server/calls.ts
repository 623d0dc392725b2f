import { caseloadOf } from '#domains/people/server/people.ts';
import { recordContact } from '#domains/sessions/server/sessions.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { worksWithPeople } from '#platform/works-with-people.ts';
import { m } from '#paraglide/messages.js';
import type { CloseInput } from '../warm-line.ts';
import { callPlace, lineChanged } from './own.ts';
import { wishToGive } from './given-calls.ts';
import { ringsSince, whoIsThere } from './who-is-there.ts';

export interface OwnCall {
	id: string;
	beganAt: Date;
	/** It came by the exchange. */
	byPhone: boolean;
	/** The phones have hung up. */
	hungUp: boolean;
	/** To whom the worker wants to give it. */
	handTo: string | null;
	/** Who has the caller on the phone, or is rung for them, in the worker's place. */
	phoneWith: string | null;
}

/** The call that the actor is in; null: none. */
export async function ownCall(ctx: ReadContext): Promise<OwnCall | null> {
	const { personId } = worksWithPeople(ctx.actor);
	return callOf(ctx, personId);
}

async function callOf(ctx: ReadContext, workerId: string): Promise<OwnCall | null> {
	const { organizationId } = ctx.actor;
	const row = await ctx.db
		.selectFrom('warm_line.calls as c')
		.leftJoin('warm_line.phone_calls as p', (join) =>
			join
				.onRef('p.organization_id', '=', 'c.organization_id')
				.onRef('p.call_id', '=', 'c.id')
				.on('p.organization_id', '=', organizationId)
				.onRef('p.worker_id', '!=', 'c.worker_id')
		)
		.select(['c.id', 'c.began_at', 'c.way', 'c.hung_up_at', 'c.hand_to', 'p.worker_id as phone_with'])
		.where('c.organization_id', '=', organizationId)
		.where('c.worker_id', '=', workerId)
		.where('c.ended_at', 'is', null)
		.executeTakeFirst();
	if (!row) return null;
	return {
		id: row.id,
		beganAt: row.began_at,
		byPhone: row.way === 'phone',
		hungUp: row.hung_up_at !== null,
		handTo: row.hand_to,
		phoneWith: row.phone_with
	};
}

/** A call begins; who talks already goes on with the call they are in. @throws Refusal conflict for who is not on */
export async function startCall(ctx: WriteContext): Promise<{ id: string }> {
	const { personId } = worksWithPeople(ctx.actor);
	const before = await ownCall(ctx);
	if (before) return { id: before.id };
	const me = (await whoIsThere(ctx)).find(({ workerId }) => workerId === personId);
	// Whose phone rings may say it here as well: it is that call.
	if (!me?.until) throw new Refusal('conflict', 'has not signed on');
	const id = await beginCall(ctx, personId, 'said');
	if (!id) throw new Refusal('conflict', 'began elsewhere in this moment');
	return { id };
}

/**
 * One call at a time, however it came. Where the worker has just said that they talk, and their phone then takes it, it is the same.
 * @returns null: they are in another call
 */
export async function beginCall(
	ctx: WriteContext,
	workerId: string,
	way: 'said' | 'phone'
): Promise<string | null> {
	const organization_id = ctx.actor.organizationId;
	const id = newId();
	const done = await ctx.tx
		.insertInto('warm_line.calls')
		.values({ organization_id, id, worker_id: workerId, began_at: ctx.now, way })
		.onConflict((on) =>
			on.columns(['organization_id', 'worker_id']).where('ended_at', 'is', null).doNothing()
		)
		.executeTakeFirst();
	if (!done.numInsertedOrUpdatedRows) return way === 'phone' ? joinSaid(ctx, workerId) : null;
	const basis = way === 'phone' ? 'system' : 'role';
	ctx.note({ action: 'line.call-began', subject: 'call', subjectId: id, basis });
	lineChanged(ctx);
	return id;
}

/** The worker said "I am taking a call" a moment ago, and now their phone says it. */
async function joinSaid(ctx: WriteContext, workerId: string): Promise<string | null> {
	const row = await ctx.tx
		.updateTable('warm_line.calls')
		.set({ way: 'phone' })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', workerId)
		.where('ended_at', 'is', null)
		.where('way', '=', 'said')
		.where('began_at', '>=', ringsSince(ctx))
		.returning('id')
		.executeTakeFirst();
	return row?.id ?? null;
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
	if (input.person) await noteContact(ctx, input.person);
	return { id: call.id };
}

/**
 * By the caller's yes: that they were reached stands with their other talks and calls, where they see it. The call itself stays
 * nameless; nothing leads from it to them.
 */
async function noteContact(ctx: WriteContext, personId: string): Promise<void> {
	const { personId: me } = worksWithPeople(ctx.actor);
	if (!(await caseloadOf(ctx, me)).some(({ id }) => id === personId))
		throw new Refusal('invalid', 'walks with nobody of this id', {
			fields: { person: m.line_person_not_yours() }
		});
	await recordContact(ctx, { personId, way: 'call', outcome: 'reached' });
}

/** Whom a caller may turn out to be: those the actor walks with. Nobody is searched. */
export async function mayBe(ctx: ReadContext): Promise<{ id: string; name: string }[]> {
	const { personId } = worksWithPeople(ctx.actor);
	return (await caseloadOf(ctx, personId)).map(({ id, preferredName }) => ({ id, name: preferredName }));
}

/** Ends the call without a word about it: the promise that stands for it says the rest. */
export async function endWithout(ctx: WriteContext, id: string): Promise<void> {
	await end(ctx, id, {});
	ctx.note({ action: 'line.call-closed', subject: 'call', subjectId: id, basis: 'role' });
}

/**
 * Gives the call to somebody who is on and free; it stays the actor's until the other has taken it. By telephone the caller is put
 * through when the actor hangs up (`ringEnded`).
 * @throws Refusal conflict, invalid
 */
export async function handCall(ctx: WriteContext, to: string): Promise<void> {
	const call = await mustTalk(ctx);
	if (call.handTo !== to) await wishToGive(ctx, call.id, to);
}

/** The call that goes on. @throws Refusal conflict when there is none */
async function mustTalk(ctx: ReadContext): Promise<OwnCall> {
	const call = await ownCall(ctx);
	if (!call) throw new Refusal('conflict', 'no call goes on');
	return call;
}

async function end(
	ctx: WriteContext,
	id: string,
	said: { wants?: string; safety?: string; ticks?: string[]; sealed?: Buffer | null }
): Promise<void> {
	const { organizationId, personId } = worksWithPeople(ctx.actor);
	const done = await ctx.tx
		.updateTable('warm_line.calls')
		.set({ ended_at: ctx.now, hand_to: null, hand_at: null, ...said })
		.where('organization_id', '=', organizationId)
		.where('id', '=', id)
		.where('worker_id', '=', personId)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw new Refusal('conflict', 'no call any more');
	lineChanged(ctx);
}
