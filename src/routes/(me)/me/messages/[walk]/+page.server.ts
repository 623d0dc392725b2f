import { KeptMessageInput, ReadInput } from '#domains/messaging/messaging.ts';
import { markRead, readerOf, sendMessage } from '#domains/messaging/server/messaging.ts';
import { isId } from '#platform/ids.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { lineNow, ownThread } from '../../../../message-pages/own-thread.ts';
import { sentWords } from '../../../../message-pages/reads-words.ts';
import { actOn } from '../../../../tie-pages/acts.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { organizationId } = signedIn(event, 'participant');
	const { app } = event.locals;
	const clock = { now: app.clock(), timeZone: event.locals.session!.active!.timeZone };
	const before = event.url.searchParams.get('before');
	const line = await lineNow(app, organizationId);
	return {
		title: m.messages_title(),
		...(await event.locals.read('messages', (ctx) =>
			ownThread(ctx, event.params.walk, isId(before) ? before : null, { clock, line })
		))
	};
};

export const actions: Actions = {
	send: (event: RequestEvent) =>
		actOn(
			'participant',
			KeptMessageInput,
			async (ctx, { walk, words }) => {
				await sendMessage(ctx, walk, { words });
				const { reader } = await readerOf(ctx, walk);
				const clock = { now: ctx.now, timeZone: event.locals.session!.active!.timeZone };
				return { done: sentWords(reader.name, reader.reads, clock) };
			},
			'messages'
		)(event),
	read: (event: RequestEvent) =>
		actOn(
			'participant',
			ReadInput,
			async (ctx, { upTo }) => {
				await markRead(ctx, event.params.walk, upTo);
				return { done: m.messages_marked() };
			},
			'messages'
		)(event)
};
