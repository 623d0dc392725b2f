import { sql } from 'kysely';
import { Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { openRecord } from '#domains/people/server/people.ts';
import type { Way } from '../sessions.ts';

export interface Review {
	id: string;
	personId: string;
	workerId: string;
	visitId: string;
	n: number;
	way: Way;
	version: number;
	openedAt: Date;
	openedById: string | null;
	closedAt: Date | null;
	nextVisitId: string | null;
}

const COLUMNS = [
	'id',
	'person_id',
	'worker_id',
	'visit_id',
	'n',
	'way',
	'version',
	'opened_at',
	'opened_by',
	'closed_at',
	'next_visit_id'
] as const;

interface Row {
	id: string;
	person_id: string;
	worker_id: string;
	visit_id: string;
	n: number;
	way: string;
	version: number;
	opened_at: Date;
	opened_by: string | null;
	closed_at: Date | null;
	next_visit_id: string | null;
}

function review(row: Row): Review {
	return {
		id: row.id,
		personId: row.person_id,
		workerId: row.worker_id,
		visitId: row.visit_id,
		n: row.n,
		way: row.way as Way,
		version: row.version,
		openedAt: row.opened_at,
		openedById: row.opened_by,
		closedAt: row.closed_at,
		nextVisitId: row.next_visit_id
	};
}

/** The review that is open with this person now. Their record must be open. */
export async function openReviewRow(ctx: ReadContext, personId: string): Promise<Review | null> {
	const row = await ctx.db
		.selectFrom('sessions.reviews')
		.select(COLUMNS)
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('closed_at', 'is', null)
		.executeTakeFirst();
	return row ? review(row) : null;
}

/** The review that is open with this person now; refuses when there is none (any more). */
export async function currentReview(ctx: ReadContext, personId: string): Promise<Review> {
	await openRecord(ctx, personId, 'review');
	const review = await openReviewRow(ctx, personId);
	if (!review) throw new Refusal('conflict', 'no review is open');
	return review;
}

/** A review by its id. */
export async function findReview(ctx: ReadContext, reviewId: string): Promise<Review> {
	const row = isId(reviewId)
		? await ctx.db
				.selectFrom('sessions.reviews')
				.select(COLUMNS)
				.where('organization_id', '=', ctx.actor.organizationId)
				.where('id', '=', reviewId)
				.executeTakeFirst()
		: undefined;
	if (!row) throw new Refusal('not_found', 'no such review');
	return review(row);
}

/** The reviews of this person that are over, newest first. */
export async function pastReviews(ctx: ReadContext, personId: string, limit = 20): Promise<Review[]> {
	const rows = await ctx.db
		.selectFrom('sessions.reviews')
		.select(COLUMNS)
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('closed_at', 'is not', null)
		.orderBy('n', 'desc')
		.limit(limit)
		.execute();
	return rows.map(review);
}

/**
 * Counts a change of this review and tells the pages that watch it. The row stays locked until commit, so two who save
 * at once come one after the other.
 * @returns the version now
 */
export async function touchReview(ctx: WriteContext, reviewId: string): Promise<number> {
	const row = await ctx.tx
		.updateTable('sessions.reviews')
		.set({ version: sql<number>`version + 1` })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', reviewId)
		.returning(['version', 'person_id'])
		.executeTakeFirst();
	if (!row) throw new Refusal('not_found', 'no such review');
	ctx.announce('review', row.person_id);
	return row.version;
}
