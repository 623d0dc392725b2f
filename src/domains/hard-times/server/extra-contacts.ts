import { sql } from 'kysely';
import { basisHere, hardDatesOf, openRecord, workersOf } from '#domains/people/server/people.ts';
import { m } from '#paraglide/messages.js';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { ExtraContact, ExtraContactInput, ExtraWay } from '../hard-times.ts';
import { notThere, whose } from './own.ts';

/** What is planned or proposed around the hard dates of one person: for them, and who walks with them. */
export async function extraContactsOf(ctx: ReadContext, personId: string): Promise<ExtraContact[]> {
	await openRecord(ctx, personId, 'hard-dates');
	return extraContactsBetween(ctx, [personId]);
}

/** The same for several persons the actor may see. The caller notes the look. */
export async function extraContactsBetween(
	ctx: ReadContext,
	personIds: readonly string[]
): Promise<ExtraContact[]> {
	if (personIds.length === 0) return [];
	const rows = await ctx.db
		.selectFrom('hard_times.extra_contacts')
		.select(['id', 'person_id', 'hard_date_id', 'worker_id', 'way', 'days', 'agreed_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
		.where('ended_at', 'is', null)
		.orderBy('days')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		personId: row.person_id,
		hardDateId: row.hard_date_id,
		workerId: row.worker_id,
		way: row.way as ExtraWay,
		days: row.days,
		agreed: row.agreed_at !== null
	}));
}

/**
 * Proposes a contact around a hard date. What the person asks for themself they agree to by it; what a worker proposes
 * (themself, and nobody else) waits for the person's yes. The same twice is the same.
 */
export async function proposeContact(
	ctx: WriteContext,
	personId: string,
	input: ExtraContactInput
): Promise<void> {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_signed_in');
	await openRecord(ctx, personId, 'hard-dates');
	const me = ctx.actor.personId;
	const own = me === personId;
	if (own) whose(ctx);
	const workerId = own ? input.workerId : me;
	if (!workerId || !(await workersOf(ctx, personId)).some(({ id }) => id === workerId))
		throw new Refusal('invalid', 'who makes contact walks with the person', {
			fields: { workerId: m.extra_choose_who() }
		});
	if (!(await hardDatesOf(ctx, personId)).some(({ id }) => id === input.hardDateId)) throw notThere();
	const days = Number(input.days);
	const same = (await extraContactsBetween(ctx, [personId])).find(
		(one) =>
			one.hardDateId === input.hardDateId &&
			one.workerId === workerId &&
			one.way === input.way &&
			one.days === days
	);
	if (same) return own && !same.agreed ? agreeToContact(ctx, same.id) : undefined;
	const id = newId();
	await ctx.tx
		.insertInto('hard_times.extra_contacts')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			person_id: personId,
			hard_date_id: input.hardDateId,
			worker_id: workerId,
			way: input.way,
			days,
			proposed_by: me,
			proposed_at: ctx.now,
			agreed_at: own ? ctx.now : null
		})
		.execute();
	ctx.note({
		action: 'extra-contact.proposed',
		personId,
		subject: 'extra-contact',
		subjectId: id,
		basis: own ? 'self' : basisHere(ctx, personId)
	});
}

/** The person says yes to what was proposed. */
export async function agreeToContact(ctx: WriteContext, id: string): Promise<void> {
	const { personId, organizationId } = whose(ctx);
	const done = await ctx.tx
		.updateTable('hard_times.extra_contacts')
		.set({ agreed_at: sql<Date>`coalesce(agreed_at, ${ctx.now})` })
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw notThere();
	ctx.note({
		action: 'extra-contact.agreed',
		personId,
		subject: 'extra-contact',
		subjectId: id,
		basis: 'self'
	});
}

/** The person says no to it, or takes it back, at any time and without a reason. */
export async function endContact(ctx: WriteContext, id: string): Promise<void> {
	const { personId, organizationId } = whose(ctx);
	const done = await ctx.tx
		.updateTable('hard_times.extra_contacts')
		.set({ ended_at: sql<Date>`coalesce(ended_at, ${ctx.now})` })
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw notThere();
	ctx.note({
		action: 'extra-contact.ended',
		personId,
		subject: 'extra-contact',
		subjectId: id,
		basis: 'self'
	});
}
