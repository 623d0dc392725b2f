/** What somebody asked of the directory of services, as it stands in the address bar. Everything is optional. */
import { readTerms } from './need.ts';
import type { Term } from './taxonomy.ts';

/** The distances offered, in miles. */
export const serviceRadii = [2, 5, 10, 25, 50] as const;
/** Days somebody would wait at most. */
export const waits = [0, 3, 7, 14] as const;
export const costs = ['free', 'sliding-fee', 'medicaid', 'medicare', 'private-insurance'] as const;

/** Needs offered as buttons, most asked for first; safer use stands among them like any other. */
export const askedMost: readonly Term[] = [
	'shelter',
	'detox',
	'buprenorphine',
	'methadone',
	'naloxone',
	'syringe-service',
	'food',
	'sober-living',
	'outpatient',
	'mental-health',
	'domestic-violence',
	'legal-aid',
	'job-help',
	'rent-utilities',
	'id-documents',
	'medical'
];

export type ServiceSearch = {
	/** The need, as it was typed. */
	words: string;
	/** Needs chosen by a button. */
	terms: Term[];
	place: string;
	miles: number;
	openNow: boolean;
	wait: number | null;
	cost: (typeof costs)[number] | null;
	/** ISO 639 code, or `asl`. */
	language: 'es' | 'asl' | null;
	moud: boolean;
	wheelchair: boolean;
	telehealth: boolean;
	noPapers: boolean;
	/** Congregations and communities of faith too; they are listed for nobody else. */
	faith: boolean;
	page: number;
};

/** Reads the search from the address bar. Anything unknown is left out rather than refused: an old bookmark still works. */
export function readServiceSearch(params: URLSearchParams): ServiceSearch {
	const text = (name: string) =>
		(params.get(name) ?? '').replaceAll('\0', '').toWellFormed().trim().slice(0, 120);
	const on = (name: string) => params.get(name) === '1';
	const page = Number(text('page'));
	const wait = text('wait');
	return {
		words: text('q'),
		terms: readTerms(text('need')),
		place: text('near'),
		miles: serviceRadii.find((one) => one === Number(text('miles'))) ?? 10,
		openNow: on('now'),
		wait: wait === '' ? null : (waits.find((one) => String(one) === wait) ?? null),
		cost: costs.find((one) => one === text('cost')) ?? null,
		language: (['es', 'asl'] as const).find((one) => one === text('lang')) ?? null,
		moud: on('moud'),
		wheelchair: on('wheelchair'),
		telehealth: on('telehealth'),
		noPapers: on('papers'),
		faith: on('faith'),
		page: Number.isInteger(page) && page >= 1 && page <= 200 ? page : 1
	};
}

/** The same search as address-bar parameters, defaults left out. */
export function writeServiceSearch(search: ServiceSearch, page = search.page): URLSearchParams {
	const params = new URLSearchParams();
	const set = (name: string, value: string | number | null | false) => {
		if (value !== null && value !== '' && value !== false) params.set(name, String(value));
	};
	set('q', search.words);
	set('need', search.terms.join(','));
	set('near', search.place);
	set('miles', search.place !== '' && search.miles !== 10 && search.miles);
	set('now', search.openNow && 1);
	set('wait', search.wait);
	set('cost', search.cost);
	set('lang', search.language);
	set('moud', search.moud && 1);
	set('wheelchair', search.wheelchair && 1);
	set('telehealth', search.telehealth && 1);
	set('papers', search.noPapers && 1);
	set('faith', search.faith && 1);
	set('page', page > 1 && page);
	return params;
}

/** Whether anything was asked at all: a need, a place, or one of the choices. */
export const asksSomething = (search: ServiceSearch): boolean =>
	writeServiceSearch({ ...search, page: 1 }).size > 0;

/** Choices that leave places out; without them more is found. */
export const noChoices = {
	openNow: false,
	wait: null,
	cost: null,
	language: null,
	moud: false,
	wheelchair: false,
	telehealth: false,
	noPapers: false
} satisfies Partial<ServiceSearch>;
/** How many of those choices are made. */
export const chosenIn = (search: ServiceSearch): number =>
	(Object.keys(noChoices) as (keyof typeof noChoices)[]).filter((key) => search[key] !== noChoices[key])
		.length;
