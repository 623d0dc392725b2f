/** "Delete my record": asked for with proof, waits three days, can be taken back by whoever is signed in, held by a director. */
import { m } from '#paraglide/messages.js';
import { hasRole, STAFF_ROLES } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { isId, newId } from '#platform/ids.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { sealedMail } from '#platform/server/mail-jobs.ts';
import type { Proof } from '#platform/server/sign-in/prove.ts';
import type { Locale } from '#platform/languages.ts';
import { after, type Deletion } from '../deletion.ts';
import { mustProve } from './take.ts';

export interface OwnDeletion {
	state: 'none' | 'waiting' | 'cancelled';
	askedAt: Date | null;
	dueAt: Date | null;
	/** Why it must be kept for now, in a director's words. */
	held: { reason: string; since: Date } | null;
	/** Somebody who works here: their own work must end first. */
	staff: boolean;
}

export async function ownDeletion(ctx: ReadContext): Promise<OwnDeletion> {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_found', 'a record is deleted by the person');
	const row = await latest(ctx, ctx.actor.personId);
	const hold = await ctx.db
		.selectFrom('rights.holds')
		.select(['reason', 'set_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', ctx.actor.personId)
		.where('lifted_at', 'is', null)
		.executeTakeFirst();
	const state = stateOf(row);
	return {
		state: state.state === 'done' ? 'none' : state.state,
		askedAt: row?.asked_at ?? null,
		dueAt: row?.due_at ?? null,
		held: hold ? { reason: hold.reason, since: hold.set_at } : null,
		staff: hasRole(ctx.actor, ...STAFF_ROLES)
	};
}

/** Asks for it, and tells the person's mail address in words that say nothing: who did not ask can still stop it. */
export async function askForDeletion(
	ctx: WriteContext,
	app: Pick<App, 'masterKey' | 'config'>,
	asked: { proof: Proof; email: string; locale: Locale; page: string; date: (at: Date) => string }
): Promise<{ dueAt: Date }> {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_found', 'a record is deleted by the person');
	const { personId, organizationId } = ctx.actor;
	mustProve(ctx, asked.proof, 'deletion.asked');
	if (hasRole(ctx.actor, ...STAFF_ROLES)) throw new Refusal('conflict', 'somebody who works here');
	const now = stateOf(await latest(ctx, personId));
	const next = after(now, { kind: 'ask', proven: true }, ctx.now.getTime());
	if (next.state !== 'waiting' || now.state === 'waiting') throw new Refusal('conflict', 'it waits already');
	const dueAt = new Date(next.dueAt);
	const id = newId();
	await ctx.tx
		.insertInto('rights.deletions')
		.values({
			organization_id: organizationId,
			id,
			person_id: personId,
			asked_at: ctx.now,
			due_at: dueAt
		})
		.execute();
	ctx.note({ action: 'deletion.asked', personId, subject: 'deletion', subjectId: id, basis: 'self' });
	await ctx.enqueue(
		'mail.send',
		sealedMail(app.masterKey, {
			to: asked.email,
			subject: m.mail_change_subject({}, { locale: asked.locale }),
			text: m.mail_change_text(
				{ date: asked.date(dueAt), link: `${app.config.origin}${asked.page}` },
				{ locale: asked.locale }
			)
		})
	);
	return { dueAt };
}

/** Takes it back. Signed in is enough: whoever stops it takes nothing away. */
export async function cancelDeletion(ctx: WriteContext): Promise<void> {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_found', 'a record is deleted by the person');
	const { personId, organizationId } = ctx.actor;
	const done = await ctx.tx
		.updateTable('rights.deletions')
		.set({ cancelled_at: ctx.now })
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('cancelled_at', 'is', null)
		.where('done_at', 'is', null)
		.returning('id')
		.executeTakeFirst();
	// A second tap finds it taken back: that is what was wanted.
	if (done)
		ctx.note({
			action: 'deletion.cancelled',
			personId,
			subject: 'deletion',
			subjectId: done.id,
			basis: 'self'
		});
}

export interface WaitingDeletion {
	personId: string;
	dueAt: Date;
}
export interface Hold {
	id: string;
	personId: string;
	reason: string;
	since: Date;
}

/** What a director sees: record numbers, no names. */
export async function holdsAndDeletions(
	ctx: ReadContext
): Promise<{ waiting: WaitingDeletion[]; holds: Hold[] }> {
	mustDirect(ctx, 'hold.opened');
	const { organizationId } = ctx.actor;
	const waiting = await ctx.db
		.selectFrom('rights.deletions')
		.select(['person_id', 'due_at'])
		.where('organization_id', '=', organizationId)
		.where('cancelled_at', 'is', null)
		.where('done_at', 'is', null)
		.orderBy('due_at')
		.execute();
	const holds = await ctx.db
		.selectFrom('rights.holds')
		.select(['id', 'person_id', 'reason', 'set_at'])
		.where('organization_id', '=', organizationId)
		.where('lifted_at', 'is', null)
		.orderBy('set_at', 'desc')
		.execute();
	const me = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
	return {
		waiting: waiting
			.filter((row) => row.person_id !== me)
			.map((row) => ({ personId: row.person_id, dueAt: row.due_at })),
		holds: holds
			.filter((row) => row.person_id !== me)
			.map((row) => ({ id: row.id, personId: row.person_id, reason: row.reason, since: row.set_at }))
	};
}

/** A director says that a record must be kept for now, and why; the person reads it. */
export async function setHold(ctx: WriteContext, hold: { personId: string; reason: string }): Promise<void> {
	const by = mustDirect(ctx, 'hold.set', hold.personId);
	const refused = new Refusal('not_found', 'no such record', {
		fields: { personId: m.rec_hold_no_record() },
		detail: { audit: { action: 'hold.set' } }
	});
	if (!isId(hold.personId) || hold.personId === by) throw refused;
	const id = newId();
	const { numInsertedOrUpdatedRows } = await ctx.tx
		.insertInto('rights.holds')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			person_id: hold.personId,
			reason: hold.reason,
			set_at: ctx.now,
			set_by: by
		})
		.onConflict((conflict) =>
			conflict.columns(['organization_id', 'person_id']).where('lifted_at', 'is', null).doNothing()
		)
		.executeTakeFirst()
		.catch((error: unknown) => {
			// No such person here: the key of the table says it, since a director sees no participant's name.
			if ((error as { code?: string }).code === '23503') throw refused;
			throw error;
		});
	if (!numInsertedOrUpdatedRows) throw new Refusal('conflict', 'it is held already');
	ctx.note({ action: 'hold.set', personId: hold.personId, subject: 'hold', subjectId: id, basis: 'role' });
}

export async function liftHold(ctx: WriteContext, id: string): Promise<void> {
	const by = mustDirect(ctx, 'hold.lifted');
	const row = await ctx.tx
		.updateTable('rights.holds')
		.set({ lifted_at: ctx.now, lifted_by: by })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', id)
		.where('person_id', '<>', by)
		.where('lifted_at', 'is', null)
		.returning('person_id')
		.executeTakeFirst();
	if (!row) throw new Refusal('not_found', 'no such hold', { detail: { audit: { action: 'hold.lifted' } } });
	ctx.note({ action: 'hold.lifted', personId: row.person_id, subject: 'hold', subjectId: id, basis: 'role' });
}

function mustDirect(ctx: ReadContext, action: string, personId?: string): string {
	if (ctx.actor.kind !== 'person' || !hasRole(ctx.actor, 'director'))
		throw new Refusal('not_found', 'not a director', {
			detail: { audit: { action, personId: isId(personId) ? personId : undefined } }
		});
	return ctx.actor.personId;
}

type Row = { asked_at: Date; due_at: Date; cancelled_at: Date | null; done_at: Date | null };

async function latest(ctx: ReadContext, personId: string): Promise<Row | undefined> {
	return ctx.db
		.selectFrom('rights.deletions')
		.select(['asked_at', 'due_at', 'cancelled_at', 'done_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.orderBy('asked_at', 'desc')
		.executeTakeFirst();
}

/** A row as the machine knows it. */
export function stateOf(row: Row | undefined): Deletion {
	if (!row) return { state: 'none' };
	if (row.done_at) return { state: 'done' };
	if (row.cancelled_at) return { state: 'cancelled' };
	return { state: 'waiting', askedAt: row.asked_at.getTime(), dueAt: row.due_at.getTime() };
}
