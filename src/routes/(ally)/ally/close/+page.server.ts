import { CaredForInput } from '#domains/network/network.ts';
import { addCaredFor, caredForByMe, removeCaredFor } from '#domains/network/server/network.ts';
import { IdInput } from '#domains/people/server/people.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { actOn } from '../../../tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'ally');
	const people = await event.locals.read('own list', (ctx) => caredForByMe(ctx));
	return { title: m.net_care_title(), people };
};

export const actions: Actions = {
	add: actOn('ally', CaredForInput, (ctx, one) => addCaredFor(ctx, one)),
	remove: actOn('ally', IdInput, (ctx, { id }) => removeCaredFor(ctx, id))
};
