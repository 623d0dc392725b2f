import { z } from 'zod';
import { ChangeInput } from '#domains/matching/matching.ts';
import { askChange, ownChange, takeBackChange } from '#domains/matching/server/matching.ts';
import { workersOf } from '#domains/people/server/people.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { say } from '../../../../match-pages/acts.ts';
import { actOn } from '../../../../tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { personId } = signedIn(event, 'participant');
	return event.locals.read('matching', async (ctx) => {
		const workers = (await workersOf(ctx, personId)).map((one) => ({
			value: one.id,
			label: one.preferredName
		}));
		const change = await ownChange(ctx);
		return { workers, asked: workers.find((one) => one.value === change?.workerId)?.label ?? null };
	});
};

export const actions: Actions = {
	ask: actOn(
		'participant',
		ChangeInput,
		say((ctx, { workerId }) => askChange(ctx, workerId), m.match_change_said),
		'matching'
	),
	stay: actOn('participant', z.object({}), say(takeBackChange, m.match_change_stays), 'matching')
};
