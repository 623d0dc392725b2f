import { redirect } from '@sveltejs/kit';
import {
	AboutMeInput,
	MOST_LINES,
	PLACES,
	placeWord,
	PrintInput,
	shownAt
} from '#domains/workforce/workforce.ts';
import { aboutWorkers, notePrinted, ownAboutMe, saveAboutMe } from '#domains/workforce/server/workforce.ts';
import { cardsOf } from '#domains/people/server/people.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { answer, isActionFailure, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	signedIn(event, 'coach', 'peer');
	const timeZone = event.locals.session?.active?.timeZone ?? 'UTC';
	return event.locals.read('about me', async (ctx) => {
		const { lines, shown, printed } = await ownAboutMe(ctx);
		const moment = (at: string) =>
			new Date(at).toLocaleString(getLocale(), { dateStyle: 'long', timeStyle: 'short', timeZone });
		const others = await aboutWorkers(ctx, 'staff');
		const names = await cardsOf(ctx, [...others.keys()]);
		return {
			title: m.about_title(),
			lines: Array.from({ length: MOST_LINES }, (_, n) => lines[n] ?? { words: '', shows: [] }),
			places: PLACES.map((value) => ({ value, label: placeWord(value), shown: shownAt(lines, value) })),
			kept: shown.map(({ at, places }) => ({
				at: moment(at),
				places: PLACES.map((value) => ({ label: placeWord(value), lines: places[value] })).filter(
					(place) => place.lines.length > 0
				)
			})),
			printed: printed.map((one) =>
				m.about_printed_line({ place: placeWord(one.place), when: moment(one.at) })
			),
			others: [...others].map(([id, said]) => ({ id, name: names.get(id)?.preferredName ?? '', said }))
		};
	});
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
