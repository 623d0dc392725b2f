import { Refusal } from '#platform/errors.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { heardFrom, openRecord } from '#domains/people/server/people.ts';
import { planOf } from '#domains/plans/server/plans.ts';
import type { Locale } from '#platform/languages.ts';
import type { Better, Outcome, Way } from '../sessions.ts';
import { applyToPlan } from './apply-to-plan.ts';
import { findReview } from './find-review.ts';
import { endReview } from './finish-review.ts';
import { noteDraft } from './note-draft.ts';
import { openReview } from './open-review.ts';
import { putGoal } from './review-goals.ts';
import { findVisit, planVisit, setState } from './visits.ts';
import { insertNote, closePast } from './write-note.ts';

export interface HeldReview {
	personId: string;
	workerId: string;
	at: Date;
	way?: Way;
	goals: {
		goalId: string;
		outcome?: Outcome;
		helped?: string;
		nextStep?: string;
		betterLife?: Better;
		byId?: string;
	}[];
	/** Left out: what was said of the goals. */
	note?: string;
	closedBy?: 'both' | 'person' | 'worker' | 'nobody';
	/** The next visit, already in the calendar or to be made. */
	next?: Date;
	/** Whoever typed: by phone the worker; the plan's history says so. */
	typedBy?: string;
}

/** A review of the past, whole, as an import or the demo tells it. System actors only. */
export async function holdReview(
	ctx: WriteContext,
	held: HeldReview
): Promise<{ reviewId: string; noteId: string; nextVisitId: string | null }> {
	if (ctx.actor.kind !== 'system') throw new Refusal('forbidden', 'the past is written by imports only');
	const { at, personId, workerId } = held;
	const person = await openRecord(ctx, personId, 'review');
	const reviewId = await openReview(ctx, { personId, workerId, way: held.way, at });
	const review = await findReview(ctx, reviewId);
	for (const said of held.goals) {
		await putGoal(ctx, review, said.goalId, {
			outcome: said.outcome ?? null,
			betterLife: said.betterLife ?? null,
			helped: said.helped ?? '',
			nextStep: said.nextStep ?? '',
			byId: said.byId ?? held.typedBy ?? personId,
			at
		});
	}
	await applyToPlan(ctx, review, { at, typed: held.typedBy ? { by: held.typedBy, reviewId } : undefined });
	const text = held.note ?? (await draft(ctx, held, person.language));
	const noteId = await insertNote(ctx, {
		personId,
		workerId,
		visitId: review.visitId,
		reviewId,
		text,
		at,
		by: held.typedBy ?? personId
	});
	await closePast(ctx, noteId, held.closedBy ?? 'both', at);
	await setState(ctx, await findVisit(ctx, review.visitId), 'held', at);
	const nextVisitId = held.next
		? await planVisit(ctx, { personId, workerId, startsAt: held.next, way: held.way, at })
		: null;
	await endReview(ctx, review, nextVisitId, at);
	await heardFrom(ctx, personId, at);
	return { reviewId, noteId, nextVisitId };
}

async function draft(ctx: WriteContext, held: HeldReview, language: Locale): Promise<string> {
	const { goals } = await planOf(ctx, held.personId);
	return noteDraft(
		goals.map((goal) => {
			const said = held.goals.find((each) => each.goalId === goal.id);
			return {
				title: goal.title,
				said: said && {
					outcome: said.outcome ?? null,
					helped: said.helped ?? '',
					nextStep: said.nextStep ?? ''
				}
			};
		}),
		language
	);
}
