import { outsideRequest } from '#domains/consent/server/consent.ts';
import { m } from '#paraglide/messages.js';
import { signedIn } from '#platform/web/guard.ts';
import { localeOf } from '#platform/languages.ts';
import type { PageServerLoad } from './$types';

/** The letter, to print it or to take it as a file. */
export const load: PageServerLoad = async (event) => {
	signedIn(event, 'coach', 'peer', 'supervisor', 'director');
	const { id } = event.params;
	const { letter } = await event.locals.read('outside', (ctx) => outsideRequest(ctx, id));
	const locale = localeOf(letter.locale);
	return {
		title: m.outside_title(),
		id,
		letter,
		heading: m.letter_title({}, { locale }),
		to: m.letter_to({}, { locale }),
		line: m.letter_line({}, { locale })
	};
};
