import { signedIn } from '#platform/web/guard.ts';
import { looksPage } from './looks-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { personId } = signedIn(event, 'participant', 'ally');
	const asked = new Date(event.url.searchParams.get('before') ?? '');
	const before = Number.isNaN(asked.getTime()) ? undefined : asked;
	return event.locals.read('who looked', (ctx) => looksPage(ctx, personId, before));
};
