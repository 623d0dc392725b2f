import {
	languageWord,
	MEETING_WAYS,
	meetingWayWord,
	pairWords,
	PROFILE_LANGUAGES,
	STYLE_PAIRS
} from '#domains/workforce/workforce.ts';
import { ownProfile } from '#domains/workforce/server/workforce.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { profileWords } from './profile-view.ts';

/** /coach/profile: the worker's own page, with what each layer of readers sees. */
export async function ownPage(ctx: ReadContext) {
	const locale = getLocale();
	const { profile, publishedAt, ...own } = await ownProfile(ctx);
	return {
		title: m.coaches_profile_title(),
		...own,
		profile,
		shows: publishedAt !== null,
		words: profileWords(profile, locale),
		pairs: STYLE_PAIRS.map((pair) => ({
			name: `style_${pair}`,
			...pairWords(pair),
			answer: profile.style.answers[pair] ?? null
		})),
		languages: PROFILE_LANGUAGES.map((value) => ({ value, label: languageWord(value, locale) })),
		ways: MEETING_WAYS.map((value) => ({ value, label: meetingWayWord(value) }))
	};
}
