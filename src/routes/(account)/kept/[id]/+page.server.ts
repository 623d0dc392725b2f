import { redirect } from '@sveltejs/kit';
import { readKeptForm } from '#platform/web/kept-forms.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
	const session = locals.session;
	if (!session) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname)}`);
	setHeaders({ 'cache-control': 'no-store' });
	const kept = await readKeptForm(locals.app, params.id, session.userId);
	return { kept };
};
