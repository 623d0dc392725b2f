import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { arrangeActs, arrangedView } from '../../../cover-pages/arrange-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'supervisor');
	const timeZone = event.locals.session!.active!.timeZone;
	return {
		title: m.cover_team_title(),
		...(await event.locals.read('cover', (ctx) => arrangedView(ctx, true, timeZone)))
	};
};

export const actions: Actions = arrangeActs(true);
