import { letterWord } from '#domains/wallet/wallet.ts';
import { letterCards } from '#domains/wallet/server/wallet.ts';
import { signedIn } from '#platform/web/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'participant');
	const cards = await event.locals.read('letters', letterCards);
	return { letters: cards.map(({ letter }) => ({ letter, name: letterWord(letter) })) };
};
