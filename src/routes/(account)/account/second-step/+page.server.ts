import { asksSecondStep } from '#platform/server/sign-in/second-step.ts';
import { lacksSecondFactor } from '#platform/server/session.ts';
import { ownAccount } from '#platform/web/account.ts';
import { safeNext } from '#platform/web/next.ts';
import { m } from '#paraglide/messages.js';
import { acts } from './acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const session = ownAccount(event);
	const active = session.active;
	return {
		title: m.account_title(),
		on: await asksSecondStep(event.locals.app, session.email),
		asked: lacksSecondFactor(session) && active ? active.organizationName : null,
		next: safeNext(event.url.searchParams.get('next'))
	};
};

export const actions = acts satisfies Actions;
