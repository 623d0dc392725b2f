import { error } from '@sveltejs/kit';
import { isLetter, LetterCardInput, letterWord, says } from '#domains/wallet/wallet.ts';
import { letterVersions, saveLetterCard } from '#domains/wallet/server/wallet.ts';
import { dateFormat } from '#platform/date-words.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { actOn } from '../../../../tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	signedIn(event, 'supervisor', 'director');
	const { letter } = event.params;
	if (!isLetter(letter)) error(404, 'not found');
	const day = dateFormat(getLocale(), event.locals.session!.active!.timeZone, { dateStyle: 'long' });
	return event.locals.read('letters', async (ctx) => {
		const [newest, ...older] = await letterVersions(ctx, letter);
		const words = ({ meansEn = '', doEn = '', meansEs = '', doEs = '' } = {}) => ({
			meansEn,
			doEn,
			meansEs,
			doEs
		});
		return {
			title: m.letters_team_title(),
			letter,
			name: letterWord(letter),
			base: newest?.version ?? 0,
			words: words(newest),
			older: older.filter(says).map((one) => ({
				version: one.version,
				when: day.format(one.writtenAt),
				texts: Object.values(words(one)).filter((text) => text !== '')
			}))
		};
	});
};

export const actions: Actions = {
	default: actOn(
		['supervisor', 'director'],
		LetterCardInput,
		async (ctx, input) => {
			await saveLetterCard(ctx, input);
			return { saved: true as const };
		},
		'letters'
	)
};
