import { ConflictWithWorkerInput } from '#domains/matching/matching.ts';
import { nameWorker, ownConflicts } from '#domains/matching/server/matching.ts';
import { walkingStaff } from '#domains/workforce/server/workforce.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { removeAct, say } from '../../../../match-pages/acts.ts';
import { conflictOptions } from '../../../../match-pages/options.ts';
import { actOn } from '../../../../tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'participant');
	const { named, staff } = await event.locals.read('matching', async (ctx) => ({
		named: await ownConflicts(ctx),
		staff: await walkingStaff(ctx)
	}));
	return {
		named,
		kinds: conflictOptions(),
		staff: staff.map(({ id, name }) => ({ value: id, label: name }))
	};
};

export const actions: Actions = {
	name: actOn('participant', ConflictWithWorkerInput, say(nameWorker, m.match_private_saved), 'matching'),
	remove: removeAct(['participant'])
};
