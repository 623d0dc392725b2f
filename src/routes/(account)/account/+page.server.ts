import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { askedOfMe } from '#domains/concern/server/concern.ts';
import { passkeysOf } from '#platform/server/sign-in/account.ts';
import { noteSignIn, signInEvents } from '#platform/server/sign-in/events.ts';
import { endSession, endSessions, placesSignedIn } from '#platform/server/sign-in/sessions.ts';
import { asksSecondStep } from '#platform/server/sign-in/second-step.ts';
import { ownAccount } from '#platform/web/account.ts';
import { closeHere } from '#platform/web/close-here.ts';
import { readForm } from '#platform/web/forms.ts';
import { m } from '#paraglide/messages.js';
import { eventLine } from './event-words.ts';
import { placeLine } from './place-words.ts';
import type { Actions, PageServerLoad } from './$types';

const EndInput = z.object({ id: z.string().max(100) });

export const load: PageServerLoad = async (event) => {
	const session = ownAccount(event);
	const app = event.locals.app;
	const zone = session.active?.timeZone ?? 'UTC';
	const places = await placesSignedIn(app, session.userId);
	const events = event.locals.actor
		? await event.locals.read('own sign-ins', (ctx) => signInEvents(ctx))
		: [];
	// Whoever was never asked for their side reads nothing of concerns here.
	const wasAsked = event.locals.actor ? (await event.locals.read('my side', askedOfMe)).length > 0 : false;
	return {
		title: m.account_title(),
		wasAsked,
		email: session.email,
		secondStep: await asksSecondStep(app, session.email),
		passkeys: (await passkeysOf(app, session.userId)).length,
		places: places
			.map((place) => placeLine(place, session.id, zone, app.clock()))
			.toSorted((a, b) => Number(b.here) - Number(a.here)),
		events: events.map((one) => eventLine(one, zone))
	};
};

export const actions: Actions = {
	end: async (event) => {
		const session = ownAccount(event);
		const form = await readForm(event, EndInput);
		if (!form.ok) return form.failure;
		if (await endSession(event.locals.app, session.userId, form.data.id))
			await noteSignIn(event.locals.app, session.userId, 'sign-in.ended-elsewhere');
		redirect(303, '/account');
	},
	everywhere: async (event) => {
		const session = ownAccount(event);
		await endSessions(event.locals.app, session.userId, session.id);
		await closeHere(event, undefined, 'sign-in.ended-everywhere');
		redirect(303, '/sign-in?said=signed-out');
	}
};
