import { emergencyMark } from '#domains/people/server/people.ts';
import { liveStream } from '#platform/web/live-stream.ts';
import type { RequestHandler } from './$types';

/** A page that shows a record opened in an emergency watches it here: after the hour, or closed, it goes by itself. */
export const GET: RequestHandler = (event) => {
	const id = event.params.person;
	return liveStream(event, {
		kind: 'emergency',
		id,
		purpose: 'emergency',
		look: (ctx) => emergencyMark(ctx, id)
	});
};
