/** A profile in words: the same for the list, the page and the preview. */
import {
	countedWord,
	feeLine,
	languageWord,
	meetingWayWord,
	STYLE_PAIRS,
	styleWords,
	type CountedKind,
	type Profile
} from '#domains/workforce/workforce.ts';
import { m } from '#paraglide/messages.js';

/** What is counted, and not said by the worker. */
export interface Standing {
	room: boolean;
	since: string | null;
	kinds: readonly CountedKind[];
}

export function profileWords(profile: Profile, locale: string) {
	const { hello, intro, times, sliding, packages, cancelling, insurance, askMe } = profile;
	return {
		hello,
		intro,
		times,
		sliding,
		packages,
		cancelling,
		insurance,
		askMe,
		fee: feeLine(profile),
		style: STYLE_PAIRS.flatMap((pair) => {
			const answer = profile.style.answers[pair];
			return answer === undefined ? [] : [styleWords(pair, answer)];
		}),
		languages: profile.languages.map((one) => languageWord(one, locale)),
		ways: profile.ways.map(meetingWayWord)
	};
}
export type ProfileView = ReturnType<typeof profileWords>;

export const standingLines = ({ since, kinds }: Standing): string[] => [
	...(since ? [m.coaches_since({ year: since.slice(0, 4) })] : []),
	...kinds.map((kind) => m.coaches_walked_kind({ kind: countedWord(kind) }))
];
