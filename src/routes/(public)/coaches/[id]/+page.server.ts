import { onePage } from '../../../coach-pages/one-page.ts';
import { whoReads } from '../../../coach-pages/who-reads.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, org } = await whoReads(event);
	const page = await event.locals.app.read(actor, 'coaches', (ctx) =>
		onePage(ctx, event.params.id, event.locals.session?.active?.timeZone ?? 'UTC')
	);
	return { ...page, org, signedIn: actor.kind === 'person' };
};
