import { COUNTED_KINDS, CountedInput, countedWord } from '#domains/workforce/workforce.ts';
import { ownCounted, saveCounted } from '#domains/workforce/server/workforce.ts';
import { signedIn } from '#platform/web/guard.ts';
import { actOn } from '../../../../tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'participant');
	return {
		ticked: await event.locals.read('counted', ownCounted),
		kinds: COUNTED_KINDS.map((value) => ({ value, label: countedWord(value) }))
	};
};

export const actions: Actions = {
	default: actOn(
		'participant',
		CountedInput,
		async (ctx, { kinds }) => {
			await saveCounted(ctx, kinds);
			return { saved: true as const };
		},
		'counted'
	)
};
