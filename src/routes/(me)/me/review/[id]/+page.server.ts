import { redirect } from '@sveltejs/kit';
import { signedIn } from '#platform/web/guard.ts';
import { loadPastReview } from '../../../../talks/review-load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const me = signedIn(event, 'participant');
	const { view, open } = await loadPastReview(event, me, me.personId, event.params.id);
	if (open) redirect(303, '/me/review');
	return { view };
};
