import { signedIn } from '#platform/web/guard.ts';
import { oversightActs } from '../../../oversight-pages/oversight-acts.ts';
import { oversightPage } from '../../../oversight-pages/oversight-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const actor = signedIn(event, 'supervisor', 'director');
	return oversightPage(event.locals.app, actor, event.locals.session!.active!.timeZone);
};

export const actions: Actions = oversightActs;
