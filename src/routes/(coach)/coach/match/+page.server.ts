import { AnswersInput } from '#domains/matching/matching.ts';
import { ownAnswers, saveAnswers } from '#domains/matching/server/matching.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { say } from '../../../match-pages/acts.ts';
import { matchOptions } from '../../../match-pages/options.ts';
import { actOn } from '../../../tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'coach', 'peer');
	const own = await event.locals.read('matching', ownAnswers);
	return {
		title: m.match_worker_title(),
		options: matchOptions(),
		own: { hours: own?.hours ?? [], shown: own?.shown ?? [] }
	};
};

export const actions: Actions = {
	save: actOn(['coach', 'peer'], AnswersInput, say(saveAnswers, m.match_worker_saved), 'matching')
};
