import { signedIn } from '#platform/web/guard.ts';
import { lookActions } from '../../../../../../talks/look-actions.ts';
import { loadLook } from '../../../../../../talks/look-load.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = (event) =>
	loadLook(event, signedIn(event, 'coach', 'peer'), event.params.id);

export const actions: Actions = lookActions((event: RequestEvent) => {
	signedIn(event, 'coach', 'peer');
	return { personId: event.params.id, base: `/coach/people/${event.params.id}/review` };
});
