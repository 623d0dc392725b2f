import { dateFormat } from '#platform/date-words.ts';
import type { ReadContext } from '#platform/server/context.ts';
import type { Permit } from '#domains/consent/server/consent.ts';
import { stateWord, whoWord } from '#domains/plans/plans.ts';
import { sharedOfPlan } from '#domains/plans/server/plans.ts';
import { lightWord, promiseStateWord } from '#domains/network/network.ts';
import { cardName, stateWord as standsWord } from '#domains/barriers/barriers.ts';
import { sharedOfBarriers, sharedOfRepairs } from '#domains/barriers/server/barriers.ts';
import { sharedOfNetwork } from '#domains/network/server/network.ts';
import { sharedVisits } from '#domains/sessions/server/sessions.ts';
import { m } from '#paraglide/messages.js';
import { dayLong } from './days.ts';

/**
 * What a permit shows, ready for the page. The card of whoever it is for, and the preview for the person who shares it, are
 * this function and SharedView.svelte and nothing else.
 */
export async function sharedView(ctx: ReadContext, permit: Permit, locale: string) {
	const { goals, milestones } = await sharedOfPlan(ctx, permit);
	const visits = await sharedVisits(ctx, permit);
	const barriers = await sharedOfBarriers(ctx, permit);
	const repairs = await sharedOfRepairs(ctx, permit);
	const { light, promises } = await sharedOfNetwork(ctx, permit);
	return {
		/** Whether the light is shared at all, and what it says today. */
		lightShared: permit.categories.includes('light'),
		light: light && lightWord(light),
		goals: goals.map((goal) => ({
			id: goal.id,
			title: goal.title,
			state: stateWord(goal.state),
			steps: goal.steps.map((step) => ({
				id: step.id,
				text: step.text,
				who: step.who === 'me' ? null : whoWord(step.who),
				done: step.done,
				due: step.dueOn && dayLong(step.dueOn, locale)
			}))
		})),
		milestones: milestones.map((one) => ({
			id: one.id,
			text: one.text,
			on: one.happenedOn && dayLong(one.happenedOn, locale)
		})),
		promises: promises.map((one) => ({
			id: one.id,
			words: one.words,
			by: dayLong(one.byOn, locale),
			state: one.state === 'open' ? null : promiseStateWord(one.state),
			missed: one.missed
		})),
		barriers: barriers.map((one) => ({
			id: one.id,
			name: cardName(one),
			words: one.kind === 'other' ? '' : one.words,
			step: one.step && m.barriers_step_line({ step: one.step }),
			state: standsWord(one.state)
		})),
		repairs: repairs.map((one) => ({
			id: one.id,
			does: one.does,
			asks: one.asks,
			done: one.state === 'done'
		})),
		visits: visits.map((visit) => ({
			id: visit.id,
			when: dateFormat(locale, visit.timeZone, { dateStyle: 'full', timeStyle: 'short' }).format(
				visit.startsAt
			),
			planned: visit.state === 'planned'
		}))
	};
}
export type SharedViewData = Awaited<ReturnType<typeof sharedView>>;
