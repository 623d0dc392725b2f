/** What a worker says of how they work. For the browser too. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { styleFields, styleOf, type StyleAnswers } from './style.ts';

/** Languages one can tick, as codes that the reader's own browser and the server can name. */
export const PROFILE_LANGUAGES = [
	'en',
	'es',
	'ase',
	'ht',
	'pt',
	'fr',
	'zh',
	'vi',
	'tl',
	'ko',
	'ru',
	'ar',
	'so',
	'hmn',
	'nv'
] as const;
export type ProfileLanguage = (typeof PROFILE_LANGUAGES)[number];
export const MEETING_WAYS = ['in-person', 'phone', 'video', 'text', 'whatsapp', 'email'] as const;
export type MeetingWay = (typeof MEETING_WAYS)[number];

/** Fewer people than this say nothing: a small number points at somebody. */
export const SMALLEST = 5;
/** What a person may be counted as, by their own tick. */
export const COUNTED_KINDS = [
	'alcohol',
	'opioids',
	'stimulants',
	'gambling',
	'codependency',
	'medication'
] as const;
export type CountedKind = (typeof COUNTED_KINDS)[number];

export interface Profile {
	/** One line, for the list. */
	hello: string;
	intro: string;
	style: StyleAnswers;
	languages: ProfileLanguage[];
	ways: MeetingWay[];
	times: string;
	fee: 'free' | 'costs';
	feeWords: string;
	/** Pays less who says that it is too much; nobody asks for a paper. */
	sliding: boolean;
	packages: string;
	cancelling: string;
	insurance: string;
	/** There is more of the own story, told and never written. */
	askMe: boolean;
	/** Also to people who are not signed in, where the organization lists its coaches in the open. */
	open: boolean;
}
export const EMPTY_PROFILE: Profile = {
	hello: '',
	intro: '',
	style: styleOf({}),
	languages: [],
	ways: [],
	times: '',
	fee: 'free',
	feeWords: '',
	sliding: false,
	packages: '',
	cancelling: '',
	insurance: '',
	askMe: false,
	open: false
};

export const PROFILE_LETTERS = { hello: 160, intro: 1200, times: 200, money: 300 } as const;
const words = (most: number) => z.string().trim().max(most).default('');
const tick = z
	.literal('yes')
	.optional()
	.transform((value) => value === 'yes');

export const ProfileInput = z
	.object({
		hello: words(PROFILE_LETTERS.hello),
		intro: words(PROFILE_LETTERS.intro),
		...styleFields,
		languages: z.array(z.enum(PROFILE_LANGUAGES)).max(PROFILE_LANGUAGES.length).default([]),
		ways: z.array(z.enum(MEETING_WAYS)).max(MEETING_WAYS.length).default([]),
		times: words(PROFILE_LETTERS.times),
		fee: z.enum(['free', 'costs']).default('free'),
		feeWords: words(PROFILE_LETTERS.money),
		sliding: tick,
		packages: words(PROFILE_LETTERS.money),
		cancelling: words(PROFILE_LETTERS.money),
		insurance: words(PROFILE_LETTERS.money),
		askMe: tick,
		open: tick
	})
	.refine(({ fee, feeWords }) => fee === 'free' || feeWords !== '', {
		path: ['feeWords'],
		error: () => m.coaches_fee_needed()
	})
	.transform((form): Profile => {
		const { hello, intro, times, fee, feeWords, sliding, packages, cancelling, insurance, askMe, open } =
			form;
		return {
			hello,
			intro,
			style: styleOf(form),
			languages: [...new Set(form.languages)],
			ways: [...new Set(form.ways)],
			times,
			fee,
			...(fee === 'free' ? { feeWords: '', sliding: false, packages: '' } : { feeWords, sliding, packages }),
			cancelling,
			insurance,
			askMe,
			open
		};
	});

export const MOST_PICTURE_BYTES = 4 * 1024 * 1024;

export const CountedInput = z.object({
	kinds: z.array(z.enum(COUNTED_KINDS)).max(COUNTED_KINDS.length).default([])
});
export const ListingInput = z.object({ open: z.enum(['yes', 'no'], { error: () => m.form_field_check() }) });

/** What is looked for in the list of coaches. Whatever else stands in the address is left aside. */
export interface CoachSearch {
	room: boolean;
	language: ProfileLanguage | null;
}
export function coachSearch(params: URLSearchParams): CoachSearch {
	const language = PROFILE_LANGUAGES.find((one) => one === params.get('speaks')) ?? null;
	return { room: params.get('room') === 'yes', language };
}

/** A worker as the list of coaches shows them. */
export interface ListedProfile {
	workerId: string;
	name: string;
	profile: Profile;
	/** Lines of the own road that are on for everybody here. */
	story: string[];
	hasPicture: boolean;
	room: boolean;
	since: string | null;
	kinds: CountedKind[];
}

/** Whether anything of it could be shown. */
export const saysSomething = ({ hello, intro }: Profile): boolean => hello !== '' || intro !== '';
