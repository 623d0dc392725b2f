/**
 * The directory's front door, for the browser too: what a meeting is, how people may look for one,
 * and the plain words for the codes that feeds use. Times are computed in `server/when.ts`.
 */

/** How people take part. `inactive`: the list itself says the group is not meeting now, or gives no way in. */
export type Attendance = 'in_person' | 'online' | 'hybrid' | 'inactive';

/** Fellowships stand side by side as equals; `other` is shown with the feed's own title. */
export const fellowships = [
	'aa',
	'al-anon',
	'ca',
	'ga',
	'lifering',
	'na',
	'recovery-dharma',
	'secular',
	'she-recovers',
	'smart',
	'wellbriety',
	'medication-friendly',
	'other'
] as const;
export type Fellowship = (typeof fellowships)[number];

/** One weekly meeting as a feed describes it, cleaned. Times are wall-clock times in `timezone`. */
export type FeedMeeting = {
	slug: string;
	name: string;
	/** 0 is Sunday. Empty when the meeting is by appointment. */
	days: number[];
	/** `HH:MM`, or null when by appointment. */
	startTime: string | null;
	/** `HH:MM`; earlier than or equal to the start means the next day. Null: not given (an hour is assumed). */
	endTime: string | null;
	timezone: string;
	/** Codes as the feed gives them, known or not, sorted. */
	types: string[];
	attendance: Attendance;
	fellowship: Fellowship;
	location: string | null;
	group: string | null;
	notes: string | null;
	locationNotes: string | null;
	groupNotes: string | null;
	address: string | null;
	city: string | null;
	state: string | null;
	postalCode: string | null;
	region: string | null;
	latitude: number | null;
	longitude: number | null;
	/** True when the point is a town or ZIP centre, not a door. */
	approximate: boolean;
	conferenceUrl: string | null;
	conferenceUrlNotes: string | null;
	conferencePhone: string | null;
	conferencePhoneNotes: string | null;
	url: string | null;
	/** The feed's own "updated" instant, ISO 8601 UTC. */
	feedUpdated: string | null;
};

/** Times of day a person may choose from; hours are start times, `from` included, `to` not. */
export const dayParts = {
	morning: { from: '04:00', to: '12:00' },
	afternoon: { from: '12:00', to: '17:00' },
	evening: { from: '17:00', to: '21:00' },
	night: { from: '21:00', to: '04:00' }
} as const;
export type DayPart = keyof typeof dayParts;

/** The distances offered, in miles. */
export const radii = [1, 2, 5, 10, 25, 50] as const;

/** The type codes offered as filters; every other code is still found by its words. */
export const filterTypes = [
	'A',
	'BE',
	'O',
	'C',
	'D',
	'SP',
	'ST',
	'B',
	'MED',
	'M',
	'W',
	'Y',
	'SEN',
	'LGBTQ',
	'T',
	'NB',
	'POC',
	'NDG',
	'DD',
	'ASL',
	'S',
	'EN',
	'CF',
	'BA',
	'X',
	'XB',
	'POA',
	'OUT',
	'FF'
] as const;

/** What a person asked for on the meetings page. Everything is optional. */
export type MeetingSearch = {
	words: string;
	place: string;
	miles: number;
	day: number | null;
	part: DayPart | null;
	type: string | null;
	fellowship: Fellowship | null;
	way: 'in_person' | 'online' | null;
	openNow: boolean;
	sort: 'soon' | 'near';
	page: number;
};

const oneOf = <T extends string>(value: string | null, all: readonly T[]): T | null =>
	all.find((one) => one === value) ?? null;

/**
 * Reads the search from the address bar. Anything unknown is left out rather than refused: an old
 * bookmark still works.
 */
export function readMeetingSearch(params: URLSearchParams): MeetingSearch {
	const text = (name: string) => (params.get(name) ?? '').replaceAll('\0', '').trim().slice(0, 100);
	const page = Number(text('page'));
	const miles = Number(text('miles'));
	const day = text('day');
	return {
		words: text('q'),
		place: text('near'),
		miles: radii.find((one) => one === miles) ?? 10,
		day: /^[0-6]$/.test(day) ? Number(day) : null,
		part: oneOf(text('time'), Object.keys(dayParts) as DayPart[]),
		type: oneOf(text('type'), filterTypes),
		fellowship: oneOf(text('fellowship'), fellowships),
		way: oneOf(text('way'), ['in_person', 'online'] as const),
		openNow: text('now') === '1',
		sort: oneOf(text('sort'), ['soon', 'near'] as const) ?? 'soon',
		page: Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1
	};
}

/** The same search as address-bar parameters, defaults left out; used for paging links. */
export function writeMeetingSearch(search: MeetingSearch, page = search.page): URLSearchParams {
	const params = new URLSearchParams();
	const set = (name: string, value: string | number | null) => {
		if (value !== null && value !== '') params.set(name, String(value));
	};
	set('q', search.words);
	set('near', search.place);
	set('miles', search.place && search.miles !== 10 ? search.miles : null);
	set('day', search.day);
	set('time', search.part);
	set('type', search.type);
	set('fellowship', search.fellowship);
	set('way', search.way);
	set('now', search.openNow ? 1 : null);
	set('sort', search.sort === 'near' ? 'near' : null);
	set('page', page > 1 ? page : null);
	return params;
}

export {
	askedMost,
	asksSomething,
	chosenIn,
	costs,
	noChoices,
	readServiceSearch,
	serviceRadii,
	waits,
	writeServiceSearch
} from './find.ts';
export type { ServiceSearch } from './find.ts';
export {
	AddInput,
	correctable,
	CorrectInput,
	FactInput,
	factDays,
	Nothing,
	ReplyInput,
	RetireInput,
	TipEnd,
	TipInput
} from './care.ts';
export { ageUnread, asksForOptions, readWishes, searchOf } from './options/wishes.ts';
export type { Wishes } from './options/wishes.ts';
export type { Correctable } from './care.ts';
export { cannotWait } from './need.ts';
export { isTerm, taxonomy, terms } from './taxonomy.ts';
export type { Term } from './taxonomy.ts';
export { termLabel } from './term-labels.ts';

export {
	ApartInput,
	FeedInput,
	FileInput,
	fileMost,
	ListInput,
	TwinInput,
	isAddress,
	listSubjects,
	refreshes,
	subjectOf
} from './lists.ts';

export {
	HSDS_ROOT,
	OneQuery,
	OrganizationQuery,
	OrganizationsQuery,
	PER_PAGE,
	PlacesQuery,
	PublishInput,
	ServicesQuery,
	TaxonomiesQuery,
	TermsQuery
} from './hsds.ts';

export {
	ConfirmLevelInput,
	isLevel,
	levelAnswers,
	LevelInput,
	levelQuestions,
	levels,
	levelSays,
	wordsOf
} from './levels.ts';
export type { CareLevel, LevelWords } from './levels.ts';
