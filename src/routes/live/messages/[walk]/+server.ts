import { messagesMark } from '#domains/messaging/server/messaging.ts';
import { liveStream } from '#platform/web/live-stream.ts';
import type { RequestHandler } from './$types';

/** A page of a thread watches it here. */
export const GET: RequestHandler = (event) => {
	const id = event.params.walk;
	return liveStream(event, {
		kind: 'messages',
		id,
		purpose: 'messages',
		look: (ctx) => messagesMark(ctx, id)
	});
};
