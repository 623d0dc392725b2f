import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { passkeysOf } from '#platform/server/sign-in/account.ts';
import { endSession, endSessions, placesSignedIn } from '#platform/server/sign-in/sessions.ts';
import { asksSecondStep } from '#platform/server/sign-in/second-step.ts';
import { ownAccount } from '#platform/web/account.ts';
import { closeHere } from '#platform/web/close-here.ts';
import { readForm } from '#platform/web/forms.ts';
import { sinceWords } from '#platform/web/since.ts';
import { m } from '#paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

const EndInput = z.object({ id: z.string().max(100) });

export const load: PageServerLoad = async (event) => {
	const session = ownAccount(event);
	const app = event.locals.app;
	const zone = session.active?.timeZone ?? 'UTC';
	const places = await placesSignedIn(app, session.userId);
	return {
		title: m.account_title(),
		email: session.email,
		secondStep: await asksSecondStep(app, session.email),
		passkeys: (await passkeysOf(app, session.userId)).length,
		places: places.map((place) => ({
			id: place.id,
			browser: place.browser || m.account_unknown_browser(),
			seen: sinceWords(place.seenAt, zone),
			since: sinceWords(place.since, zone),
			here: place.id === session.id
		}))
	};
};

export const actions: Actions = {
	end: async (event) => {
		const session = ownAccount(event);
		const form = await readForm(event, EndInput);
		if (!form.ok) return form.failure;
		await endSession(event.locals.app, session.userId, form.data.id);
		redirect(303, '/account');
	},
	everywhere: async (event) => {
		const session = ownAccount(event);
		await endSessions(event.locals.app, session.userId);
		await closeHere(event);
		redirect(303, '/sign-in?said=signed-out');
	}
};
