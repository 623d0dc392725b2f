/** What a worker's page says, as matching lays it beside what somebody wishes; and what was answered before the page was one set. */
import type { MeetingWay, Profile, StyleAnswers } from '#domains/workforce/workforce.ts';
import type { PageFacts, Wishes } from './facts.ts';
import {
	LANGUAGES,
	QUESTIONS,
	QUESTIONS_VERSION,
	type Language,
	type MeetWay,
	type Question,
	type Side,
	type Style
} from './questions.ts';

const WAY: Partial<Record<MeetingWay, MeetWay>> = {
	'in-person': 'in-person',
	phone: 'call',
	video: 'video',
	text: 'text'
};

/** Of five steps: two at one end, the middle, two at the other. */
const sideOf = (step: number): Side => (step < 3 ? 'a' : step === 3 ? 'either' : 'b');

/** A page without a language says that of the worker's own reading; without a way we can book, nothing of ways. */
export function pageFacts(page: Pick<Profile, 'languages' | 'ways' | 'style'>, reads: Language): PageFacts {
	const ways = page.ways.flatMap((way) => WAY[way] ?? []);
	return {
		version: page.style.version,
		languages: page.languages.length > 0 ? page.languages : [reads],
		ways: ways.length > 0 ? ways : null,
		style: sidesOf(page.style)
	};
}

const sidesOf = ({ answers }: StyleAnswers): Style =>
	Object.fromEntries(
		QUESTIONS.flatMap((pair) => (answers[pair] === undefined ? [] : [[pair, sideOf(answers[pair])]]))
	);

/** Where a worker shows no page: the language they read this in, and nothing else. */
export const noPage = (reads: Language): PageFacts => ({
	version: QUESTIONS_VERSION,
	languages: [reads],
	ways: null,
	style: {}
});

/**
 * The first set of eight had its own names. Five of them asked the same as the pairs of today (one with its ends the other
 * way round) and go on counting; the other three asked something else.
 */
const EARLIER: Record<string, { pair: Question; turned?: true }> = {
	tone: { pair: 'direct_gentle' },
	shape: { pair: 'structured_flexible' },
	spirit: { pair: 'spiritual_pragmatic' },
	touch: { pair: 'often_space' },
	mood: { pair: 'serious_humor', turned: true }
};
const TURNED: Record<Side, Side> = { a: 'b', either: 'either', b: 'a' };

function styleNow(style: Record<string, Side>): Style {
	const now: Style = {};
	for (const [name, side] of Object.entries(style)) {
		const earlier = EARLIER[name];
		if (earlier) now[earlier.pair] ??= earlier.turned ? TURNED[side] : side;
		else if (QUESTIONS.some((pair) => pair === name)) now[name as Question] = side;
	}
	return now;
}

const languageNow = (code: string): Language[] =>
	LANGUAGES.filter((one) => one === (code === 'asl' ? 'ase' : code));

/** Wishes as they lie sealed, of whatever age, as they are read today. */
export const wishesNow = (saved: Wishes): Wishes => ({
	...saved,
	languages: saved.languages.flatMap(languageNow),
	best: saved.best && (languageNow(saved.best)[0] ?? null),
	style: styleNow(saved.style as Record<string, Side>)
});

/** What a worker answered before their page was the place for it: counts until a page shows. */
export interface EarlierAnswers {
	languages?: string[];
	ways?: MeetWay[] | null;
	style?: Record<string, Side>;
}
export const earlierFacts = (saved: EarlierAnswers, reads: Language): PageFacts => {
	const languages = (saved.languages ?? []).flatMap(languageNow);
	return {
		version: QUESTIONS_VERSION,
		languages: languages.length > 0 ? languages : [reads],
		ways: saved.ways ?? null,
		style: styleNow(saved.style ?? {})
	};
};
