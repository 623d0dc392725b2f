import { redirect } from '@sveltejs/kit';
import { signedIn } from '#platform/web/guard.ts';
import { loadPastLook } from '../../../../../talks/look-load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const me = signedIn(event, 'participant');
	const { view, open } = await loadPastLook(event, me, me.personId, event.params.look);
	if (open) redirect(303, '/me/review/long-look');
	return { view };
};
