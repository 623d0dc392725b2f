import { MOST_LINES, PLACES, placeWord, shownAt } from '#domains/workforce/workforce.ts';
import { aboutWorkers, ownAboutMe } from '#domains/workforce/server/workforce.ts';
import { cardsOf } from '#domains/people/server/people.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';

/** /coach/about-me: the worker's own lines, what showed where, what was printed, and what coworkers let them read. */
export async function aboutMePage(ctx: ReadContext, timeZone: string) {
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
			places: PLACES.map((value) => ({ label: placeWord(value), lines: places[value] ?? [] })).filter(
				(place) => place.lines.length > 0
			)
		})),
		printed: printed.map((one) =>
			m.about_printed_line({ place: placeWord(one.place), when: moment(one.at) })
		),
		others: [...others].map(([id, said]) => ({ id, name: names.get(id)?.preferredName ?? '', said }))
	};
}
