import { givenPaper } from '#domains/consent/server/consent.ts';
import { Refusal } from '#platform/errors.ts';
import { signedIn } from '#platform/web/guard.ts';
import { paperFile } from '#routes/sharing-pages/paper-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	signedIn(event, 'coach', 'peer');
	const given = await event.locals.write('sharing', (ctx) => givenPaper(ctx, event.params.paper));
	if (!given.ok || given.personId !== event.params.id) throw new Refusal('not_found', 'may not be given now');
	return paperFile(given.paper, event.params.file);
};
