import { signedIn } from '#platform/web/guard.ts';
import { askedPage } from '#routes/meeting-pages/asked-page.ts';
import type { RequestEvent } from './$types';

export const { load, actions } = askedPage((event: RequestEvent) => {
	signedIn(event, 'coach', 'peer');
	return event.params.id;
});
