import { z } from 'zod';
import { TestimonialInput } from '#domains/workforce/workforce.ts';
import { giveTestimonial, ownTestimonial, withdrawTestimonial } from '#domains/workforce/server/workforce.ts';
import { m } from '#paraglide/messages.js';
import { signedIn } from '#platform/web/guard.ts';
import { actOn } from '../../../../../tie-pages/acts.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'participant');
	const { workerName, said } = await event.locals.read('words about a worker', (ctx) =>
		ownTestimonial(ctx, event.params.id)
	);
	const states = {
		waiting: m.said_state_waiting(),
		shown: m.said_state_shown(),
		kept_back: m.said_state_kept_back({ why: said?.why ?? '' })
	};
	return {
		title: m.said_title({ name: workerName }),
		name: workerName,
		said: said && { words: said.words, state: states[said.state] }
	};
};

export const actions: Actions = {
	give: (event: RequestEvent) =>
		actOn('participant', TestimonialInput, async (ctx, input) => {
			await giveTestimonial(ctx, event.params.id, input);
			return { done: m.said_sent() };
		})(event),
	back: (event: RequestEvent) =>
		actOn('participant', z.object({}), async (ctx) => {
			await withdrawTestimonial(ctx, event.params.id);
			return { done: m.said_taken_back() };
		})(event)
};
