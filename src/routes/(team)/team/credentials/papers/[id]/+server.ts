import { credentialPaper } from '#domains/workforce/server/workforce.ts';
import { signedIn } from '#platform/web/guard.ts';
import { paperAnswer } from '../../../../../badge-pages/paper-answer.ts';
import type { RequestHandler } from './$types';

/** The paper of a credential, for who checks it. */
export const GET: RequestHandler = async (event) => {
	signedIn(event, 'supervisor', 'director');
	return paperAnswer(await event.locals.read('credentials', (ctx) => credentialPaper(ctx, event.params.id)));
};
