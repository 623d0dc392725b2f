import { redirect } from '@sveltejs/kit';
import { getLocale } from '#paraglide/runtime.js';
import { nextIntakeStep } from '#domains/people/people.ts';
import { intakeScreens } from '#domains/people/server/people.ts';
import { signedIn } from '#platform/web/guard.ts';
import type { PageServerLoad } from './$types';

/** The start talk: on to the first screen not seen yet, or all of it at a glance. */
export const load: PageServerLoad = async (event) => {
	const actor = signedIn(event, 'participant');
	const intake = await event.locals.read('intake', (ctx) => intakeScreens(ctx, actor.personId, getLocale()));
	const next = nextIntakeStep(intake.seen);
	if (next && event.url.searchParams.has('go-on')) redirect(303, `/me/intake/${next}`);
	return { intake, next };
};
