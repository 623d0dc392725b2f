import { CrisisPlanInput } from '#domains/crisis/crisis.ts';
import {
	readIncident,
	readPlanOpening,
	removeCrisisPlan,
	saveCrisisPlan
} from '#domains/crisis/server/crisis.ts';
import { IdInput } from '#domains/people/server/people.ts';
import { signedIn } from '#platform/web/guard.ts';
import { z } from 'zod';
import { actOn } from '../../../tie-pages/acts.ts';
import { planPage } from './plan-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'participant');
	const timeZone = event.locals.session!.active!.timeZone;
	const earlier = Number(event.url.searchParams.get('version') ?? NaN);
	return event.locals.read('crisis plan', (ctx) =>
		planPage(
			ctx,
			timeZone,
			Number.isSafeInteger(earlier) && earlier > 0 && earlier < 100_000 ? earlier : null
		)
	);
};

export const actions: Actions = {
	save: actOn(
		'participant',
		CrisisPlanInput,
		async (ctx, plan) => {
			await saveCrisisPlan(ctx, plan);
			return { saved: true as const };
		},
		'crisis plan'
	),
	remove: actOn(
		'participant',
		z.object({}),
		async (ctx) => {
			await removeCrisisPlan(ctx);
			return { removed: true as const };
		},
		'crisis plan'
	),
	read: actOn('participant', IdInput, (ctx, { id }) => readPlanOpening(ctx, id), 'crisis plan'),
	told: actOn('participant', IdInput, (ctx, { id }) => readIncident(ctx, id), 'crisis plan')
};
