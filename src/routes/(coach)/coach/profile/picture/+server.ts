import { ownPicture } from '#domains/workforce/server/workforce.ts';
import { signedIn } from '#platform/web/guard.ts';
import { photoAnswer } from '../../../../coach-pages/photo-answer.ts';
import type { RequestHandler } from './$types';

/** The worker's own picture, before it shows. */
export const GET: RequestHandler = async (event) => {
	signedIn(event, 'coach', 'peer');
	return photoAnswer(await event.locals.read('own profile', ownPicture));
};
