import { talksOfWorker } from '#domains/matching/server/matching.ts';
import { plannedTalks } from '#domains/sessions/server/sessions.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { talkActs, zoneOf } from '../../../../match-pages/acts.ts';
import { talkView } from '../../../../match-pages/view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = signedIn(event, 'coach', 'peer');
	const { app } = event.locals;
	const talks = await talksOfWorker(app, actor);
	const planned = await event.locals.read('first talks', plannedTalks);
	return {
		title: m.match_worker_talks(),
		talks: talks.map((talk) => talkView(talk, planned.get(talk.id), zoneOf(event), app.clock()))
	};
};

export const actions: Actions = talkActs(['coach', 'peer']);
