import { z } from 'zod';
import { NextMoveInput, SupporterInput } from '#domains/network/network.ts';
import {
	addSupporter,
	muteSupporter,
	openSupportMap,
	removeSupporter,
	saveNextMove,
	supportMapOf
} from '#domains/network/server/network.ts';
import { IdInput } from '#domains/people/server/people.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { actOn } from '../../../../tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = signedIn(event, 'participant');
	const map = await event.locals.read('support map', (ctx) => supportMapOf(ctx, actor.personId));
	return { title: m.net_map_title(), map: map! };
};

const nothing = z.object({});
export const actions: Actions = {
	add: actOn('participant', SupporterInput, (ctx, one) => addSupporter(ctx, one)),
	remove: actOn('participant', IdInput, (ctx, { id }) => removeSupporter(ctx, id)),
	mute: actOn('participant', IdInput, (ctx, { id }) => muteSupporter(ctx, id, true)),
	unmute: actOn('participant', IdInput, (ctx, { id }) => muteSupporter(ctx, id, false)),
	next: actOn('participant', NextMoveInput, (ctx, { kind, words }) => saveNextMove(ctx, kind ?? null, words)),
	open: actOn('participant', nothing, (ctx) => openSupportMap(ctx, true)),
	close: actOn('participant', nothing, (ctx) => openSupportMap(ctx, false))
};
