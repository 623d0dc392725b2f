import { signedIn } from '#platform/web/guard.ts';
import { reviewActions } from '../../../talks/review-actions.ts';
import { loadReview } from '../../../talks/review-load.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = (event) => {
	const me = signedIn(event, 'participant');
	return loadReview(event, me, me.personId);
};

export const actions: Actions = reviewActions((event: RequestEvent) => ({
	personId: signedIn(event, 'participant').personId,
	base: '/me/review',
	notes: '/me/notes'
}));
