import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { datesOf, planOf, rewordSuggestion, suggest, SuggestInput } from '#domains/plans/server/plans.ts';
import { TakeWordInput } from '#domains/wording/wording.ts';
import { hintsFor } from '#domains/wording/server/wording.ts';
import { around, unsaved, words } from '#routes/plan-pages/shared.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const me = signedIn(event, 'coach', 'peer');
	return event.locals.read('plan', async (ctx) => {
		const plan = await planOf(ctx, event.params.id);
		const { today } = await around(ctx, plan.personId);
		return {
			plan,
			days: words(datesOf(plan), today),
			base: `/coach/people/${plan.personId}/plan`,
			me: me.personId
		};
	});
};

export const actions: Actions = {
	suggest: async (event) => {
		signedIn(event, 'coach', 'peer');
		const form = await readForm(event, SuggestInput);
		if (!form.ok) return form.failure;
		const done = await answer(form, () =>
			event.locals.write('plan', (ctx) => suggest(ctx, { ...form.data, personId: event.params.id }), {
				once: form.once
			})
		);
		if (unsaved(done)) return done;
		const hints = await event.locals.read('words', (ctx) => hintsFor(ctx, [form.data.text, form.data.note]));
		return { sent: true, words: { id: done, hints }, values: {}, errors: {}, form: form.form };
	},
	word: async (event) => {
		signedIn(event, 'coach', 'peer');
		const form = await readForm(event, TakeWordInput);
		if (!form.ok) return form.failure;
		const { id, better } = form.data;
		const done = await answer(form, () =>
			event.locals.write('plan', (ctx) => rewordSuggestion(ctx, event.params.id, form.data))
		);
		if (unsaved(done)) return done;
		return { better, words: { id, hints: done }, values: {}, errors: {}, form: form.form };
	}
};
