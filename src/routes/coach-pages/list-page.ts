import { coachSearch, PROFILE_LANGUAGES, languageWord } from '#domains/workforce/workforce.ts';
import { isListed, profilesHere } from '#domains/workforce/server/workforce.ts';
import { hasRole } from '#platform/actor.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { looksForOne } from './looks-for-one.ts';
import { profileWords, standingLines } from './profile-view.ts';

/** /coaches: who could be walked with, in their own words. */
export async function listPage(ctx: ReadContext, params: URLSearchParams) {
	const locale = getLocale();
	const search = coachSearch(params);
	const all = await profilesHere(ctx);
	const found = all.filter(
		({ room, profile }) =>
			(!search.room || room) && (!search.language || profile.languages.includes(search.language))
	);
	const spoken = PROFILE_LANGUAGES.filter((code) => all.some((one) => one.profile.languages.includes(code)));
	return {
		title: m.coaches_title(),
		search,
		some: all.length > 0,
		languages: spoken.map((value) => ({ value, label: languageWord(value, locale) })),
		coaches: found.map((one) => {
			const { hello, intro, languages, fee } = profileWords(one.profile, locale);
			return {
				id: one.workerId,
				name: one.name,
				hello: hello || intro,
				facts: [languages.join(', '), fee].filter(Boolean),
				counted: standingLines(one),
				room: one.room
			};
		}),
		/** Only a director is shown the switch. */
		listed: hasRole(ctx.actor, 'director') ? await isListed(ctx) : null,
		participant: hasRole(ctx.actor, 'participant'),
		looks: await looksForOne(ctx)
	};
}
