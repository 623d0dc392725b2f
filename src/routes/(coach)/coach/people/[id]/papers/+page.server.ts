import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { signedIn } from '#platform/web/guard.ts';
import { papersPage } from '#routes/sharing-pages/papers-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'coach', 'peer');
	const page = await event.locals.read('sharing', (ctx) => papersPage(ctx, event.params.id, getLocale()));
	return { ...page, id: event.params.id, title: m.nav_my_people() };
};
