import { AcceptInput, Nothing, WishInput } from '#domains/recovery-calls/recovery-calls.ts';
import { accept, ownCallsPage, putAway, saveWish, switchOff } from '#routes/call-pages/own-page.ts';
import { actOn } from '#routes/tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => ownCallsPage(event);

export const actions: Actions = {
	save: actOn('participant', WishInput, saveWish, 'recovery calls'),
	accept: actOn('participant', AcceptInput, accept, 'recovery calls'),
	away: actOn('participant', Nothing, putAway, 'recovery calls'),
	off: actOn('participant', Nothing, switchOff, 'recovery calls')
};
