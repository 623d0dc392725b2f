import { answer, readForm } from '#platform/web/forms.ts';
import {
	answerSuggestion,
	AnswerInput,
	datesOf,
	letTypingEnd,
	planOf,
	tickStep,
	TickInput
} from '#domains/plans/server/plans.ts';
import { around, owner, typingFor, unsaved, words, type PlanEvent, type Whose } from './shared.ts';

/** The whole plan, with what is done by one tap: tick a step, answer a suggestion, end typing. */
export const planPage = (whose: Whose) => ({
	load: (event: PlanEvent) => {
		const me = owner(event, whose);
		return event.locals.read('plan', async (ctx) => {
			const plan = await planOf(ctx, me.personId);
			const { timeZone, today, readers } = await around(ctx, me.personId);
			return {
				plan,
				days: words(datesOf(plan), today),
				base: whose.base,
				readers,
				typing: await typingFor(ctx, me.personId, timeZone)
			};
		});
	},
	actions: {
		tick: async (event: PlanEvent) => {
			owner(event, whose);
			const form = await readForm(event, TickInput);
			if (!form.ok) return form.failure;
			return answer(form, () =>
				event.locals.write('plan', (ctx) => tickStep(ctx, form.data), { once: form.once })
			);
		},
		answer: async (event: PlanEvent) => {
			owner(event, whose);
			const form = await readForm(event, AnswerInput);
			if (!form.ok) return form.failure;
			const done = await answer(form, () =>
				event.locals.write('plan', (ctx) => answerSuggestion(ctx, form.data), { once: form.once })
			);
			if (unsaved(done)) return done;
		},
		stop_typing: async (event: PlanEvent) => {
			const me = owner(event, whose);
			await event.locals.write('plan', (ctx) => letTypingEnd(ctx, me.personId));
		}
	}
});
