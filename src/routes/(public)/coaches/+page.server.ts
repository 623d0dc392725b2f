import { ListingInput } from '#domains/workforce/workforce.ts';
import { setListed } from '#domains/workforce/server/workforce.ts';
import { listPage } from '../../coach-pages/list-page.ts';
import { whoReads } from '../../coach-pages/who-reads.ts';
import { actOn } from '../../tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, org } = await whoReads(event);
	const page = await event.locals.app.read(actor, 'coaches', (ctx) => listPage(ctx, event.url.searchParams));
	return { ...page, org, signedIn: actor.kind === 'person' };
};

export const actions: Actions = {
	list: actOn(
		'director',
		ListingInput,
		async (ctx, { open }) => {
			await setListed(ctx, open === 'yes');
			return { saved: true as const };
		},
		'coaches'
	)
};
