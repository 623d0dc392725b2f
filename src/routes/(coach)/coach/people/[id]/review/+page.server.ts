import { signedIn } from '#platform/web/guard.ts';
import { reviewActions } from '../../../../../talks/review-actions.ts';
import { loadReview } from '../../../../../talks/review-load.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = (event) =>
	loadReview(event, signedIn(event, 'coach', 'peer'), event.params.id);

export const actions: Actions = reviewActions((event: RequestEvent) => {
	signedIn(event, 'coach', 'peer');
	const base = `/coach/people/${event.params.id}`;
	return { personId: event.params.id, base: `${base}/review`, notes: `${base}/notes` };
});
