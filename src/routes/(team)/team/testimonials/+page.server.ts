import { ReadOverInput } from '#domains/workforce/workforce.ts';
import { readOverTestimonial, waitingTestimonials } from '#domains/workforce/server/workforce.ts';
import { m } from '#paraglide/messages.js';
import { signedIn } from '#platform/web/guard.ts';
import { actOn } from '../../../tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'supervisor');
	return {
		title: m.said_team_title(),
		waiting: await event.locals.read('words about workers', waitingTestimonials)
	};
};

export const actions: Actions = {
	default: actOn('supervisor', ReadOverInput, async (ctx, input) => {
		await readOverTestimonial(ctx, input);
		return { saved: true as const };
	})
};
