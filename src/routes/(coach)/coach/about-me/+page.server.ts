import { AboutMeInput, MOST_LINES, PLACES, placeWord, shownAt } from '#domains/workforce/workforce.ts';
import { aboutWorkers, ownAboutMe, saveAboutMe } from '#domains/workforce/server/workforce.ts';
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
		const { lines, shown } = await ownAboutMe(ctx);
		const others = await aboutWorkers(ctx, 'staff');
		const names = await cardsOf(ctx, [...others.keys()]);
		return {
			title: m.about_title(),
			lines: Array.from({ length: MOST_LINES }, (_, n) => lines[n] ?? { words: '', shows: [] }),
			places: PLACES.map((value) => ({ value, label: placeWord(value), shown: shownAt(lines, value) })),
			kept: shown.map(({ at, places }) => ({
				at: new Date(at).toLocaleString(getLocale(), { dateStyle: 'long', timeStyle: 'short', timeZone }),
				places: PLACES.map((value) => ({ label: placeWord(value), lines: places[value] })).filter(
					(place) => place.lines.length > 0
				)
			})),
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
	}
};
