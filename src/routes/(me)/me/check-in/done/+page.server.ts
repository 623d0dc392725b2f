import { checkInDone } from '#domains/check-ins/server/check-ins.ts';
import { m } from '#paraglide/messages.js';
import { signedIn } from '#platform/web/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'participant');
	const id = event.url.searchParams.get('id') ?? '';
	return {
		title: m.check_page_title(),
		done: await event.locals.read('check-in', (ctx) => checkInDone(ctx, id))
	};
};
