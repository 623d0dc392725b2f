/** What matters to one person when they choose a place, as it stands in the address bar. Everything is optional. */
import { serviceRadii, waits } from '../find.ts';
import type { ServiceSearch } from '../find.ts';
import { readTerms } from '../need.ts';
import { taxonomy } from '../taxonomy.ts';
import type { Term } from '../taxonomy.ts';

export const genders = ['woman', 'man'] as const;
/** Whom else it must fit: groups of our own list. */
export const companies = ['parenting', 'pregnancy', 'youth', 'veterans', 'lgbtq'] as const satisfies Term[];
export const languages = ['es', 'asl'] as const;
/** How somebody gets there: on foot, by bus, only with a ride, or not at all (by phone or video). */
export const travels = ['walk', 'bus', 'ride', 'home'] as const;
/** How it is paid for: not at all, or by an insurance. */
export const payments = ['nothing', 'medicaid', 'medicare', 'private-insurance'] as const;
/** Papers that lists ask for. */
export const papers = [
	'photo-id',
	'birth-certificate',
	'social-security',
	'insurance-card',
	'address-proof',
	'income-proof'
] as const;
export type Paper = (typeof papers)[number];

export type Wishes = {
	/** The need, as it was typed. */
	words: string;
	terms: Term[];
	place: string;
	miles: number;
	age: number | null;
	gender: (typeof genders)[number] | null;
	/** The county somebody lives in, as typed. */
	county: string;
	company: (typeof companies)[number][];
	language: (typeof languages)[number] | null;
	travel: (typeof travels)[number] | null;
	/** Papers in hand; `null` when nobody asked, an empty list when there are none. */
	papers: Paper[] | null;
	pay: (typeof payments)[number] | null;
	/** Days somebody can wait. */
	wait: number | null;
	moud: boolean;
	wheelchair: boolean;
};

/** Reads the wishes from the address bar. What is unknown is left out rather than refused: an old bookmark still works. */
export function readWishes(params: URLSearchParams): Wishes {
	const clean = (value: string) => value.replaceAll('\0', '').toWellFormed().trim().slice(0, 120);
	const text = (name: string) => clean(params.get(name) ?? '');
	const one = <T extends string>(name: string, all: readonly T[]): T | null =>
		all.find((each) => each === text(name)) ?? null;
	const some = <T extends string>(name: string, all: readonly T[]): T[] => {
		const given = params.getAll(name).flatMap((value) => value.split(','));
		return all.filter((each) => given.includes(each));
	};
	const age = text('age');
	const days = text('wait');
	const inHand = some('papers', papers);
	return {
		words: text('q'),
		terms: readTerms(params.getAll('need').join(',')),
		place: text('near'),
		miles: serviceRadii.find((each) => String(each) === text('miles')) ?? 10,
		age: /^\d{1,3}$/.test(age) && Number(age) <= 120 ? Number(age) : null,
		gender: one('gender', genders),
		county: text('county'),
		company: some('for', companies),
		language: one('lang', languages),
		travel: one('way', travels),
		papers: inHand.length > 0 ? inHand : params.getAll('papers').includes('none') ? [] : null,
		pay: one('pay', payments),
		wait: days === '' ? null : (waits.find((each) => String(each) === days) ?? null),
		moud: text('moud') === '1',
		wheelchair: text('wheelchair') === '1'
	};
}

/** Whether an age was typed that is none: it is said, and the rest is answered. */
export const ageUnread = (params: URLSearchParams): boolean =>
	(params.get('age') ?? '').trim() !== '' && readWishes(params).age === null;

/** A need or a place: without either there is nothing to choose from. */
export const asksForOptions = (wishes: Wishes): boolean =>
	wishes.words !== '' || wishes.terms.length > 0 || wishes.place !== '';

/** What is looked for. What must fit is left out of the search: a place whose list does not say stays in. */
export const searchOf = (wishes: Wishes): ServiceSearch => ({
	words: wishes.words,
	terms: wishes.terms,
	place: wishes.place,
	miles: wishes.miles,
	openNow: false,
	wait: null,
	cost: null,
	language: null,
	moud: false,
	wheelchair: false,
	telehealth: false,
	noPapers: false,
	faith: false,
	page: 1
});

/**
 * "Free detox in Spanish": what was typed in the box about whom it must fit, and how, is a wish like one that was
 * chosen below it; what remains is the need. A choice goes before a typed word.
 */
export function wishesTyped(wishes: Wishes, understood: readonly Term[]): { wishes: Wishes; seek: Term[] } {
	const typed = { ...wishes, company: [...wishes.company] };
	const seek: Term[] = [];
	for (const term of understood) {
		const group = companies.find((one) => one === term);
		const pay = payments.find((one) => one === term);
		if (group && taxonomy[term].kind === 'group') typed.company.push(group);
		else if (term === 'women' || term === 'men') typed.gender ??= term === 'women' ? 'woman' : 'man';
		else if (term === 'spanish' || term === 'asl') typed.language ??= term === 'asl' ? 'asl' : 'es';
		else if (term === 'free' || pay) typed.pay ??= pay ?? 'nothing';
		else if (term === 'telehealth') typed.travel ??= 'home';
		else if (term === 'wheelchair') typed.wheelchair = true;
		else if (term === 'moud-welcome') typed.moud = true;
		else seek.push(term);
	}
	return { wishes: { ...typed, company: [...new Set(typed.company)] }, seek };
}
