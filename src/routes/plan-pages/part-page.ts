import { error, redirect } from '@sveltejs/kit';
import type { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isRefusal, Refusal } from '#platform/errors.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import {
	addLine,
	LineIdInput,
	LineInput,
	planOf,
	raiseLine,
	removeLine,
	saveLine,
	SaveLineInput
} from '#domains/plans/server/plans.ts';
import type { LineKind } from '#domains/plans/plans.ts';
import { around, owner, words, unsaved, type PlanEvent, type Whose } from './shared.ts';

const PARTS: Record<string, LineKind> = {
	strategies: 'strategy',
	triggers: 'trigger',
	routine: 'routine',
	milestones: 'milestone',
	'in-the-way': 'handoff'
};

/** One list of the plan: my three things, triggers, my day, what went well, whom I turned to. */
export const partPage = (whose: Whose) => {
	const action =
		<S extends z.ZodType>(
			schema: S,
			work: (ctx: WriteContext, data: z.output<S>, personId: string) => Promise<{ kept?: string } | void>,
			back = false
		) =>
		async (event: PlanEvent) => {
			const me = owner(event, whose);
			const form = await readForm(event, schema);
			if (!form.ok) return form.failure;
			const done = await answer(form, () =>
				event.locals.write('plan', (ctx) => work(ctx, form.data, me.personId).catch(three), {
					once: form.once
				})
			);
			if (unsaved(done)) return done;
			if (done?.kept) redirect(303, `${whose.base}/kept/${done.kept}`);
			if (back) redirect(303, `${whose.base}/${event.params.part}`);
		};
	return {
		load: (event: PlanEvent) => {
			const me = owner(event, whose);
			const part = event.params.part ?? '';
			const kind = Object.hasOwn(PARTS, part) ? PARTS[part]! : error(404, 'not found');
			return event.locals.read('plan', async (ctx) => {
				const plan = await planOf(ctx, me.personId);
				const lines = {
					strategy: plan.strategies,
					trigger: plan.triggers,
					routine: plan.routine,
					milestone: plan.milestones,
					handoff: plan.handoffs
				}[kind];
				const { today, readers } = await around(ctx, me.personId);
				return {
					kind,
					part,
					about: event.url.searchParams.get('about'),
					lines,
					today,
					readers,
					base: whose.base,
					days: words(
						lines.map((line) => line.happenedOn),
						today
					)
				};
			});
		},
		actions: {
			add: action(LineInput, (ctx, data, personId) => addLine(ctx, { ...data, personId })),
			save: action(SaveLineInput, (ctx, data) => saveLine(ctx, data), true),
			remove: action(LineIdInput, (ctx, data) => removeLine(ctx, data)),
			raise: action(LineIdInput, (ctx, data) => raiseLine(ctx, data))
		}
	};
};

/** Three strategies at most: said at the field. */
function three(problem: unknown): never {
	if (isRefusal(problem) && problem.code === 'invalid' && !problem.fields.barrier)
		throw new Refusal('invalid', problem.message, { fields: { text: m.plan_error_three() } });
	throw problem;
}
