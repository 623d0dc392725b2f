import { redirect } from '@sveltejs/kit';
import { AboutMeInput, PrintInput } from '#domains/workforce/workforce.ts';
import { notePrinted, saveAboutMe } from '#domains/workforce/server/workforce.ts';
import { m } from '#paraglide/messages.js';
import { answer, isActionFailure, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { aboutMePage } from './about-me-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	signedIn(event, 'coach', 'peer');
	const timeZone = event.locals.session?.active?.timeZone ?? 'UTC';
	return event.locals.read('about me', (ctx) => aboutMePage(ctx, timeZone));
};

export const actions: Actions = {
	save: async (event) => {
		signedIn(event, 'coach', 'peer');
		const form = await readForm(event, AboutMeInput);
		if (!form.ok) return form.failure;
		const done = await answer(form, () =>
			event.locals.write('about me', (ctx) => saveAboutMe(ctx, form.data), { once: form.once })
		);
		return isActionFailure(done) ? done : { said: m.about_saved() };
	},
	print: async (event) => {
		signedIn(event, 'coach', 'peer');
		const form = await readForm(event, PrintInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('about me', (ctx) => notePrinted(ctx, form.data.place), { once: form.once });
			redirect(303, `/coach/about-me/print?for=${form.data.place}`);
		});
	}
};
