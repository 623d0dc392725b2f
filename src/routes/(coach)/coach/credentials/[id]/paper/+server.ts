import { credentialPaper } from '#domains/workforce/server/workforce.ts';
import { signedIn } from '#platform/web/guard.ts';
import { paperAnswer } from '../../../../../badge-pages/paper-answer.ts';
import type { RequestHandler } from './$types';

/** The paper of one of the worker's own. */
export const GET: RequestHandler = async (event) => {
	signedIn(event, 'coach', 'peer');
	return paperAnswer(
		await event.locals.read('own credentials', (ctx) => credentialPaper(ctx, event.params.id))
	);
};
