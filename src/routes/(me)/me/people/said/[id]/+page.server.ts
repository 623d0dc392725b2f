import { z } from 'zod';
import { SHOWN_MONTHS, TestimonialInput } from '#domains/workforce/workforce.ts';
import {
	giveTestimonial,
	ownTestimonial,
	prolongTestimonial,
	withdrawTestimonial
} from '#domains/workforce/server/workforce.ts';
import { m } from '#paraglide/messages.js';
import { signedIn } from '#platform/web/guard.ts';
import { dayWords, saidView } from '../../../../../own-pages/said-view.ts';
import { actOn } from '../../../../../tie-pages/acts.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'participant');
	const { workerName, said } = await event.locals.read('words about a worker', (ctx) =>
		ownTestimonial(ctx, event.params.id)
	);
	return {
		title: m.said_title({ name: workerName }),
		name: workerName,
		said: said && saidView(said),
		months: SHOWN_MONTHS.map((months) => ({ value: String(months), label: m.said_months_count({ months }) }))
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
		})(event),
	prolong: (event: RequestEvent) =>
		actOn('participant', z.object({}), async (ctx) => ({
			done: m.said_prolonged({ day: dayWords(await prolongTestimonial(ctx, event.params.id)) })
		}))(event)
};
