import { sql } from 'kysely';
import { basisHere, openRecord } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { dayIn, startOfDay } from '#platform/time.ts';
import {
	nextDay,
	type ContactInput,
	type ContactOutcome,
	type ContactReason,
	type ContactWay
} from '../contacts.ts';
import type { VisitKind } from '../sessions.ts';

/** What others may know of a contact: no words. */
export interface Contact {
	personId: string;
	workerId: string;
	at: Date;
	way: ContactWay;
	outcome: ContactOutcome;
	reason: ContactReason | null;
	nextAt: Date | null;
	/** Of a visit that was held: what kind, and how long. */
	held: { kind: VisitKind; minutes: number } | null;
}

/**
 * Records one act for one person and how it went. Somebody reached has been heard from (job `contact.reached`), and a
 * call they had asked for is answered. Refuses whoever does not walk with the person.
 * @param more.at and more.workerId only for system actors (demo)
 */
export async function recordContact(
	ctx: WriteContext,
	input: ContactInput,
	more: { at?: Date; workerId?: string; timeZone?: string } = {}
): Promise<{ id: string; nextOn: string | null }> {
	const person = await openRecord(ctx, input.personId, 'contact');
	const system = ctx.actor.kind === 'system';
	const workerId = ctx.actor.kind === 'person' ? ctx.actor.personId : more.workerId;
	if (!workerId || workerId === input.personId) throw new Refusal('not_found', 'a contact has a worker');
	const at = system && more.at ? more.at : ctx.now;
	const zone = more.timeZone ?? person.timeZone;
	const id = newId();
	const nextOn = input.nextOn ?? nextDay(input.outcome, dayIn(zone, at));
	const vault = input.words ? await ctx.vault.of(input.personId) : null;
	await ctx.tx
		.insertInto('sessions.contacts')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			person_id: input.personId,
			worker_id: workerId,
			at,
			way: input.way,
			outcome: input.outcome,
			reason: input.reason ?? null,
			next_at: nextOn ? startOfDay(nextOn, zone) : null,
			words: vault ? vault.seal(input.words!, `sessions.contacts.words/${id}`) : null
		})
		.execute();
	if (input.outcome === 'reached') {
		await answerAsks(ctx, input.personId, workerId, at);
		await ctx.enqueue('contact.reached', { personId: input.personId, at: at.toISOString() });
	}
	ctx.note({
		action: 'contact.recorded',
		personId: input.personId,
		subject: 'contact',
		subjectId: id,
		basis: system ? 'system' : basisHere(ctx, input.personId)
	});
	return { id, nextOn };
}

/** A call that was asked for before this moment is answered by it. */
export async function answerAsks(
	ctx: WriteContext,
	personId: string,
	workerId: string,
	at: Date
): Promise<void> {
	await ctx.tx
		.updateTable('sessions.asks')
		.set({ answered_at: at, answered_by: workerId })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('at', '<=', at)
		.where('answered_at', 'is', null)
		.where('taken_back_at', 'is', null)
		.execute();
}

/** The contacts of the last `days` days, newest first, for persons the actor may see. No words. */
export async function contactsSince(
	ctx: ReadContext,
	personIds: readonly string[],
	since: Date
): Promise<Contact[]> {
	if (personIds.length === 0) return [];
	const rows = await ctx.db
		.selectFrom('sessions.contacts')
		.select(['person_id', 'worker_id', 'at', 'way', 'outcome', 'reason', 'next_at', 'kind', 'minutes'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
		.where('at', '>=', since)
		.orderBy('at', 'desc')
		.execute();
	return rows.map((row) => ({
		personId: row.person_id,
		workerId: row.worker_id,
		at: row.at,
		way: row.way as ContactWay,
		outcome: row.outcome as ContactOutcome,
		reason: row.reason as ContactReason | null,
		nextAt: row.next_at,
		held: row.kind && row.minutes ? { kind: row.kind as VisitKind, minutes: row.minutes } : null
	}));
}
