import { m } from '#paraglide/messages.js';
import { signedIn } from '#platform/web/guard.ts';
import { readHistory } from '#routes/plan-pages/history-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	signedIn(event, 'coach', 'peer');
	const { id } = event.params;
	return event.locals.read('plan', async (ctx) => ({
		...(await readHistory(ctx, id, event.url)),
		title: m.plan_history(),
		back: `/coach/people/${id}/plan`
	}));
};
