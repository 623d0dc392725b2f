import { lineMark } from '#domains/warm-line/server/warm-line.ts';
import { liveStream } from '#platform/web/live-stream.ts';
import type { RequestHandler } from './$types';

/** The page of the warm line watches here: who is on, a call that rings, and promises. */
export const GET: RequestHandler = (event) =>
	liveStream(event, {
		kind: 'line',
		id: event.locals.actor?.organizationId ?? '',
		purpose: 'warm line',
		look: lineMark
	});
