import { ConflictByNameInput } from '#domains/matching/matching.ts';
import { nameByName, ownConflicts } from '#domains/matching/server/matching.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { removeAct, say } from '../../../../match-pages/acts.ts';
import { conflictOptions } from '../../../../match-pages/options.ts';
import { actOn } from '../../../../tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'coach', 'peer');
	return {
		title: m.match_private_title(),
		named: await event.locals.read('matching', ownConflicts),
		kinds: conflictOptions()
	};
};

export const actions: Actions = {
	name: actOn(['coach', 'peer'], ConflictByNameInput, say(nameByName, m.match_private_saved), 'matching'),
	remove: removeAct(['coach', 'peer'])
};
