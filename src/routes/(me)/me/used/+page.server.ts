import { HardTimesIdInput, planLines, SaidUsedInput } from '#domains/hard-times/hard-times.ts';
import {
	ownReturnPlan,
	ownTold,
	saidUsed,
	takeBackTold,
	whoCanHear
} from '#domains/hard-times/server/hard-times.ts';
import { organizationOf } from '#domains/people/server/people.ts';
import { m } from '#paraglide/messages.js';
import { signedIn } from '#platform/web/guard.ts';
import { actOn } from '../../../tie-pages/acts.ts';
import { doseOf } from '../../../(public)/help/our-lines.ts';
import type { Actions, PageServerLoad } from './$types';

/** Opening this page keeps nothing and tells nobody. */
export const load: PageServerLoad = async (event) => {
	signedIn(event, 'participant');
	return event.locals.read('hard times', async (ctx) => {
		const plan = await ownReturnPlan(ctx);
		const told = await ownTold(ctx);
		const people = await whoCanHear(ctx);
		return {
			title: m.used_page_title(),
			dose: doseOf(await organizationOf(ctx)),
			plan: plan && planLines(plan),
			told: told.map(({ id, workerId }) => ({
				id,
				name: people.find((one) => one.id === workerId)?.name ?? m.used_somebody()
			})),
			people: people.filter(({ id }) => !told.some(({ workerId }) => workerId === id))
		};
	});
};

export const actions: Actions = {
	tell: actOn(
		'participant',
		SaidUsedInput,
		async (ctx, input) => {
			await saidUsed(ctx, input);
			return { told: true as const };
		},
		'hard times'
	),
	untell: actOn(
		'participant',
		HardTimesIdInput,
		async (ctx, { id }) => {
			await takeBackTold(ctx, id);
			return { untold: true as const };
		},
		'hard times'
	)
};
