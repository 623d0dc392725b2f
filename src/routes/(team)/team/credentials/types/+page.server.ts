import { signedIn } from '#platform/web/guard.ts';
import { typesPage } from '../../../../badge-pages/types-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'supervisor', 'director');
	const page = await event.locals.read('credentials', typesPage);
	return { ...page, saved: event.url.searchParams.has('saved') };
};
