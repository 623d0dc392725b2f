import { m } from '#paraglide/messages.js';
import { signedIn } from '#platform/web/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	signedIn(event, 'ally');
	return { title: m.net_learn_title() };
};
