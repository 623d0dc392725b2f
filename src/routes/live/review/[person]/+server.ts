import { reviewMark } from '#domains/sessions/server/sessions.ts';
import { liveStream } from '#platform/web/live-stream.ts';
import type { RequestHandler } from './$types';

/** A page of somebody's review or notes watches it here. */
export const GET: RequestHandler = (event) => {
	const id = event.params.person;
	return liveStream(event, {
		kind: 'review',
		id,
		purpose: 'weekly review',
		look: (ctx) => reviewMark(ctx, id)
	});
};
