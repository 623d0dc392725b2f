/** "Not this person", "not this to anybody outside": asked by the person, answered by a supervisor or director, then enforced. */
import { sql } from 'kysely';
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { Category } from '#domains/consent/consent.ts';
import { cardsOf, shutToMe } from '#domains/people/server/people.ts';

export interface Restriction {
	id: string;
	/** Whose it is; a director reads it as null: they see no participant's name. */
	name: string | null;
	personId: string;
	kind: 'worker' | 'category';
	worker: string | null;
	category: Category | null;
	askedAt: Date;
	state: 'asked' | 'granted' | 'declined' | 'lifted';
	answer: string | null;
	answeredAt: Date | null;
	answeredBy: string | null;
}

/** The staff of the organization, to name one of them. */
export async function staffToName(ctx: ReadContext): Promise<{ id: string; name: string }[]> {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_signed_in');
	const rows = await ctx.db
		.selectFrom('people.persons')
		.select(['id', 'preferred_name'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('is_staff', '=', true)
		.where('ended_at', 'is', null)
		.where('id', '<>', ctx.actor.personId)
		.orderBy(sql`lower(preferred_name)`)
		.execute();
	return rows.map((row) => ({ id: row.id, name: row.preferred_name }));
}

export async function askForRestriction(
	ctx: WriteContext,
	asked: { workerId: string } | { category: Category }
): Promise<{ id: string }> {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_found', 'asked for by the person');
	const { personId, organizationId } = ctx.actor;
	const workerId = 'workerId' in asked ? asked.workerId : null;
	if (workerId && !(await staffToName(ctx)).some((one) => one.id === workerId))
		throw new Refusal('not_found', 'nobody of the staff', {
			detail: { audit: { action: 'restriction.asked' } }
		});
	const id = newId();
	const made = await ctx.tx
		.insertInto('rights.restrictions')
		.values({
			organization_id: organizationId,
			id,
			person_id: personId,
			kind: workerId ? 'worker' : 'category',
			worker_id: workerId,
			category: 'category' in asked ? asked.category : null,
			asked_at: ctx.now
		})
		// Asked twice is once.
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (made.numInsertedOrUpdatedRows)
		ctx.note({ action: 'restriction.asked', personId, subject: 'restriction', subjectId: id, basis: 'self' });
	return { id };
}

/** The person's own, newest first. */
export async function ownRestrictions(ctx: ReadContext): Promise<Restriction[]> {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_found', 'for the person');
	return list(ctx, ctx.actor.personId);
}

/** All of the organization, those that wait first: for a supervisor or director, but those that name them. */
export async function restrictionsHere(ctx: ReadContext): Promise<Restriction[]> {
	mustAnswer(ctx, 'restriction.opened');
	const me = ctx.actor.kind === 'person' ? ctx.actor.personId : '';
	const shut = await shutToMe(ctx);
	return (await list(ctx, null))
		.filter((one) => one.personId !== me && !shut.includes(one.personId))
		.toSorted((a, b) => Number(b.state === 'asked') - Number(a.state === 'asked'));
}

/**
 * Grants or declines. A worker for whom a record is closed walks with that person no longer, is never given them, and opens
 * nothing in an emergency: the walls of the database hold it (migration 0170).
 */
export async function answerRestriction(
	ctx: WriteContext,
	given: { id: string; outcome: 'granted' | 'declined'; words?: string }
): Promise<void> {
	const me = mustAnswer(ctx, 'restriction.answered');
	const shut = await shutToMe(ctx);
	const row = await ctx.tx
		.updateTable('rights.restrictions')
		.set({ answered_at: ctx.now, answered_by: me, outcome: given.outcome, answer: given.words ?? null })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', given.id)
		.where('answered_at', 'is', null)
		.where('lifted_at', 'is', null)
		.where('person_id', '<>', me)
		.$if(shut.length > 0, (query) => query.where('person_id', 'not in', shut))
		.where(sql<boolean>`worker_id is distinct from ${me}`)
		.returning(['person_id', 'worker_id'])
		.executeTakeFirst();
	if (!row)
		throw new Refusal('not_found', 'no such request', {
			detail: { audit: { action: 'restriction.answered' } }
		});
	if (given.outcome === 'granted' && row.worker_id) {
		ctx.announce('walk', row.person_id);
		ctx.announce('emergency', row.person_id);
		await ctx.tx
			.insertInto('rights.closed')
			.values({
				organization_id: ctx.actor.organizationId,
				person_id: row.person_id,
				worker_id: row.worker_id,
				since: ctx.now
			})
			.onConflict((conflict) => conflict.doNothing())
			.execute();
		// The walk itself ends by a job: a director may not end it, and the wall stands already.
		await ctx.enqueue('rights.close', { personId: row.person_id, workerId: row.worker_id });
	}
	ctx.note({
		action: `restriction.${given.outcome}`,
		personId: row.person_id,
		subject: 'restriction',
		subjectId: given.id,
		basis: 'role'
	});
}

/** The person takes it back: asked for or granted, it is no longer so. */
export async function liftRestriction(ctx: WriteContext, id: string): Promise<void> {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_found', 'for the person');
	const { personId, organizationId } = ctx.actor;
	const row = await ctx.tx
		.updateTable('rights.restrictions')
		.set({ lifted_at: ctx.now })
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.where('lifted_at', 'is', null)
		.returning('worker_id')
		.executeTakeFirst();
	if (!row)
		throw new Refusal('not_found', 'no such request', {
			detail: { audit: { action: 'restriction.lifted' } }
		});
	if (row.worker_id)
		await ctx.tx
			.deleteFrom('rights.closed')
			.where('organization_id', '=', organizationId)
			.where('person_id', '=', personId)
			.where('worker_id', '=', row.worker_id)
			.execute();
	ctx.note({ action: 'restriction.lifted', personId, subject: 'restriction', subjectId: id, basis: 'self' });
}

function mustAnswer(ctx: ReadContext, action: string): string {
	if (ctx.actor.kind !== 'person' || !hasRole(ctx.actor, 'supervisor', 'director'))
		throw new Refusal('not_found', 'not a supervisor or director', { detail: { audit: { action } } });
	return ctx.actor.personId;
}

async function list(ctx: ReadContext, personId: string | null): Promise<Restriction[]> {
	const rows = await ctx.db
		.selectFrom('rights.restrictions')
		.selectAll()
		.where('organization_id', '=', ctx.actor.organizationId)
		.$if(personId !== null, (query) => query.where('person_id', '=', personId!))
		.orderBy('asked_at', 'desc')
		.limit(200)
		.execute();
	const names = await cardsOf(
		ctx,
		rows.flatMap((row) => [row.person_id, row.worker_id, row.answered_by].filter((id) => id !== null))
	);
	const name = (id: string | null) => (id ? (names.get(id)?.preferredName ?? null) : null);
	return rows.map((row) => ({
		id: row.id,
		personId: row.person_id,
		name: name(row.person_id),
		kind: row.kind as 'worker' | 'category',
		worker: name(row.worker_id),
		category: row.category as Category | null,
		askedAt: row.asked_at,
		state: row.lifted_at ? 'lifted' : ((row.outcome ?? 'asked') as Restriction['state']),
		answer: row.answer,
		answeredAt: row.answered_at,
		answeredBy: name(row.answered_by)
	}));
}

/** Workers whom this person has shut out for good, for a supervisor who gives somebody to them. */
export async function shutOutBy(ctx: ReadContext, personId: string): Promise<string[]> {
	if (!hasRole(ctx.actor, 'supervisor'))
		throw new Refusal('not_found', 'not a supervisor', {
			detail: { audit: { action: 'restriction.opened' } }
		});
	const rows = await ctx.db
		.selectFrom('rights.closed')
		.select('worker_id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.execute();
	return rows.map((row) => row.worker_id);
}
