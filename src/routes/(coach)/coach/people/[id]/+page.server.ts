import { signedIn } from '#platform/web/guard.ts';
import { personView } from './person-view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const me = signedIn(event, 'coach', 'peer');
	return {
		person: await event.locals.read('person', (ctx) => personView(ctx, me.personId, event.params.id))
	};
};
