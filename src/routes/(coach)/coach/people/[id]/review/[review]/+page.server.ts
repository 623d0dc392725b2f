import { redirect } from '@sveltejs/kit';
import { signedIn } from '#platform/web/guard.ts';
import { loadPastReview } from '../../../../../../talks/review-load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const me = signedIn(event, 'coach', 'peer');
	const { id, review } = event.params;
	const { view, open } = await loadPastReview(event, me, id, review);
	if (open) redirect(303, `/coach/people/${id}/review`);
	return { view };
};
