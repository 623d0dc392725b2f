/** Words for hard moments: the same page for a participant and an ally. */
import type { RequestEvent } from '@sveltejs/kit';
import { KeptWordsInput } from '#domains/network/network.ts';
import { forgetWords, keepWords, keptWordsOf } from '#domains/network/server/network.ts';
import { IdInput } from '#domains/people/server/people.ts';
import type { Role } from '#platform/actor.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { actOn } from './acts.ts';

export const boundariesPage = (role: Extract<Role, 'participant' | 'ally'>) => ({
	load: async (event: Pick<RequestEvent, 'locals' | 'url' | 'request'>) => {
		signedIn(event, role);
		return {
			title: m.net_bound_title(),
			kept: await event.locals.read('own words', (ctx) => keptWordsOf(ctx))
		};
	},
	actions: {
		keep: actOn(role, KeptWordsInput, (ctx, kept) => keepWords(ctx, kept)),
		forget: actOn(role, IdInput, (ctx, { id }) => forgetWords(ctx, id))
	}
});
