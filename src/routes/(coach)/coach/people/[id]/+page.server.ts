import { hasSignIn } from '#platform/server/sign-in/memberships.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { ExtraContactInput } from '#domains/hard-times/hard-times.ts';
import { proposeContact } from '#domains/hard-times/server/hard-times.ts';
import { actOn } from '../../../../tie-pages/acts.ts';
import { changeWord, WINDOW_KINDS } from '#domains/early-signs/early-signs.ts';
import { closeSupportView, takeAsk } from '../../../../sign-pages/coach-cards.ts';
import { ProposeInput } from '#domains/recovery-calls/recovery-calls.ts';
import { proposeCalls } from '#domains/recovery-calls/server/recovery-calls.ts';
import { threadWith } from '#domains/messaging/server/messaging.ts';
import { sayAct } from '../../../../meeting-pages/interpreter-acts.ts';
import { lastCalls } from '../../../../call-pages/last-calls.ts';
import { suggestView } from '../../../../call-pages/suggest.ts';
import { personView } from './person-view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const me = signedIn(event, 'coach', 'peer');
	const { app } = event.locals;
	return {
		title: m.nav_my_people(),
		person: await event.locals.read('person', (ctx) => personView(ctx, me.personId, event.params.id)),
		thread: await event.locals.read('person', (ctx) => threadWith(ctx, event.params.id)),
		close: await event.locals.read('person', (ctx) => closeSupportView(ctx, event.params.id)),
		calls: await event.locals.read('person', (ctx) => lastCalls(ctx, event.params.id, me.personId)),
		suggest: await event.locals.read('person', (ctx) => suggestView(ctx, event.params.id)),
		changes: WINDOW_KINDS.map((value) => ({ value, label: changeWord(value) })),
		// Asked after the record has opened: whoever may not see the person learns nothing here.
		hasSignIn: await hasSignIn(app, me.organizationId, event.params.id)
	};
};

export const actions: Actions = {
	extra: (event) =>
		actOn(
			['coach', 'peer'],
			ExtraContactInput,
			async (ctx, input) => {
				await proposeContact(ctx, event.params.id, input);
				return { proposed: true as const };
			},
			'hard dates'
		)(event),
	calls: (event) =>
		actOn(
			['coach', 'peer'],
			ProposeInput,
			async (ctx, input) => {
				await proposeCalls(ctx, event.params.id, input);
				return { suggested: true as const };
			},
			'recovery calls'
		)(event),
	close: takeAsk,
	interpreter: (event) => sayAct(['coach', 'peer'], () => event.params.id)(event)
};
