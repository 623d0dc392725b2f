import { signedIn } from '#platform/web/guard.ts';
import { beforeOf, looksPage } from '../../../own-pages/looks-page.ts';
import { readActs } from '../../../own-pages/read-opening.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const { personId } = signedIn(event, 'participant');
	return event.locals.read('who looked', (ctx) => looksPage(ctx, personId, beforeOf(event.url)));
};

export const actions: Actions = readActs('participant');
