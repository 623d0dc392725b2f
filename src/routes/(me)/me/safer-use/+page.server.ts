import { z } from 'zod';
import { SaferPlanInput, ShowPlanInput } from '#domains/safer-use/safer-use.ts';
import { closeSaferPlan, saveSaferPlan, showSaferPlan } from '#domains/safer-use/server/safer-use.ts';
import { signedIn } from '#platform/web/guard.ts';
import { saferPage } from '../../../kit-pages/safer-page.ts';
import { actOn } from '../../../tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

const purpose = 'own page';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'participant');
	const timeZone = event.locals.session!.active!.timeZone;
	return event.locals.read(purpose, (ctx) => saferPage(ctx, timeZone));
};

export const actions: Actions = {
	save: actOn(
		'participant',
		SaferPlanInput,
		async (ctx, plan) => {
			await saveSaferPlan(ctx, plan);
			return { saved: true as const };
		},
		purpose
	),
	show: actOn(
		'participant',
		ShowPlanInput,
		async (ctx, { workerId }) => {
			await showSaferPlan(ctx, workerId);
			return { shown: true as const };
		},
		purpose
	),
	close: actOn(
		'participant',
		z.object({}),
		async (ctx) => {
			await closeSaferPlan(ctx);
			return { closed: true as const };
		},
		purpose
	)
};
