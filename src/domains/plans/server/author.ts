import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { openRecord } from '#domains/people/server/people.ts';

/** Who writes this change of a plan, and by what right. */
export interface Author {
	organizationId: string;
	personId: string;
	/** Whose hands: the person, or who typed while the person talked. */
	by: string;
	basis: 'self' | 'typed';
	reviewId: string | null;
	at: Date;
}

/** For jobs and the demo alone: when it was, and who typed it if not the person. Ignored for everybody else. */
export interface Past {
	at?: Date;
	typed?: { by: string; reviewId: string };
}

/**
 * May you write this plan? The person may. Who walks with the person may while the person lets them type
 * ({@link letTypingBegin}); otherwise they can only suggest (`forbidden`). Everybody else: `not_found`.
 * The same rule stands in the database as plans.author_rule().
 */
export async function authorOf(ctx: WriteContext, personId: string, past: Past = {}): Promise<Author> {
	const actor = ctx.actor;
	const base = { organizationId: actor.organizationId, personId, reviewId: null, at: ctx.now };
	if (actor.kind === 'system') {
		const at = past.at ?? ctx.now;
		if (past.typed) return { ...base, at, by: past.typed.by, basis: 'typed', reviewId: past.typed.reviewId };
		return { ...base, at, by: personId, basis: 'self' };
	}
	if (actor.kind === 'person' && actor.personId === personId) return { ...base, by: personId, basis: 'self' };
	await openRecord(ctx, personId, 'plan');
	const typing = await typingNow(ctx, personId);
	if (!typing || actor.kind !== 'person') {
		throw new Refusal('forbidden', 'only the person writes their plan', {
			detail: { audit: { action: 'plan.written', personId } }
		});
	}
	return { ...base, by: actor.personId, basis: 'typed', reviewId: typing.reviewId };
}

/** Notes a change in the audit. */
export function noteChange(
	ctx: WriteContext,
	author: Author,
	action: string,
	subject: string,
	subjectId: string
): void {
	const basis =
		ctx.actor.kind === 'system' ? 'system' : author.basis === 'self' ? 'self' : 'typed-for-the-person';
	ctx.note({ action: `plan.${action}`, personId: author.personId, subject, subjectId, basis });
}

const THREE_HOURS = 3 * 3_600_000;

/**
 * The person agrees that the worker who asks types for them, as in a review by phone: from now until the review is
 * closed, three hours at most. Every change then says who typed it. @returns the id of the leave
 */
export async function letTypingBegin(
	ctx: WriteContext,
	personId: string,
	reviewId: string | null
): Promise<string> {
	const actor = ctx.actor;
	await openRecord(ctx, personId, 'plan');
	if (actor.kind !== 'person' || actor.personId === personId)
		throw new Refusal('invalid', 'only a worker types for somebody');
	const id = newId();
	await ctx.tx
		.insertInto('plans.typing')
		.values({
			organization_id: actor.organizationId,
			id,
			person_id: personId,
			worker_id: actor.personId,
			review_id: reviewId,
			started_at: ctx.now,
			until: new Date(ctx.now.getTime() + THREE_HOURS)
		})
		.execute();
	ctx.note({
		action: 'plan.typing-began',
		personId,
		subject: 'typing',
		subjectId: id,
		basis: 'agreed-by-the-person'
	});
	return id;
}

/** Ends it, when the review is closed or when the person says so. */
export async function letTypingEnd(ctx: WriteContext, personId: string): Promise<void> {
	const actor = ctx.actor;
	if (actor.kind !== 'person') throw new Refusal('not_found');
	if (actor.personId !== personId) await openRecord(ctx, personId, 'plan');
	const ended = await ctx.tx
		.updateTable('plans.typing')
		.set({ until: ctx.now })
		.where('organization_id', '=', actor.organizationId)
		.where('person_id', '=', personId)
		.where('until', '>', ctx.now)
		.$if(actor.personId !== personId, (query) => query.where('worker_id', '=', actor.personId))
		.returning('id')
		.execute();
	for (const row of ended)
		ctx.note({ action: 'plan.typing-ended', personId, subject: 'typing', subjectId: row.id });
}

/** The leave of the worker who asks, while it lasts; for the person themself, anybody's. */
export async function typingNow(
	ctx: ReadContext,
	personId: string
): Promise<{ by: string; reviewId: string | null; until: Date } | null> {
	const actor = ctx.actor;
	if (actor.kind !== 'person') return null;
	const row = await ctx.db
		.selectFrom('plans.typing')
		.select(['worker_id', 'review_id', 'until'])
		.where('organization_id', '=', actor.organizationId)
		.where('person_id', '=', personId)
		.where('until', '>', ctx.now)
		.$if(actor.personId !== personId, (query) => query.where('worker_id', '=', actor.personId))
		.orderBy('until', 'desc')
		.executeTakeFirst();
	return row ? { by: row.worker_id, reviewId: row.review_id, until: row.until } : null;
}
