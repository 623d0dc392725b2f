import { error } from '@sveltejs/kit';
import { letterWord, wordsFor } from '#domains/wallet/wallet.ts';
import { letterCards } from '#domains/wallet/server/wallet.ts';
import { organizationOf } from '#domains/people/server/people.ts';
import { dateFormat } from '#platform/date-words.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	signedIn(event, 'participant');
	const locale = getLocale();
	const timeZone = event.locals.session!.active!.timeZone;
	return event.locals.read('letters', async (ctx) => {
		const card = (await letterCards(ctx)).find(({ letter }) => letter === event.params.letter);
		if (!card) error(404, 'not found');
		return {
			name: letterWord(card.letter),
			words: wordsFor(card, locale),
			from: m.letters_from({
				organization: (await organizationOf(ctx)).name,
				date: dateFormat(locale, timeZone, { dateStyle: 'long' }).format(card.writtenAt)
			})
		};
	});
};
