import { cardsOf } from '#domains/people/server/people.ts';
import { dateFormat } from '#platform/date-words.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { shownDates } from '../dates.ts';
import type { PageServerLoad } from './$types';

/** More than there are dates. */
const MOST = 200;

/** The dates that were ticked, and nothing else of the person: they show it themself, so nothing is given out by anybody. */
export const load: PageServerLoad = async (event) => {
	const { personId } = signedIn(event, 'participant');
	const query = event.url.searchParams;
	const locale = getLocale();
	const timeZone = event.locals.session!.active!.timeZone;
	return event.locals.read('own dates', async (ctx) => ({
		title: m.duties_page_title(),
		name:
			query.get('name') === 'yes'
				? ((await cardsOf(ctx, [personId])).get(personId)?.preferredName ?? '')
				: '',
		dates: await shownDates(ctx, query.getAll('show').slice(0, MOST), locale),
		printedOn: dateFormat(locale, timeZone, { dateStyle: 'long' }).format(ctx.now)
	}));
};
