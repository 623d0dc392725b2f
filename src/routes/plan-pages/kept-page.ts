import { clockLocale } from '#platform/clock-locale.ts';
import { error, redirect } from '@sveltejs/kit';
import { getLocale } from '#paraglide/runtime.js';
import { m } from '#paraglide/messages.js';
import { answer, readForm } from '#platform/web/forms.ts';
import { bothTexts, KeptInput, takeKept, type BothTexts } from '#domains/plans/server/plans.ts';
import { around, owner, words, unsaved, type PlanEvent, type Whose } from './shared.ts';

const PARTS: Partial<Record<BothTexts['subject'], string>> = {
	strategy: 'strategies',
	trigger: 'triggers',
	routine: 'routine',
	milestone: 'milestones'
};

function editHref(base: string, both: BothTexts): string {
	if (both.subject === 'goal') return `${base}/goals/${both.subjectId}`;
	return 'goalId' in both.kept ? `${base}/goals/${both.kept.goalId}` : `${base}/${PARTS[both.subject]}`;
}

/** Two wrote at once: both texts, and the choice. */
export const keptPage = (whose: Whose) => ({
	load: (event: PlanEvent) => {
		const me = owner(event, whose);
		return event.locals.read('plan', async (ctx) => {
			const both = await bothTexts(ctx, event.params.version ?? '');
			if (both.personId !== me.personId) error(404, 'not found');
			const { timeZone, today } = await around(ctx, me.personId);
			const when = (at: Date) =>
				new Intl.DateTimeFormat(clockLocale(getLocale()), {
					timeZone,
					month: 'short',
					day: 'numeric',
					hour: 'numeric',
					minute: '2-digit'
				}).format(at);
			const dates = [both.standing, both.kept].flatMap((text) => [
				'dueOn' in text ? text.dueOn : null,
				'happenedOn' in text ? text.happenedOn : null
			]);
			return {
				versionId: both.versionId,
				n: both.n,
				standing: { ...both.standing },
				standingBy: both.standingBy
					? m.plan_both_standing_by({
							name: both.standingBy.name ?? m.plan_someone(),
							when: when(both.standingBy.at)
						})
					: '',
				kept: { ...both.kept },
				keptAt: when(both.keptAt),
				days: words(dates, today),
				editHref: editHref(whose.base, both),
				base: whose.base
			};
		});
	},
	actions: {
		take: async (event: PlanEvent) => {
			owner(event, whose);
			const form = await readForm(event, KeptInput);
			if (!form.ok) return form.failure;
			const done = await answer(form, () =>
				event.locals.write(
					'plan',
					async (ctx) => {
						const { personId, ...both } = await bothTexts(ctx, form.data.versionId);
						return { ...(await takeKept(ctx, form.data)), href: editHref(whose.base, { ...both, personId }) };
					},
					{ once: form.once }
				)
			);
			if (unsaved(done)) return done;
			redirect(303, done.kept ? `${whose.base}/kept/${done.kept}` : done.href);
		}
	}
});
