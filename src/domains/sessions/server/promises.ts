import { sql } from 'kysely';
import { basisHere, openRecord, walkOf } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { PromiseInput } from '../contacts.ts';

export interface OpenPromise {
	id: string;
	personId: string;
	workerId: string;
	dueOn: string;
	words: string;
}

/** A worker promises something by a day; both see it. Refuses whoever does not walk with the person. */
export async function makePromise(
	ctx: WriteContext,
	input: PromiseInput,
	more: { at?: Date; workerId?: string } = {}
): Promise<{ id: string }> {
	await openRecord(ctx, input.personId, 'promise');
	const workerId = ctx.actor.kind === 'person' ? ctx.actor.personId : more.workerId;
	if (!workerId || workerId === input.personId) throw new Refusal('not_found', 'a promise has a worker');
	const id = newId();
	const vault = await ctx.vault.of(input.personId);
	await ctx.tx
		.insertInto('sessions.promises')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			person_id: input.personId,
			worker_id: workerId,
			due_on: input.dueOn,
			words: vault.seal(input.words, `sessions.promises.words/${id}`),
			made_at: ctx.actor.kind === 'system' && more.at ? more.at : ctx.now
		})
		.execute();
	ctx.note({
		action: 'promise.made',
		personId: input.personId,
		subject: 'promise',
		subjectId: id,
		basis: basisHere(ctx, input.personId)
	});
	return { id };
}

/** The worker who made it says that it is kept, or lets it go. */
export async function closePromise(ctx: WriteContext, id: string, how: 'kept' | 'let_go'): Promise<void> {
	const promise = await ctx.tx
		.updateTable('sessions.promises')
		.set(how === 'kept' ? { kept_at: ctx.now } : { let_go_at: ctx.now })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', id)
		.where('kept_at', 'is', null)
		.where('let_go_at', 'is', null)
		.$if(ctx.actor.kind === 'person', (query) =>
			query.where('worker_id', '=', ctx.actor.kind === 'person' ? ctx.actor.personId : '')
		)
		.returning('person_id')
		.executeTakeFirst();
	if (!promise) throw new Refusal('not_found', 'no such open promise');
	if (ctx.actor.kind === 'person') await walkOf(ctx, ctx.actor.personId, promise.person_id);
	ctx.note({
		action: `promise.${how === 'kept' ? 'kept' : 'let-go'}`,
		personId: promise.person_id,
		subject: 'promise',
		subjectId: id,
		basis: basisHere(ctx, promise.person_id)
	});
}

/** What an earlier worker promised and has not kept stands with the next one: all of it, or only these. Done twice, it changes nothing. */
export async function handOverPromises(
	ctx: WriteContext,
	personId: string,
	fromWorkerId: string,
	toWorkerId: string,
	only?: readonly string[]
): Promise<void> {
	const moved = await ctx.tx
		.updateTable('sessions.promises')
		.set({ worker_id: toWorkerId })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('worker_id', '=', fromWorkerId)
		.where('kept_at', 'is', null)
		.where('let_go_at', 'is', null)
		.$if(only !== undefined, (query) =>
			query.where('id', '=', sql<string>`any(${[...(only ?? [])]}::uuid[])`)
		)
		.returning('id')
		.execute();
	for (const { id } of moved)
		ctx.note({ action: 'promise.handed-over', personId, subject: 'promise', subjectId: id, basis: 'system' });
}

/** Promises to these persons that are still open, soonest first. */
export async function openPromises(
	ctx: ReadContext,
	personIds: readonly string[],
	dueBy?: string
): Promise<OpenPromise[]> {
	if (personIds.length === 0) return [];
	const rows = await ctx.db
		.selectFrom('sessions.promises')
		.select(['id', 'person_id', 'worker_id', 'due_on', 'words'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
		.where('kept_at', 'is', null)
		.where('let_go_at', 'is', null)
		.$if(dueBy !== undefined, (query) => query.where('due_on', '<=', dueBy!))
		.orderBy('due_on')
		.execute();
	const vaults = await ctx.vault.many(rows.map((row) => row.person_id));
	return rows.flatMap((row) => {
		const vault = vaults.get(row.person_id);
		if (!vault) return [];
		return [
			{
				id: row.id,
				personId: row.person_id,
				workerId: row.worker_id,
				dueOn: row.due_on,
				words: vault.open(row.words, `sessions.promises.words/${row.id}`)
			}
		];
	});
}

export interface PromiseState {
	dueOn: string;
	workerId: string;
	/** When it was kept or let go; null: open. */
	settledAt: Date | null;
	kept: boolean;
}

/** How these promises stand, without their words; those that the actor's walls hide are left out. */
export async function promiseStates(
	ctx: ReadContext,
	ids: readonly string[]
): Promise<Map<string, PromiseState>> {
	if (ids.length === 0) return new Map();
	const rows = await ctx.db
		.selectFrom('sessions.promises')
		.select(['id', 'due_on', 'worker_id', 'kept_at', 'let_go_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
		.execute();
	return new Map(
		rows.map((row) => [
			row.id,
			{
				dueOn: row.due_on,
				workerId: row.worker_id,
				settledAt: row.kept_at ?? row.let_go_at,
				kept: row.kept_at !== null
			}
		])
	);
}
