import { redirect } from '@sveltejs/kit';
import { HOME } from '#platform/server/session.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	if (locals.session?.active) redirect(303, HOME[locals.session.active.role]);
	return { nowhere: locals.session !== null };
};
