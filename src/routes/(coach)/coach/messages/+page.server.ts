import { BREAKS, BreakInput, EarlyInput, Nothing } from '#domains/messaging/messaging.ts';
import { endBreak, lookEarly, takeBreak } from '#domains/messaging/server/messaging.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { workerList } from '../../../message-pages/worker-pages.ts';
import { actOn } from '../../../tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

const WORKER = ['coach', 'peer'] as const;

export const load: PageServerLoad = async (event) => {
	signedIn(event, ...WORKER);
	const clock = { now: event.locals.app.clock(), timeZone: event.locals.session!.active!.timeZone };
	return {
		title: m.messages_title(),
		breaks: BREAKS.map((minutes) => ({
			minutes,
			label:
				minutes < 60
					? m.messages_break_minutes({ count: minutes })
					: minutes === 60
						? m.messages_break_hour()
						: m.messages_break_hours({ count: minutes / 60 })
		})),
		...(await event.locals.read('messages', (ctx) => workerList(ctx, clock)))
	};
};

export const actions: Actions = {
	break: actOn(
		WORKER,
		BreakInput,
		async (ctx, { minutes }) => {
			await takeBreak(ctx, minutes);
			return { done: m.messages_break_saved() };
		},
		'message hours'
	),
	back: actOn(
		WORKER,
		Nothing,
		async (ctx) => {
			await endBreak(ctx);
			return { done: m.messages_break_ended() };
		},
		'message hours'
	),
	early: actOn(
		WORKER,
		EarlyInput,
		async (ctx, { why }) => {
			await lookEarly(ctx, why);
			return { done: m.messages_early_done() };
		},
		'message hours'
	)
};
