import { AnswerHandInput, CancelInput, ChangeEventInput } from '#domains/events/events.ts';
import { answerHand, cancelEvent, writeEvent } from '#domains/events/server/events.ts';
import { isRefusal, Refusal } from '#platform/errors.ts';
import { m } from '#paraglide/messages.js';
import { teamEvent } from '../../../../event-pages/team-event.ts';
import { actOn } from '../../../../tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

const WRITERS = ['coach', 'peer', 'supervisor'] as const;

export const load: PageServerLoad = (event) => teamEvent(event);

export const actions: Actions = {
	write: actOn(
		WRITERS,
		ChangeEventInput,
		async (ctx, input) => {
			await writeEvent(ctx, input).catch(saidPlainly);
			return { saved: true as const };
		},
		'events'
	),
	cancel: actOn(
		WRITERS,
		CancelInput,
		async (ctx, input) => {
			await cancelEvent(ctx, input);
			return { cancelled: true as const };
		},
		'events'
	),
	answer: actOn(
		WRITERS,
		AnswerHandInput,
		async (ctx, { hand, answer }) => {
			await answerHand(ctx, hand, answer);
			return { answered: true as const };
		},
		'events'
	)
};

function saidPlainly(error: unknown): never {
	if (isRefusal(error) && error.code === 'conflict')
		throw new Refusal('conflict', error.message, { fields: { title: m.events_meanwhile() } });
	throw error;
}
