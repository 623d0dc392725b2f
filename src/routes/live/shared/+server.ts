import { sharedMark } from '#domains/consent/server/consent.ts';
import { liveStream } from '#platform/web/live-stream.ts';
import type { RequestHandler } from './$types';

/** A page that shows what others share with me watches it here: what has ended goes from an open page too. */
export const GET: RequestHandler = (event) =>
	liveStream(event, {
		kind: 'shared',
		id: event.locals.actor?.personId ?? '',
		purpose: 'sharing',
		look: sharedMark
	});
