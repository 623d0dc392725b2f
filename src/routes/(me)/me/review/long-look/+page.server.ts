import { signedIn } from '#platform/web/guard.ts';
import { lookActions } from '../../../../talks/look-actions.ts';
import { loadLook } from '../../../../talks/look-load.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = (event) => {
	const me = signedIn(event, 'participant');
	return loadLook(event, me, me.personId);
};

export const actions: Actions = lookActions((event: RequestEvent) => ({
	personId: signedIn(event, 'participant').personId,
	base: '/me/review'
}));
