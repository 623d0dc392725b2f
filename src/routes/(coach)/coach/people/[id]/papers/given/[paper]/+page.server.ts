import { m } from '#paraglide/messages.js';
import { refusedWord } from '#domains/consent/consent.ts';
import { givenPaper } from '#domains/consent/server/consent.ts';
import { Refusal } from '#platform/errors.ts';
import { signedIn } from '#platform/web/guard.ts';
import type { PageServerLoad } from './$types';

/** The paper to hand over: printed here, or taken as a file. The engine is asked again each time. */
export const load: PageServerLoad = async (event) => {
	signedIn(event, 'coach', 'peer');
	const { id, paper } = event.params;
	const given = await event.locals.write('sharing', (ctx) => givenPaper(ctx, paper));
	if (given.personId !== id) throw new Refusal('not_found', 'no such paper of this person');
	return {
		id,
		paperId: paper,
		paper: given.ok ? given.paper : null,
		refused: given.ok ? null : refusedWord(given.reason),
		title: m.nav_my_people()
	};
};
