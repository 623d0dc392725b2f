/**
 * Whether a place fits one person: yes, no, or not known. What no list says is not known; it is never taken for
 * yes and never for no. Pure: the rules of care of the three options, apart from pages and queries.
 */
import type { Term } from '../taxonomy.ts';
import { foldWords } from '../words.ts';
import { papersAsked } from './papers-asked.ts';
import type { Wishes } from './wishes.ts';

export type Verdict = 'yes' | 'no' | 'unknown';
export type Question =
	| 'need'
	| 'near'
	| 'age'
	| 'gender'
	| 'county'
	| 'company'
	| 'language'
	| 'travel'
	| 'papers'
	| 'pay'
	| 'wait'
	| 'moud'
	| 'wheelchair';
/** One question about one place. `about` says which need or group; `said` is what its list says, in its own words. */
export type Judged = { question: Question; verdict: Verdict; about?: string; said?: string; why?: string };

/** What is known of one service at one place. */
export type Candidate = {
	id: string;
	name: string;
	provider: string;
	/** 0 for the one that answers the need best. */
	position: number;
	miles: number | null;
	confidential: boolean;
	terms: string[];
	termsNot: string[];
	languages: string[];
	minimumAge: number | null;
	maximumAge: number | null;
	eligibility: string | null;
	areas: string[];
	documents: string[];
	application: string | null;
	fees: string | null;
	transportation: string | null;
	accessibility: string[];
	/** Days to wait, as somebody of ours heard lately. */
	wait: number | null;
};

/** On foot: about half an hour. */
const walkable = 1.5;

/** The needs that were understood; `either`: one of them is enough. */
export type Sought = { terms: readonly Term[]; either: boolean };

/** Every question that was asked, with its answer for this place. */
export function judgeFit(place: Candidate, wishes: Wishes, seek: Sought): Judged[] {
	return [
		...needs(place, seek),
		...(wishes.place ? [near(place)] : []),
		...(wishes.age === null ? [] : [age(place, wishes.age)]),
		...(wishes.gender ? [gender(place, wishes.gender)] : []),
		...(wishes.county ? [county(place, wishes.county)] : []),
		...wishes.company.map((term) => byTerm('company', place, [term], term)),
		...(wishes.language ? [language(place, wishes.language)] : []),
		...(wishes.travel ? [travel(place, wishes.travel)] : []),
		...(wishes.papers ? [papers(place, wishes.papers)] : []),
		...(wishes.pay ? [pay(place, wishes.pay)] : []),
		...(wishes.wait === null ? [] : [wait(place, wishes.wait)]),
		// Who gives these medicines takes those who are on them.
		...(wishes.moud ? [byTerm('moud', place, ['moud-welcome', 'methadone', 'buprenorphine', 'otp'])] : []),
		...(wishes.wheelchair ? [wheelchair(place)] : [])
	];
}

/**
 * "Detox or a bed tonight": a night shelter has what was looked for, and that nobody said it has detox too is no doubt. Only
 * where it has none of them is it said of which nobody knows.
 */
function needs(place: Candidate, { terms, either }: Sought): Judged[] {
	const all = terms.map((term) => byTerm('need', place, [term], term));
	const yes = all.filter(({ verdict }) => verdict === 'yes');
	return either && yes.length > 0 ? yes : all;
}

/** By the codes of our own list: there, said not to be there, or not said. */
function byTerm(question: Question, place: Candidate, terms: Term[], about?: string): Judged {
	const verdict = terms.some((term) => place.terms.includes(term))
		? 'yes'
		: terms[0] !== undefined && place.termsNot.includes(terms[0])
			? 'no'
			: 'unknown';
	return { question, verdict, ...(about !== undefined && { about }) };
}

const near = ({ miles }: Candidate): Judged => ({
	question: 'near',
	// The search has left out what is farther away; what has no point may be anywhere.
	verdict: miles === null ? 'unknown' : 'yes'
});

function age({ minimumAge, maximumAge }: Candidate, years: number): Judged {
	if (minimumAge === null && maximumAge === null) return { question: 'age', verdict: 'unknown' };
	const fits = years >= (minimumAge ?? 0) && years <= (maximumAge ?? Infinity);
	return { question: 'age', verdict: fits ? 'yes' : 'no' };
}

const only = (who: string): RegExp =>
	new RegExp(
		`\\b(${who})\\s+only\\b|\\bonly\\s+(for\\s+)?(adult\\s+)?(${who})\\b|^(adult\\s+)?(${who})\\.?$`,
		'i'
	);
const womenOnly = only('women|females?|mujeres');
const menOnly = only('men|males?|hombres');

const named = {
	woman: /\b(women|woman|mujeres)\b/i,
	man: /\b(men|man|hombres)\b/i
};

/** A program for women is not a door closed to men: a no are words that say so, or "Women's shelter" as its name. */
function gender({ name, terms, eligibility }: Candidate, who: 'woman' | 'man'): Judged {
	const text = (eligibility ?? '').trim();
	const other = who === 'woman' ? 'man' : 'woman';
	const open = { woman: womenOnly, man: menOnly };
	const own =
		open[who].test(text) || named[who].test(name) || terms.includes(who === 'woman' ? 'women' : 'men');
	// "Women only, men only on Sundays": nobody can tell from here.
	const closed = !own && (open[other].test(text) || named[other].test(name));
	return { question: 'gender', verdict: own ? 'yes' : closed ? 'no' : 'unknown' };
}

const wide = /^(united states|usa|us|nationwide|national|statewide|all counties)$/;
const fold = (text: string): string =>
	foldWords(text)
		.replace(/\b(county|parish|condado)\b/g, '')
		.replace(/\s+/g, ' ')
		.trim();

/** Fits where the list names this county; does not where it names other counties and nothing else. */
function county({ areas }: Candidate, typed: string): Judged {
	const question = 'county';
	const mine = fold(typed);
	if (areas.length === 0 || mine === '') return { question, verdict: 'unknown' };
	const said = areas.join(', ').slice(0, 160);
	if (areas.some((area) => wide.test(foldWords(area)) || fold(area) === mine))
		return { question, verdict: 'yes', said };
	const counties = areas.every((area) => /\b(county|parish)\b/i.test(area) && !/,.*,/.test(area));
	const named = areas.some((area) => fold(area).includes(mine));
	return { question, verdict: counties && !named ? 'no' : 'unknown', said };
}

function language(place: Candidate, wanted: 'es' | 'asl'): Judged {
	const [code, term] = wanted === 'es' ? ['es', 'spanish'] : ['ase', 'asl'];
	const spoken = place.languages.some((one) => one.toLowerCase() === code) || place.terms.includes(term);
	const verdict = spoken ? 'yes' : place.termsNot.includes(term) ? 'no' : 'unknown';
	return { question: 'language', verdict, about: term };
}

function travel(place: Candidate, way: 'walk' | 'bus' | 'ride' | 'home'): Judged {
	const base = { question: 'travel', about: way } as const;
	const said = place.transportation ? { said: place.transportation.slice(0, 160) } : {};
	if (way === 'walk')
		return {
			...base,
			verdict: place.miles === null ? 'unknown' : place.miles <= walkable ? 'yes' : 'no'
		};
	if (way === 'home') return { ...base, verdict: byTerm('travel', place, ['telehealth']).verdict };
	if (way === 'ride')
		return { ...base, verdict: place.terms.includes('transport') ? 'yes' : 'unknown', ...said };
	const bus = /\b(bus|buses|metro|subway|light rail|train|transit|trolley)\b/i.test(
		place.transportation ?? ''
	);
	return { ...base, verdict: bus ? 'yes' : 'unknown', ...said };
}

function papers(place: Candidate, inHand: readonly string[]): Judged {
	const asked = papersAsked(place.documents, place.application);
	if (asked === null) return { question: 'papers', verdict: 'unknown' };
	const missing = asked.papers.filter((one) => !inHand.includes(one));
	if (missing.length > 0) return { question: 'papers', verdict: 'no', about: missing.join(',') };
	if (asked.others.length > 0)
		return { question: 'papers', verdict: 'unknown', said: asked.others.join(', ').slice(0, 160) };
	return { question: 'papers', verdict: 'yes', about: asked.papers.join(',') };
}

const freeOfCharge = /^(it is |it's )?(free|none|gratis|no (fees?|costs?|charge))\b[.! ]*$/i;

function pay(place: Candidate, by: 'nothing' | 'medicaid' | 'medicare' | 'private-insurance'): Judged {
	const base = { question: 'pay', about: by } as const;
	const fees = place.fees?.trim() ?? '';
	if (place.terms.includes('free') || freeOfCharge.test(fees))
		return { ...base, verdict: 'yes', why: 'free' };
	if (by !== 'nothing' && place.terms.includes(by)) return { ...base, verdict: 'yes' };
	if (place.terms.includes('sliding-fee')) return { ...base, verdict: 'unknown', why: 'sliding' };
	const said = fees ? { said: fees.slice(0, 160) } : {};
	const not = place.termsNot.includes(by === 'nothing' ? 'free' : by);
	return { ...base, verdict: not ? 'no' : 'unknown', ...said };
}

const wait = (place: Candidate, days: number): Judged => ({
	question: 'wait',
	verdict: place.wait === null ? 'unknown' : place.wait <= days ? 'yes' : 'no'
});

function wheelchair(place: Candidate): Judged {
	if (place.accessibility.some((one) => /wheelchair/i.test(one) && !/\b(no|not)\b/i.test(one)))
		return { question: 'wheelchair', verdict: 'yes' };
	return byTerm('wheelchair', place, ['wheelchair']);
}
