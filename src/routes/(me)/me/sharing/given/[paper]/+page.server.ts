import { givenPaper } from '#domains/consent/server/consent.ts';
import { Refusal } from '#platform/errors.ts';
import { signedIn } from '#platform/web/guard.ts';
import type { PageServerLoad } from './$types';

/** What left, as it left: for the person whose it is. */
export const load: PageServerLoad = async (event) => {
	const { personId } = signedIn(event, 'participant');
	const given = await event.locals.write('sharing', (ctx) => givenPaper(ctx, event.params.paper));
	if (!given.ok || given.personId !== personId) throw new Refusal('not_found', 'no such paper of one’s own');
	return { paper: given.paper };
};
