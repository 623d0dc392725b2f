import { LETTERS, letterWord } from '#domains/wallet/wallet.ts';
import { letterCards } from '#domains/wallet/server/wallet.ts';
import { dateFormat } from '#platform/date-words.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'supervisor', 'director');
	const day = dateFormat(getLocale(), event.locals.session!.active!.timeZone, { dateStyle: 'long' });
	const cards = await event.locals.read('letters', letterCards);
	return {
		title: m.letters_team_title(),
		letters: LETTERS.map((letter) => {
			const card = cards.find((one) => one.letter === letter);
			return {
				letter,
				name: letterWord(letter),
				why: card ? m.letters_team_since({ date: day.format(card.writtenAt) }) : m.letters_team_nothing()
			};
		})
	};
};
