import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import type { Duty, DutyKind, SaveDutyInput } from '../duties.ts';
import { whose } from './own.ts';

/** Two a week for a year. */
const MOST = 100;
const place = (id: string) => `barriers.duties.sealed/${id}`;
const notThere = () => new Refusal('not_found', 'no such date of this person');

/** The person's own dates, the earliest first. Nobody else reads one. */
export async function ownDuties(ctx: ReadContext): Promise<Duty[]> {
	const { personId, organizationId } = whose(ctx);
	const rows = await ctx.db
		.selectFrom('barriers.duties')
		.select(['id', 'kind', 'due_on', 'done_at', 'sealed'])
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.orderBy('due_on')
		.orderBy('id')
		.execute();
	if (rows.length === 0) return [];
	const vault = await ctx.vault.of(personId);
	return rows.map((row) => ({
		id: row.id,
		kind: row.kind as DutyKind,
		dueOn: row.due_on,
		done: row.done_at !== null,
		...vault.openJson<Pick<Duty, 'what' | 'where' | 'time'>>(row.sealed, place(row.id))
	}));
}

/** The next day, from today on until `last`, on which something is to be kept. The day alone. */
export async function nextDutyDay(ctx: ReadContext, today: string, last: string): Promise<string | null> {
	const { personId, organizationId } = whose(ctx);
	const row = await ctx.db
		.selectFrom('barriers.duties')
		.select('due_on')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('done_at', 'is', null)
		.where('due_on', '>=', today)
		.where('due_on', '<=', last)
		.orderBy('due_on')
		.limit(1)
		.executeTakeFirst();
	return row?.due_on ?? null;
}

/** Writes one down, or changes one that is there. @throws Refusal too_many past {@link MOST} */
export async function saveDuty(ctx: WriteContext, input: SaveDutyInput): Promise<void> {
	const { personId, organizationId } = whose(ctx);
	const id = input.id ?? newId();
	const { kind, dueOn, what, where, time = '' } = input;
	const vault = await ctx.vault.of(personId);
	const said = { kind, due_on: dueOn, sealed: vault.sealJson({ what, where, time }, place(id)) };
	if (input.id) await change(ctx, id, said);
	else {
		if ((await ownDuties(ctx)).length >= MOST)
			throw new Refusal('too_many', `${MOST} are written down`, { fields: { kind: m.duties_full() } });
		await ctx.tx
			.insertInto('barriers.duties')
			.values({ organization_id: organizationId, id, person_id: personId, made_at: ctx.now, ...said })
			.execute();
	}
	noted(ctx, 'saved', id);
}

/** It is done, or is not yet after all. */
export async function settleDuty(ctx: WriteContext, id: string, done: boolean): Promise<void> {
	await change(ctx, id, { done_at: done ? ctx.now : null });
	noted(ctx, done ? 'done' : 'reopened', id);
}

export async function removeDuty(ctx: WriteContext, id: string): Promise<void> {
	const { personId, organizationId } = whose(ctx);
	const gone = await ctx.tx
		.deleteFrom('barriers.duties')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!gone.numDeletedRows) throw notThere();
	noted(ctx, 'removed', id);
}

async function change(
	ctx: WriteContext,
	id: string,
	values: { kind?: string; due_on?: string; sealed?: Buffer; done_at?: Date | null }
): Promise<void> {
	const { personId, organizationId } = whose(ctx);
	const done = await ctx.tx
		.updateTable('barriers.duties')
		.set(values)
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw notThere();
}

function noted(ctx: WriteContext, what: string, id: string): void {
	const { personId } = whose(ctx);
	ctx.note({ action: `duty.${what}`, personId, subject: 'duty', subjectId: id, basis: 'self' });
}
