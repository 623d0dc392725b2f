/**
 * People who wait and workers with room, made up: the same town for each run. What they said goes through the product's
 * own rules (`fitOf`, `matchCost`, `waitingCost`), so that what is measured is what a supervisor would be shown.
 */
import {
	fitOf,
	HOURS,
	matchCost,
	QUESTIONS,
	QUESTIONS_VERSION,
	SIDES,
	USUAL_WEIGHTS,
	waitingCost,
	type CoachFacts,
	type Hours,
	type Language,
	type MeetWay,
	type Style,
	type Trait,
	type Wishes
} from '../src/domains/matching/matching.ts';
import { makeProblem, type Problem } from '../src/domains/matching/solve/problem.ts';

export interface TownPerson {
	wishes: Wishes;
	/** Days waited. */
	days: number;
}
export interface Town {
	problem: Problem;
	/** In the order in which they came. */
	people: TownPerson[];
}

/** Whose lot is looked at by itself: the language they like best to talk in, and what they cannot do without. */
export const BY_LANGUAGE: [name: string, belongs: (person: TownPerson) => boolean][] = [
	['English', ({ wishes }) => tongue(wishes) === 'en'],
	['Spanish', ({ wishes }) => tongue(wishes) === 'es'],
	['sign language', ({ wishes }) => tongue(wishes) === 'ase']
];
export const BY_NEED: typeof BY_LANGUAGE = [
	['evenings or weekends', ({ wishes }) => wishes.hours.length > 0 && !wishes.hours.includes('morning')],
	['in person', ({ wishes }) => wishes.ways.includes('in-person')],
	['a woman', ({ wishes }) => wishes.traits.includes('woman')],
	['a veteran', ({ wishes }) => wishes.traits.includes('veteran')],
	['none of these', ({ wishes }) => wishes.hours.length + wishes.ways.length + wishes.traits.length === 0]
];
export const BY_WAIT: typeof BY_LANGUAGE = [
	['waited 30 days and more', ({ days }) => days >= 30],
	['waited less', ({ days }) => days < 30]
];

const tongue = ({ best, languages }: Wishes) => best ?? languages[0];

/** Numbers that look random and are the same each time (mulberry32). */
function chanceFrom(seed: number) {
	let a = seed;
	const next = () => {
		a = (a + 0x6d2b79f5) | 0;
		let t = Math.imul(a ^ (a >>> 15), 1 | a);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
	const below = (n: number) => Math.floor(next() * n);
	return { of: (share: number) => next() < share, below };
}
type Chance = ReturnType<typeof chanceFrom>;

const styleOf = (chance: Chance): Style =>
	Object.fromEntries(QUESTIONS.map((question) => [question, SIDES[chance.below(3)]!]));

/** One worker in eight speaks Spanish and one in 25 signs; three in ten are there in the evening, half are women, one in 16 a veteran. */
function worker(chance: Chance, n: number): CoachFacts {
	const hours: Hours[] = HOURS.filter((one) =>
		chance.of(one === 'evening' ? 0.3 : one === 'weekend' ? 0.15 : 0.6)
	);
	const ways: MeetWay[] = ['call', ...(chance.of(0.7) ? ['in-person' as const] : [])];
	return {
		version: QUESTIONS_VERSION,
		id: String(n),
		name: String(n),
		as: 'coach',
		away: [],
		room: 1,
		languages: ['en', ...(n % 8 === 0 ? ['es' as const] : []), ...(n % 25 === 1 ? ['ase' as const] : [])],
		ways,
		hours: hours.length > 0 ? hours : ['morning'],
		style: styleOf(chance),
		shown: [chance.of(0.5) ? 'woman' : 'man', ...(n % 16 === 3 ? ['veteran' as const] : [])]
	};
}

/** One in six likes Spanish best, a third of them can do with English too; one in 25 signs. */
function person(chance: Chance, days: number): TownPerson {
	const drawn = chance.below(100);
	const best: Language = drawn < 17 ? 'es' : drawn < 21 ? 'ase' : 'en';
	const languages: Language[] = best === 'es' && chance.of(1 / 3) ? ['es', 'en'] : [best];
	const traits: Trait[] = chance.of(0.2) ? ['woman'] : chance.of(0.05) ? ['veteran'] : [];
	const hours: Hours[] = chance.of(0.25) ? ['evening', 'weekend'] : chance.of(0.2) ? ['morning'] : [];
	return {
		days,
		wishes: {
			version: QUESTIONS_VERSION,
			languages,
			best,
			ways: chance.of(0.15) ? ['in-person'] : [],
			hours,
			style: styleOf(chance),
			traits,
			weights: { ...USUAL_WEIGHTS, traits: traits.length > 0 ? 3 : 0 }
		}
	};
}

/** There is room for 95 of a hundred. */
export function makeTown(people: number, workers: number, candidates: number): Town {
	const chance = chanceFrom(people * 31 + workers);
	const staff = Array.from({ length: workers }, (_, n) => worker(chance, n));
	const speakers = (language: Language) =>
		staff.flatMap((one, n) => (one.languages.includes(language) ? [n] : []));
	const among = { en: speakers('en'), es: speakers('es'), ase: speakers('ase') };
	const days = Array.from({ length: people }, () => chance.below(60)).sort((a, b) => b - a);
	const town = days.map((waited) => person(chance, waited));
	const places = Math.floor((people * 0.95) / workers);
	const over = Math.round(people * 0.95) - places * workers;
	const problem = makeProblem(
		town.map((one) => ({
			alone: waitingCost(one.days),
			candidates: possible(chance, one, staff, among[tongue(one.wishes) as 'en' | 'es' | 'ase'], candidates)
		})),
		Array.from({ length: workers }, (_, n) => places + (n < over ? 1 : 0))
	);
	return { problem, people: town };
}

/** So many workers whom nothing rules out, drawn among those who speak the language liked best. */
function possible(
	chance: Chance,
	{ wishes, days }: TownPerson,
	staff: readonly CoachFacts[],
	among: readonly number[],
	most: number
) {
	const found = new Map<number, number>();
	for (let tries = 0; found.size < Math.min(most, among.length) && tries < most * 20; tries++) {
		const n = among[chance.below(among.length)]!;
		if (found.has(n)) continue;
		const fit = fitOf(wishes, staff[n]!);
		if (fit.limits.length === 0) found.set(n, matchCost(fit.misfit, days));
	}
	return [...found].map(([n, cost]) => ({ worker: n, cost }));
}
