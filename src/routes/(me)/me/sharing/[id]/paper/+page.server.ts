import { getLocale } from '#paraglide/runtime.js';
import { signedIn } from '#platform/web/guard.ts';
import { ownPaperOf } from '#routes/sharing-pages/own-paper.ts';
import type { PageServerLoad } from './$types';

/** The same paper that a worker would give out, for the person to hand over. */
export const load: PageServerLoad = async (event) => {
	signedIn(event, 'participant');
	const { id } = event.params;
	return { id, paper: await event.locals.read('sharing', (ctx) => ownPaperOf(ctx, id, getLocale())) };
};
