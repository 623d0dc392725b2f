import { sql } from 'kysely';
import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { openRecord } from '#domains/people/server/people.ts';
import type { Visit, Way } from '../sessions.ts';
import { actorId, basisOf, momentOf } from './actor.ts';
import { openReviewRow } from './find-review.ts';
import { visitColumns, visitOf } from './rows.ts';
import { planVisit, whoComes } from './visits.ts';

const DAY = 86_400_000;

export interface OpenReview {
	personId: string;
	workerId?: string;
	way?: Way;
	at?: Date;
}

/**
 * Opens this week's review, or answers the one that is open already: both may press at once. It belongs to the planned
 * review nearest to now (up to a week late, a day early), else to a visit made on the spot.
 */
export async function openReview(ctx: WriteContext, input: OpenReview): Promise<string> {
	const person = await openRecord(ctx, input.personId, 'review');
	await sql`select pg_advisory_xact_lock(hashtextextended(${person.id}, 50))`.execute(ctx.tx);
	const open = await openReviewRow(ctx, person.id);
	if (open) return open.id;
	const at = momentOf(ctx, input.at);
	const planned = await plannedNear(ctx, person.id, at);
	const workerId = input.workerId ?? planned?.workerId ?? (await whoComes(ctx, person.id));
	const visitId =
		planned?.id ??
		(await planVisit(ctx, { personId: person.id, workerId, startsAt: at, way: input.way, at }));
	const id = newId();
	await ctx.tx
		.insertInto('sessions.reviews')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			person_id: person.id,
			worker_id: workerId,
			visit_id: visitId,
			n: await nextNumber(ctx, person.id),
			way: input.way ?? planned?.way ?? 'phone',
			opened_at: at,
			opened_by: actorId(ctx)
		})
		.execute();
	ctx.note({
		action: 'review.started',
		personId: person.id,
		subject: 'review',
		subjectId: id,
		basis: basisOf(ctx, person.id)
	});
	ctx.announce('review', person.id);
	return id;
}

async function plannedNear(ctx: WriteContext, personId: string, at: Date): Promise<Visit | undefined> {
	const row = await ctx.tx
		.selectFrom('sessions.visits')
		.select(visitColumns)
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('kind', '=', 'weekly_review')
		.where('state', '=', 'planned')
		.where('starts_at', '>', new Date(at.getTime() - 7 * DAY))
		.where('starts_at', '<', new Date(at.getTime() + DAY))
		.orderBy(sql`abs(extract(epoch from starts_at - ${at}::timestamptz))`)
		.executeTakeFirst();
	return row && visitOf(row);
}

async function nextNumber(ctx: WriteContext, personId: string): Promise<number> {
	const row = await ctx.tx
		.selectFrom('sessions.reviews')
		.select((eb) => eb.fn.coalesce(eb.fn.max('n'), sql<number>`0`).as('n'))
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.executeTakeFirst();
	return (row?.n ?? 0) + 1;
}
