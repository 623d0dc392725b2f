/** A worker's time: what is taken of it. Two at once never get the same: the database refuses what overlaps. */
import { sql } from 'kysely';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { around, type Span } from '../slots.ts';
import { buffersOf } from './calendar.ts';

/** Takes the time of a visit, with what the worker keeps around it. @returns false where it overlaps with another */
export async function takeTime(
	ctx: WriteContext,
	visit: { id: string; workerId: string; startsAt: Date; minutes: number }
): Promise<boolean> {
	const span = around(visit.startsAt, visit.minutes, await buffersOf(ctx, visit.workerId));
	const taken = await ctx.tx
		.insertInto('sessions.taken')
		.values({
			organization_id: ctx.actor.organizationId,
			visit_id: visit.id,
			worker_id: visit.workerId,
			from_at: span.from,
			until_at: span.until
		})
		.onConflict((c) => c.doNothing())
		.executeTakeFirst();
	return Boolean(taken.numInsertedOrUpdatedRows);
}

/** The time of a visit that will not be, or is over, is free again. */
export async function freeTime(ctx: WriteContext, visitId: string): Promise<void> {
	await ctx.tx
		.deleteFrom('sessions.taken')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('visit_id', '=', visitId)
		.execute();
}

/** What is taken of a worker's time, as far as the actor may see it. */
export async function takenOf(ctx: ReadContext, workerId: string, from: Date, until: Date): Promise<Span[]> {
	const rows = await ctx.db
		.selectFrom('sessions.taken')
		.select(['from_at', 'until_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', workerId)
		.where('until_at', '>', from)
		.where('from_at', '<', until)
		.execute();
	return rows.map((row) => ({ from: row.from_at, until: row.until_at }));
}

/** Who books with one worker does so one after the other: the second sees what the first has taken, and what is left. */
export async function oneAtATime(ctx: WriteContext, workerId: string): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${workerId}, 390))`.execute(ctx.tx);
}

/** The time is not to be had. `slots`: what is free instead. `words`: why, where somebody faster is not the reason. */
export function timeTaken(slots: readonly Date[] = [], words: string = m.meeting_taken()): Refusal {
	return new Refusal('conflict', 'the time is taken', {
		fields: { slot: words, time: words, next_time: words },
		detail: { slots: slots.map((at) => at.toISOString()) }
	});
}
