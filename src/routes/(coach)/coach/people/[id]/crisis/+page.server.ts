import { BeginIncidentInput, CloseIncidentInput, StepInput } from '#domains/crisis/crisis.ts';
import { beginIncident, closeIncident, recordStep } from '#domains/crisis/server/crisis.ts';
import { signedIn } from '#platform/web/guard.ts';
import { workerPage } from '../../../../../crisis-pages/worker-page.ts';
import { actOn } from '../../../../../tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'coach', 'peer');
	const timeZone = event.locals.session!.active!.timeZone;
	return event.locals.read('incident', (ctx) => workerPage(event.locals.app, ctx, event.params.id, timeZone));
};

export const actions: Actions = {
	begin: (event) =>
		actOn(
			['coach', 'peer'],
			BeginIncidentInput,
			async (ctx, input) => {
				await beginIncident(ctx, event.params.id, input);
				return { done: 'begun' as const };
			},
			'incident'
		)(event),
	step: (event) =>
		actOn(
			['coach', 'peer'],
			StepInput,
			async (ctx, input) => {
				await recordStep(ctx, event.params.id, input);
				return { done: 'step' as const };
			},
			'incident'
		)(event),
	close: (event) =>
		actOn(
			['coach', 'peer'],
			CloseIncidentInput,
			async (ctx, input) => {
				await closeIncident(ctx, event.params.id, input);
				return { done: 'closed' as const };
			},
			'incident'
		)(event)
};
