import { redirect } from '@sveltejs/kit';
import { signedIn } from '#platform/web/guard.ts';
import { loadPastLook } from '../../../../../../../talks/look-load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const me = signedIn(event, 'coach', 'peer');
	const { id, look } = event.params;
	const { view, open } = await loadPastLook(event, me, id, look);
	if (open) redirect(303, `/coach/people/${id}/review/long-look`);
	return { view };
};
