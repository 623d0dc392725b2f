import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { heardFrom, openRecord } from '#domains/people/server/people.ts';
import type { Better, Outcome, VisitKind, Way } from '../sessions.ts';
import { goalPlace, notePlace } from './places.ts';
import { takeTime } from './taken.ts';

export interface PastReview {
	/** The id of the review: the plan's history names it. */
	id: string;
	at: Date;
	way: Way;
	/** False: it was planned and did not happen. Such a day has neither goals nor a note. */
	held: boolean;
	goals: {
		goalId: string;
		outcome: Outcome | null;
		helped: string;
		nextStep: string;
		betterLife: Better | null;
		by: string;
	}[];
	note: string;
	/** Who wrote the note. */
	noteBy: string;
	closedBy: 'both' | 'person' | 'worker' | 'nobody';
}

export interface NextVisit {
	startsAt: Date;
	way: Way;
	kind?: VisitKind;
}

/**
 * The weekly reviews of one pair, oldest first, and the visit that comes next, as an import or the demo tells them: the
 * same rows as review by review, in four statements. For somebody who has no visits yet; the plan is written apart
 * (recordPastPlan). System actors only.
 */
export async function recordPastReviews(
	ctx: WriteContext,
	pair: { personId: string; workerId: string },
	reviews: readonly PastReview[],
	next: NextVisit | null
): Promise<void> {
	if (ctx.actor.kind !== 'system')
		throw new Refusal('not_found', 'the past is written by imports only', {
			detail: { audit: { action: 'reviews.imported', personId: pair.personId } }
		});
	const { timeZone } = await openRecord(ctx, pair.personId, 'review');
	if (reviews.some((review) => review.at > ctx.now)) throw new Refusal('invalid', 'not a review of the past');
	const visits = visitRows(ctx, pair, timeZone, reviews, next);
	if (visits.length > 0) await ctx.tx.insertInto('sessions.visits').values(visits).execute();
	const ahead = visits.at(-1);
	if (next && ahead && next.startsAt > ctx.now)
		await takeTime(ctx, { ...ahead, workerId: pair.workerId, startsAt: next.startsAt });
	const held = reviews
		.map((review, at) => ({ review, visitId: visits[at]!.id, nextVisitId: visits[at + 1]?.id ?? null }))
		.filter(({ review }) => review.held);
	if (held.length > 0) {
		await insertReviews(ctx, pair, held);
		await heardFrom(ctx, pair.personId, held.at(-1)!.review.at);
	}
	ctx.note({ action: 'reviews.imported', personId: pair.personId, basis: 'system' });
}

function visitRows(
	ctx: WriteContext,
	{ personId, workerId }: { personId: string; workerId: string },
	timeZone: string,
	reviews: readonly PastReview[],
	next: NextVisit | null
) {
	const days: { startsAt: Date; way: Way; kind: VisitKind; state: string }[] = reviews.map(
		({ at, way, held }) => ({ startsAt: at, way, kind: 'weekly_review', state: held ? 'held' : 'missed' })
	);
	if (next) days.push({ kind: 'weekly_review', ...next, state: 'planned' });
	return days.map(({ startsAt, way, kind, state }, at) => {
		const made =
			days[at - 1]?.startsAt ?? new Date(Math.min(startsAt.getTime(), ctx.now.getTime()) - 2 * 86_400_000);
		return {
			organization_id: ctx.actor.organizationId,
			id: newId(),
			person_id: personId,
			worker_id: workerId,
			kind,
			way,
			state,
			starts_at: startsAt,
			time_zone: timeZone,
			minutes: 30,
			created_at: made,
			created_by: workerId,
			changed_at: state === 'planned' ? made : startsAt,
			changed_by: workerId
		};
	});
}

interface Held {
	review: PastReview;
	visitId: string;
	nextVisitId: string | null;
}

async function insertReviews(
	ctx: WriteContext,
	{ personId, workerId }: { personId: string; workerId: string },
	held: readonly Held[]
): Promise<void> {
	const base = { organization_id: ctx.actor.organizationId, person_id: personId };
	const vault = await ctx.vault.of(personId);
	await ctx.tx
		.insertInto('sessions.reviews')
		.values(
			held.map(({ review: { id, way, at }, visitId, nextVisitId }, n) => ({
				...base,
				id,
				worker_id: workerId,
				visit_id: visitId,
				n: n + 1,
				way,
				opened_at: at,
				opened_by: workerId,
				closed_at: minutesAfter(at, 30),
				closed_by: workerId,
				next_visit_id: nextVisitId
			}))
		)
		.execute();
	const said = held.flatMap(({ review }) =>
		review.goals.map((goal) => {
			const id = newId();
			const sealed = vault.sealJson({ helped: goal.helped, nextStep: goal.nextStep }, goalPlace(id));
			return {
				...base,
				id,
				review_id: review.id,
				goal_id: goal.goalId,
				outcome: goal.outcome,
				better_life: goal.betterLife,
				sealed,
				by_id: goal.by,
				at: review.at,
				applied_at: minutesAfter(review.at, 30)
			};
		})
	);
	if (said.length > 0) await ctx.tx.insertInto('sessions.review_goals').values(said).execute();
	const notes = held.map(({ review: { id: reviewId, at, note, noteBy, closedBy }, visitId }) => {
		const id = newId();
		const person = closedBy === 'both' || closedBy === 'person' ? minutesAfter(at, 40) : null;
		const worker = closedBy === 'both' || closedBy === 'worker' ? minutesAfter(at, 35) : null;
		const closings = {
			read_by_person_at: person,
			closed_by_person_at: person,
			read_by_worker_at: worker,
			closed_by_worker_at: worker
		};
		return {
			...base,
			id,
			worker_id: workerId,
			review_id: reviewId,
			visit_id: visitId,
			sealed: vault.seal(note, notePlace(id)),
			about_at: at,
			created_at: at,
			edited_at: minutesAfter(at, 30),
			edited_by: noteBy,
			...closings
		};
	});
	await ctx.tx.insertInto('sessions.notes').values(notes).execute();
}

function minutesAfter(at: Date, minutes: number): Date {
	return new Date(at.getTime() + minutes * 60_000);
}
