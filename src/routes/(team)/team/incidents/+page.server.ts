import { GiveLooksInput, HeldInput, IncidentInput } from '#domains/crisis/crisis.ts';
import { giveLooks, holdDebrief, joinIncident } from '#domains/crisis/server/crisis.ts';
import { signedIn } from '#platform/web/guard.ts';
import { logPage } from '../../../crisis-pages/log-page.ts';
import { kitActs } from '../../../kit-pages/kit-log.ts';
import { actOn } from '../../../tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = signedIn(event, 'supervisor', 'director');
	const timeZone = event.locals.session!.active!.timeZone;
	return event.locals.read('incident', (ctx) => logPage(event.locals.app, ctx, actor, timeZone));
};

export const actions: Actions = {
	join: actOn(
		'supervisor',
		IncidentInput,
		async (ctx, { incidentId }) => {
			await joinIncident(ctx, incidentId);
			return { joined: incidentId };
		},
		'incident'
	),
	looks: (event) =>
		actOn(
			'supervisor',
			GiveLooksInput,
			async (ctx, input) => ({ looksWith: (await giveLooks(event.locals.app, ctx, input)).name }),
			'incident'
		)(event),
	held: actOn(
		'supervisor',
		HeldInput,
		async (ctx, { incidentId, workerId }) => {
			await holdDebrief(ctx, incidentId, workerId);
			return { held: true as const };
		},
		'incident'
	),
	...kitActs
};
