import { sql } from 'kysely';
import { coversNow, workersOf } from '#domains/people/server/people.ts';
import { m } from '#paraglide/messages.js';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { SaidUsedInput } from '../hard-times.ts';
import { notThere, whose } from './own.ts';

/** So long what was told stands on the person's page, and on My day of who was told and has not reached them. */
const TOLD_DAYS = 14;

export interface Told {
	id: string;
	personId: string;
	workerId: string;
	at: Date;
	words: string | null;
}

const place = (id: string) => `hard_times.told.sealed/${id}`;
const since = (ctx: ReadContext) => new Date(ctx.now.getTime() - TOLD_DAYS * 86_400_000);

/** Whom the person can tell here: who walks with them, and who covers now. */
export async function whoCanHear(ctx: ReadContext): Promise<{ id: string; name: string }[]> {
	const { personId } = whose(ctx);
	const workers = (await workersOf(ctx, personId)).map(({ id, preferredName }) => ({
		id,
		name: preferredName
	}));
	const covers = (await coversNow(ctx, personId)).map(({ id, name }) => ({ id, name }));
	return [...new Map([...workers, ...covers].map((one) => [one.id, one])).values()];
}

/**
 * "I used", said to those the person chose; each has it on My day until somebody has reached the person. Changes nothing
 * else: no count, no goal, no state of anything. Who was told already is not told twice.
 * @throws Refusal invalid for somebody who does not walk with the person
 */
export async function saidUsed(ctx: WriteContext, { to, words }: SaidUsedInput): Promise<void> {
	const { personId, organizationId } = whose(ctx);
	const can = new Set((await whoCanHear(ctx)).map(({ id }) => id));
	if (to.some((id) => !can.has(id)))
		throw new Refusal('invalid', 'somebody who does not walk with the person', {
			fields: { to: m.used_choose() }
		});
	const already = new Set((await ownTold(ctx)).map(({ workerId }) => workerId));
	for (const workerId of new Set(to)) {
		if (already.has(workerId)) continue;
		const id = newId();
		const sealed = words ? (await ctx.vault.of(personId)).seal(words, place(id)) : null;
		await ctx.tx
			.insertInto('hard_times.told')
			.values({
				organization_id: organizationId,
				id,
				person_id: personId,
				worker_id: workerId,
				at: ctx.now,
				sealed
			})
			.execute();
		ctx.note({ action: 'used.told', personId, subject: 'used', subjectId: id, basis: 'self' });
	}
}

/** The person takes back that somebody was told: it is off their My day. */
export async function takeBackTold(ctx: WriteContext, id: string): Promise<void> {
	const { personId, organizationId } = whose(ctx);
	const done = await ctx.tx
		.updateTable('hard_times.told')
		.set({ taken_back_at: sql<Date>`coalesce(taken_back_at, ${ctx.now})` })
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw notThere();
	ctx.note({ action: 'used.taken-back', personId, subject: 'used', subjectId: id, basis: 'self' });
}

/** Whom the person told in the last two weeks, the latest first. */
export async function ownTold(ctx: ReadContext): Promise<Told[]> {
	return toldRows(ctx, [whose(ctx).personId], null);
}

/** What the acting worker was told by these persons in the last two weeks. The caller notes the look. */
export async function saidUsedTo(ctx: ReadContext, personIds: readonly string[]): Promise<Told[]> {
	if (ctx.actor.kind !== 'person' || personIds.length === 0) return [];
	return toldRows(ctx, personIds, ctx.actor.personId);
}

async function toldRows(
	ctx: ReadContext,
	personIds: readonly string[],
	workerId: string | null
): Promise<Told[]> {
	let query = ctx.db
		.selectFrom('hard_times.told')
		.select(['id', 'person_id', 'worker_id', 'at', 'sealed'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
		.where('at', '>=', since(ctx))
		.where('taken_back_at', 'is', null)
		.orderBy('at', 'desc');
	if (workerId) query = query.where('worker_id', '=', workerId);
	const rows = await query.execute();
	const vaults = await ctx.vault.many(rows.filter((row) => row.sealed).map((row) => row.person_id));
	return rows.map((row) => ({
		id: row.id,
		personId: row.person_id,
		workerId: row.worker_id,
		at: row.at,
		words: row.sealed ? (vaults.get(row.person_id)?.open(row.sealed, place(row.id)) ?? null) : null
	}));
}
