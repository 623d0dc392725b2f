/**
 * What can be done on a review's page. Both sides' pages have the same; only whose it is and where it lives differ.
 * Every button of an open review posts the whole form, and what is typed is saved first.
 */
import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { openRecord } from '#domains/people/server/people.ts';
import { letTypingBegin, letTypingEnd } from '#domains/plans/server/plans.ts';
import {
	FinishInput,
	MoveInput,
	NewGoalInput,
	ReviewInput,
	StartInput,
	VisitIdInput,
	VisitInput,
	type Clash
} from '#domains/sessions/sessions.ts';
import {
	addGoalInReview,
	currentReview,
	finishReview,
	instantOf,
	moveVisit,
	openReview,
	planVisit,
	saveReview,
	settleVisit
} from '#domains/sessions/server/sessions.ts';
import { m } from '#paraglide/messages.js';
import type { WriteContext } from '#platform/server/context.ts';
import { answer, readForm, type FormProblem, type ReadForm } from '#platform/web/forms.ts';

/** Whose page it is, after asking who is there; `base` is the address of the review, `notes` of the notes. */
type Who<E> = (event: E) => { personId: string; base: string; notes: string };

export function reviewActions<E extends RequestEvent>(who: Who<E>) {
	return {
		start: act(who, StartInput, async (ctx, { personId }, data) => {
			await openReview(ctx, { personId, way: data.way });
			return { done: 'started' as const };
		}),
		save: withTyped(who, ReviewInput, async () => ({ done: 'saved' as const })),
		goal: withTyped(who, NewGoalInput, async (ctx, reviewId, data) => ({
			done: await addGoalInReview(ctx, reviewId, {
				title: data.goal_title,
				why: data.goal_why,
				how: data.goal_how,
				step: data.goal_step,
				dueOn: data.goal_dueOn ?? null
			})
		})),
		typing: withTyped(who, ReviewInput, async (ctx, reviewId, _, personId) => {
			await letTypingBegin(ctx, personId, reviewId);
			return { done: 'typing' as const };
		}),
		typing_stop: withTyped(who, ReviewInput, async (ctx, _id, _data, personId) => {
			await letTypingEnd(ctx, personId);
			return { done: 'typing-ended' as const };
		}),
		finish: async (event: E) => {
			const { personId, notes } = who(event);
			const form = await readForm(event, FinishInput);
			if (!form.ok) return form.failure;
			return answer(form, async () => {
				const ended = await event.locals.write('weekly review', (ctx) => finish(ctx, personId, form.data), {
					once: form.once
				});
				if (ended.clashes.length > 0) return both(form, ended.clashes);
				redirect(303, `${notes}/${ended.noteId}`);
			});
		},
		plan: act(who, VisitInput, async (ctx, { personId }, data) => {
			const { timeZone } = await openRecord(ctx, personId, 'visit');
			await planVisit(ctx, {
				personId,
				startsAt: instantOf(data.date, data.time, timeZone),
				way: data.way,
				minutes: data.minutes,
				words: data.words
			});
			return { done: 'planned' as const };
		}),
		move: act(who, MoveInput, async (ctx, { personId }, data) => {
			const { timeZone } = await openRecord(ctx, personId, 'visit');
			await moveVisit(ctx, data.visit, {
				startsAt: instantOf(data.date, data.time, timeZone),
				way: data.way,
				minutes: data.minutes
			});
			return { done: 'moved' as const };
		}),
		cancel: act(who, VisitIdInput, async (ctx, _, data) => {
			await settleVisit(ctx, data.visit, 'cancelled');
			return { done: 'cancelled' as const };
		}),
		missed: act(who, VisitIdInput, async (ctx, _, data) => {
			await settleVisit(ctx, data.visit, 'missed');
			return { done: 'missed' as const };
		})
	};
}

/** A form of the page of its own. */
function act<E extends RequestEvent, S extends z.ZodType, T>(
	who: Who<E>,
	schema: S,
	work: (ctx: WriteContext, whose: { personId: string }, data: z.output<S>) => Promise<T>
) {
	return async (event: E) => {
		const whose = who(event);
		const form = await readForm(event, schema);
		if (!form.ok) return form.failure;
		return answer(form, () =>
			event.locals.write('weekly review', (ctx) => work(ctx, whose, form.data), { once: form.once })
		);
	};
}

/** A button of the open review's one form: saves what is typed, then does its own work unless both typed in one field. */
function withTyped<E extends RequestEvent, S extends z.ZodType, T>(
	who: Who<E>,
	schema: S,
	work: (ctx: WriteContext, reviewId: string, data: z.output<S>, personId: string) => Promise<T>
) {
	return async (event: E) => {
		const { personId } = who(event);
		const again = { request: event.request.clone() };
		const typed = await readForm(event, ReviewInput);
		if (!typed.ok) return typed.failure;
		const own = await readForm(again, schema);
		return answer(typed, async (): Promise<T | ActionFailure<FormProblem>> => {
			const result = await event.locals.write(
				'weekly review',
				async (ctx) => {
					const review = await currentReview(ctx, personId);
					const { clashes } = await saveReview(ctx, review.id, typed.data);
					return {
						clashes,
						done: clashes.length === 0 && own.ok ? await work(ctx, review.id, own.data, personId) : null
					};
				},
				{ once: typed.once }
			);
			if (result.clashes.length > 0) return both(typed, result.clashes);
			return own.ok ? (result.done as T) : own.failure;
		});
	};
}

async function finish(ctx: WriteContext, personId: string, data: FinishInput) {
	const review = await currentReview(ctx, personId);
	const { timeZone } = await openRecord(ctx, personId, 'review');
	const next =
		data.no_next || !data.next_date || !data.next_time
			? null
			: {
					startsAt: instantOf(data.next_date, data.next_time, timeZone),
					way: data.next_way,
					minutes: data.next_minutes
				};
	return finishReview(ctx, review.id, { typed: data, next });
}

/** Both typed in one field: nothing is lost, the page shows both. */
function both(form: Extract<ReadForm<unknown>, { ok: true }>, clashes: Clash[]) {
	return fail(409, {
		values: form.values,
		errors: {},
		form: form.form,
		message: m.refusal_conflict(),
		theirs: { clashes }
	} satisfies FormProblem);
}
