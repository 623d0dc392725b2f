import { MessageInput, ReadInput } from '#domains/messaging/messaging.ts';
import { markRead, sendMessage } from '#domains/messaging/server/messaging.ts';
import { isId } from '#platform/ids.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { threadView } from '../../../../message-pages/thread-view.ts';
import { actOn } from '../../../../tie-pages/acts.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const WORKER = ['coach', 'peer'] as const;

export const load: PageServerLoad = async (event) => {
	signedIn(event, ...WORKER);
	const clock = { now: event.locals.app.clock(), timeZone: event.locals.session!.active!.timeZone };
	const before = event.url.searchParams.get('before');
	return {
		title: m.messages_title(),
		thread: await event.locals.read('messages', (ctx) =>
			threadView(ctx, event.params.walk, isId(before) ? before : null, clock)
		)
	};
};

export const actions: Actions = {
	send: (event: RequestEvent) =>
		actOn(
			WORKER,
			MessageInput,
			async (ctx, input) => {
				await sendMessage(ctx, event.params.walk, input);
				return { done: m.messages_sent_plain() };
			},
			'messages'
		)(event),
	read: (event: RequestEvent) =>
		actOn(
			WORKER,
			ReadInput,
			async (ctx, { upTo }) => {
				await markRead(ctx, event.params.walk, upTo);
				return { done: m.messages_marked() };
			},
			'messages'
		)(event)
};
