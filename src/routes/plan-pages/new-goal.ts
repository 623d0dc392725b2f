import { redirect } from '@sveltejs/kit';
import { answer, readForm } from '#platform/web/forms.ts';
import { BARRIERS } from '#domains/people/people.ts';
import { piecesOf } from '#domains/people/server/people.ts';
import { addGoal, NewGoalInput, ownIdeas } from '#domains/plans/server/plans.ts';
import { DOMAINS, ideasFor, type Domain } from '#domains/plans/plans.ts';
import { around, owner, unsaved, type PlanEvent, type Whose } from './shared.ts';

/** Four short questions. "Look it over with me" answers with kind ideas and saves nothing. */
export const newGoal = (whose: Whose) => ({
	load: (event: PlanEvent) => {
		const me = owner(event, whose);
		const asked = event.url.searchParams;
		const domain = DOMAINS.find((each) => each === asked.get('area')) as Domain | undefined;
		const chosen = (from: string, ideas: readonly string[]) => ideas[Number(asked.get(from) ?? 0) - 1];
		const start = {
			title: domain ? (chosen('idea', ideasFor(domain, whose.role === 'ally')) ?? '') : '',
			domain: domain ?? '',
			joy: asked.get('joy') === '1' ? 'true' : '',
			barrier: BARRIERS.find((each) => each === asked.get('about')) ?? ''
		};
		return event.locals.read('plan', async (ctx) => {
			const lists = await ownIdeas(ctx);
			const theirs = chosen('own', lists.find((list) => list.domain === domain)?.ideas ?? []);
			return {
				start: { ...start, title: theirs ?? start.title },
				base: whose.base,
				strengths: (await piecesOf(ctx, me.personId)).strengths?.value.chosen ?? [],
				own: { name: event.locals.session?.active?.organizationName ?? '', lists },
				...(await around(ctx, me.personId))
			};
		});
	},
	actions: {
		check: async (event: PlanEvent) => {
			owner(event, whose);
			const form = await readForm(event, NewGoalInput);
			if (!form.ok) return form.failure;
			return { values: form.values, errors: {}, checked: true };
		},
		save: async (event: PlanEvent) => {
			const me = owner(event, whose);
			const form = await readForm(event, NewGoalInput);
			if (!form.ok) return form.failure;
			const { step, stepIdea, ...words } = form.data;
			const done = await answer(form, () =>
				event.locals.write(
					'plan',
					(ctx) => addGoal(ctx, { ...words, step: step || stepIdea, personId: me.personId }),
					{
						once: form.once
					}
				)
			);
			if (unsaved(done)) return done;
			redirect(303, `${whose.base}/goals/${done.id}`);
		}
	}
});
