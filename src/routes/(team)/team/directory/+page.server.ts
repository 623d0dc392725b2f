import { signedIn } from '#platform/web/guard.ts';
import { acts } from './acts.ts';
import { listsPage } from './lists-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	signedIn(event, 'supervisor', 'director');
	const timeZone = event.locals.session!.active!.timeZone;
	return event.locals.read('directory', (ctx) => listsPage(ctx, timeZone));
};

export const actions: Actions = acts;
