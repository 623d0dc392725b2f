import { error, redirect } from '@sveltejs/kit';
import type { z } from 'zod';
import { getLocale } from '#paraglide/runtime.js';
import { answer, readForm } from '#platform/web/forms.ts';
import type { WriteContext } from '#platform/server/context.ts';
import {
	addStep,
	goalById,
	GoalStateInput,
	historyOf,
	NewStepInput,
	removeStep,
	RemoveStepInput,
	saveGoal,
	SaveGoalInput,
	saveStep,
	SaveStepInput,
	setGoalState,
	tickStep,
	TickInput,
	toldHistory
} from '#domains/plans/server/plans.ts';
import { around, owner, words, unsaved, type PlanEvent, type Whose } from './shared.ts';

/** One goal: its words, its steps, where it is now. */
export const goalPage = (whose: Whose) => {
	/** The usual shape of these actions; the goal is the page's own. What could not stand leads to both texts. */
	const action =
		<S extends z.ZodType>(
			schema: S,
			work: (ctx: WriteContext, data: z.output<S>, goalId: string) => Promise<{ kept?: string } | void>,
			back = false
		) =>
		async (event: PlanEvent) => {
			owner(event, whose);
			const form = await readForm(event, schema);
			if (!form.ok) return form.failure;
			const done = await answer(form, () =>
				event.locals.write('plan', (ctx) => work(ctx, form.data, event.params.id ?? ''), { once: form.once })
			);
			if (unsaved(done)) return done;
			if (done?.kept) redirect(303, `${whose.base}/kept/${done.kept}`);
			if (back) redirect(303, `${whose.base}/goals/${event.params.id}`);
		};
	return {
		load: (event: PlanEvent) => {
			const me = owner(event, whose);
			return event.locals.read('plan', async (ctx) => {
				const { personId, timeZone, ...goal } = await goalById(ctx, event.params.id ?? '');
				if (personId !== me.personId) error(404, 'not found');
				const { today, readers } = await around(ctx, personId);
				const steps = new Set(goal.steps.map((step) => step.id));
				const history = (await historyOf(ctx, personId)).filter(
					(entry) => entry.subjectId === goal.id || steps.has(entry.subjectId)
				);
				return {
					goal,
					today,
					readers,
					base: whose.base,
					days: words([goal.dueOn, ...goal.steps.map((step) => step.dueOn)], today),
					history: toldHistory(history, getLocale(), timeZone, ctx.now)
				};
			});
		},
		actions: {
			save: action(
				SaveGoalInput.omit({ goalId: true }),
				(ctx, data, goalId) => saveGoal(ctx, { ...data, goalId }),
				true
			),
			state: action(GoalStateInput.omit({ goalId: true }), (ctx, data, goalId) =>
				setGoalState(ctx, { ...data, goalId })
			),
			add_step: action(NewStepInput.omit({ goalId: true }), (ctx, data, goalId) =>
				addStep(ctx, { ...data, goalId })
			),
			save_step: action(SaveStepInput, (ctx, data) => saveStep(ctx, data), true),
			tick: action(TickInput, (ctx, data) => tickStep(ctx, data)),
			remove_step: action(RemoveStepInput, (ctx, data) => removeStep(ctx, data))
		}
	};
};
