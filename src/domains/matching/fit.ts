/** The rules of who fits whom. Hard limits first; then what the person weighs, each between 0 (fits) and 1 (does not). */
import type { CoachFacts, Wishes } from './facts.ts';
import {
	FACTORS,
	QUESTIONS,
	QUESTIONS_VERSION,
	type FactorKind,
	type Question,
	type Weight
} from './questions.ts';

/** Why two cannot be matched. `private` is all that is ever said of a conflict. */
export const LIMITS = ['room', 'language', 'way', 'hours', 'private'] as const;
export type Limit = (typeof LIMITS)[number];

export interface Factor {
	kind: FactorKind;
	weight: Weight;
	/** 0 fits, 1 does not; half where the worker has not said. */
	misfit: number;
	/** Codes of what fits and what does not. */
	fits: string[];
	lacks: string[];
	unknown: boolean;
}

export interface Fit {
	limits: Limit[];
	factors: Factor[];
	/** 0 to 1000: what does not fit, by weight. */
	misfit: number;
}

/** How well a worker fits what somebody said. */
export function fitOf(wishes: Wishes, coach: CoachFacts, isPrivate = false): Fit {
	const factors = FACTORS.map((kind) => MEASURE[kind](wishes, coach)).filter((one) => one !== null);
	const weighed = factors.filter((factor) => factor.weight > 0);
	const all = weighed.reduce((sum, factor) => sum + factor.weight, 0);
	const lost = weighed.reduce((sum, factor) => sum + factor.weight * factor.misfit, 0);
	return {
		limits: limitsOf(wishes, coach, isPrivate),
		factors: weighed,
		misfit: all === 0 ? 0 : Math.round((1000 * lost) / all)
	};
}

/** What rules two out. An empty list of the person rules nobody out, and what a worker has not said neither. */
function limitsOf(wishes: Wishes, coach: CoachFacts, isPrivate: boolean): Limit[] {
	const none = (wanted: readonly string[], there: readonly string[] | null) =>
		wanted.length > 0 && there !== null && !wanted.some((one) => there.includes(one));
	const found: Record<Limit, boolean> = {
		room: coach.room <= 0,
		language: !wishes.interpreter && none(wishes.languages, coach.languages),
		way: none(wishes.ways, coach.ways),
		hours: none(wishes.hours, coach.hours),
		private: isPrivate
	};
	return LIMITS.filter((limit) => found[limit]);
}

type Measure = (wishes: Wishes, coach: CoachFacts) => Factor | null;

const listed =
	(
		kind: FactorKind,
		wanted: (w: Wishes) => readonly string[],
		there: (c: CoachFacts) => readonly string[] | null
	): Measure =>
	(wishes, coach) => {
		const asked = wanted(wishes);
		if (asked.length === 0) return null;
		const has = there(coach);
		const fits = asked.filter((one) => has?.includes(one));
		return {
			kind,
			weight: wishes.weights[kind],
			misfit: has === null ? 0.5 : 1 - fits.length / asked.length,
			fits,
			lacks: has === null ? [] : asked.filter((one) => !has.includes(one)),
			unknown: has === null
		};
	};

/** Only questions that both have answered, and of the same version; "either is fine" fits everything. */
const style: Measure = (wishes, coach) => {
	const asked = QUESTIONS.filter((question) => wishes.style[question]);
	if (asked.length === 0 || wishes.version !== QUESTIONS_VERSION) return null;
	const both = coach.version === QUESTIONS_VERSION ? asked.filter((question) => coach.style[question]) : [];
	const apart = (question: Question) =>
		wishes.style[question] !== coach.style[question] &&
		![wishes.style[question], coach.style[question]].includes('either');
	return {
		kind: 'style',
		weight: wishes.weights.style,
		misfit: both.length === 0 ? 0.5 : both.filter(apart).length / both.length,
		fits: both.filter((question) => wishes.style[question] !== 'either' && !apart(question)),
		lacks: both.filter(apart),
		unknown: both.length === 0
	};
};

const MEASURE: Record<FactorKind, Measure> = {
	language: listed(
		'language',
		(w) => (w.best ? [w.best] : []),
		(c) => c.languages
	),
	way: listed(
		'way',
		(w) => w.ways,
		(c) => c.ways
	),
	hours: listed(
		'hours',
		(w) => w.hours,
		(c) => c.hours
	),
	style,
	traits: listed(
		'traits',
		(w) => w.traits,
		(c) => c.shown
	)
};

export type FitWord = 'close' | 'good' | 'partly' | 'little';
/** A misfit in a word: nobody is a number here. */
export const fitWordOf = (misfit: number): FitWord =>
	misfit <= 150 ? 'close' : misfit <= 350 ? 'good' : misfit <= 600 ? 'partly' : 'little';
