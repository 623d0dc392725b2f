import { EthicsInput, startingEthics } from '#domains/workforce/workforce.ts';
import { ethicsVersions, saveEthics } from '#domains/workforce/server/workforce.ts';
import { dateFormat } from '#platform/date-words.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { actOn } from '../../../tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'director');
	const day = dateFormat(getLocale(), event.locals.session!.active!.timeZone, { dateStyle: 'long' });
	const [newest, ...older] = await event.locals.read('ethics', ethicsVersions);
	return {
		title: m.ethics_team_title(),
		base: newest?.version ?? 0,
		words: { wordsEn: newest?.wordsEn ?? '', wordsEs: newest?.wordsEs ?? '' },
		start: startingEthics()
			.map(({ title, text }) => `${title}\n${text}`)
			.join('\n\n'),
		older: older.map((one) => ({
			version: one.version,
			name: m.ethics_team_older({ version: one.version, date: day.format(one.writtenAt) }),
			texts: [one.wordsEn, one.wordsEs].filter((text) => text !== '')
		}))
	};
};

export const actions: Actions = {
	default: actOn(
		'director',
		EthicsInput,
		async (ctx, input) => {
			await saveEthics(ctx, input);
			return { saved: true as const };
		},
		'ethics'
	)
};
