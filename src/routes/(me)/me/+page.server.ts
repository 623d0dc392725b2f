import { redirect } from '@sveltejs/kit';
import { getLocale } from '#paraglide/runtime.js';
import { askForContact, takeBackAsk } from '#domains/sessions/server/sessions.ts';
import { AskInput } from '#domains/sessions/sessions.ts';
import { ownIncidents, ownPlanOpenings } from '#domains/crisis/server/crisis.ts';
import { IdInput, readNewWorker } from '#domains/people/server/people.ts';
import { signedIn } from '#platform/web/guard.ts';
import { AnswerInput, LightInput } from '#domains/network/network.ts';
import {
	answerQuestion,
	putTellingAway,
	sayLight,
	setQuestionAside
} from '#domains/network/server/network.ts';
import { unreadOpenings } from '../../own-pages/openings-view.ts';
import { endingSoon } from '../../own-pages/said-view.ts';
import { zoneOf } from '../../record-pages/acts.ts';
import { deletionWaits, keepRecord } from '../../record-pages/deletion-waits.ts';
import { actOn } from '../../tie-pages/acts.ts';
import { closeToday } from './close-today.ts';
import { newcomers } from './newcomers.ts';
import { todayOf } from './today.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = signedIn(event, 'participant');
	const page = await event.locals.read('home', async (ctx) => ({
		...(await todayOf(ctx, actor.personId, getLocale())),
		close: await closeToday(ctx, actor.personId),
		newcomers: await newcomers(ctx, actor.personId),
		ending: await endingSoon(ctx),
		openings: await unreadOpenings(ctx),
		planOpenings: (await ownPlanOpenings(ctx)).filter((one) => !one.read).map(({ id, by }) => ({ id, by })),
		incidents: (await ownIncidents(ctx)).filter((one) => !one.read).map(({ id, worker }) => ({ id, worker })),
		deletes: await deletionWaits(ctx, zoneOf(event))
	}));
	if (page.live && page.welcome === 'first') redirect(303, '/me/welcome');
	return page;
};

export const actions: Actions = {
	ask: actOn('participant', AskInput, askForContact),
	unask: actOn('participant', IdInput, (ctx, { id }) => takeBackAsk(ctx, id)),
	light: actOn('participant', LightInput, (ctx, { state }) => sayLight(ctx, state)),
	answer: actOn('participant', AnswerInput, (ctx, { id, answer: kind, words }) =>
		answerQuestion(ctx, id, { kind, words })
	),
	aside: actOn('participant', IdInput, (ctx, { id }) => setQuestionAside(ctx, id)),
	keep: keepRecord('participant'),
	met: actOn('participant', IdInput, (ctx, { id }) => readNewWorker(ctx, id)),
	put_away: actOn('participant', IdInput, (ctx, { id }) => putTellingAway(ctx, id))
};
