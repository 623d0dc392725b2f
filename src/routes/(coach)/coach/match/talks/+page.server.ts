import { talksOfWorker } from '#domains/matching/server/matching.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { talkActs, zoneOf } from '../../../../match-pages/acts.ts';
import { talkView } from '../../../../match-pages/view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = signedIn(event, 'coach', 'peer');
	const { app } = event.locals;
	const talks = await talksOfWorker(app, actor);
	return {
		title: m.match_worker_talks(),
		talks: talks.map((talk) => talkView(talk, zoneOf(event), app.clock()))
	};
};

export const actions: Actions = talkActs(['coach', 'peer']);
