/** The weekly support signal: orders a coach's list, in three words. Pure. It says nothing of what will happen. */
import { confidenceOf, countIn, meanOf, type Facts, type Usual } from './facts.ts';
import { INPUTS, NEWEST, type Input, type Weights } from './weights.ts';

export const BANDS = ['steady', 'some_strain', 'extra_support'] as const;
export type Band = (typeof BANDS)[number];

/** Below so many of ten there is not enough to say. */
export const LEAST_INPUTS = 4;
/** A mean of fewer answers is nobody's usual. */
const LEAST_USUAL = 3;

export interface Reason {
	input: Input;
	/** 1: adds strain against the person's own usual; -1: takes away from it. */
	way: 1 | -1;
}
export interface Score {
	version: number;
	/** How many of the ten inputs there are. */
	inputs: number;
	/** The sum, for ordering; null where there is not enough to say. Never shown. */
	z: number | null;
	reasons: Reason[];
}

/** A value, and what is usual for this person; null: not said. */
type Value = { now: number | null; usual: number | null };

/** Reckons the signal of one person as of the day the facts are about. */
export function scoreOf(facts: Facts, weights: Weights = NEWEST): Score {
	const values = valuesOf(facts);
	let inputs = 0;
	for (const one of INPUTS) if (one !== 'craving_change' && values[one].now !== null) inputs++;
	if (inputs < LEAST_INPUTS) return { version: weights.version, inputs, z: null, reasons: [] };
	let z = Math.log(weights.base / (1 - weights.base));
	const moved: { input: Input; by: number }[] = [];
	for (const input of INPUTS) {
		const { weight, usual } = weights.inputs[input];
		const own = values[input].usual ?? usual;
		const now = values[input].now ?? own;
		z += weight * (now - usual);
		moved.push({ input, by: weight * (now - own) });
	}
	return { version: weights.version, inputs, z, reasons: largest(moved) };
}

/** The three that moved most; a change of the pull is the pull. One pass: it is asked for everybody on every day. */
function largest(moved: readonly { input: Input; by: number }[]): Reason[] {
	const change = moved.find(({ input }) => input === 'craving_change')!.by;
	const top: { input: Input; by: number }[] = [];
	for (const one of moved) {
		if (one.input === 'craving_change') continue;
		const by = one.input === 'craving' ? one.by + change : one.by;
		if (Math.abs(by) < 0.1) continue;
		let at = top.length;
		while (at > 0 && Math.abs(top[at - 1]!.by) < Math.abs(by)) at--;
		if (at < 3) top.splice(at, 0, { input: one.input, by });
		if (top.length > 3) top.pop();
	}
	return top.map(({ input, by }) => ({ input, way: by > 0 ? 1 : -1 }));
}

function valuesOf(facts: Facts): Record<Input, Value> {
	const usual = (of: Usual) => (of.n >= LEAST_USUAL ? meanOf(of) : null);
	const flip = (value: number | null) => (value === null ? null : 10 - value);
	const craving = usual(facts.usualCraving);
	const used = countIn(facts.beyond, 0, 6);
	const useTold = countIn(facts.useTold, 0, 6) > 0;
	const useBefore = countIn(facts.useTold, 7, 34) > 0;
	const week = (set: number, told: number): Value => ({
		now: countIn(told, 0, 6) > 0 ? countIn(set, 0, 6) : null,
		usual: countIn(told, 7, 34) >= LEAST_USUAL ? countIn(set, 7, 34) / 4 : null
	});
	return {
		use: { now: useTold ? Math.min(1, used) : null, usual: null },
		use_change: {
			now: useTold && useBefore ? Math.max(0, Math.min(7, used - countIn(facts.beyond, 7, 34) / 4)) : null,
			usual: null
		},
		craving: { now: facts.craving, usual: craving },
		craving_change: {
			now: facts.craving !== null && craving !== null ? Math.max(0, facts.craving - craving) : null,
			usual: null
		},
		confidence: { now: flip(confidenceOf(facts)), usual: flip(usual(facts.usualConfidence)) },
		risky: { now: facts.risky === null ? null : Math.min(10, facts.risky * 2), usual: null },
		stress: { now: meanOf(facts.stress), usual: usual(facts.usualStress) },
		mood: { now: flip(meanOf(facts.mood)), usual: flip(usual(facts.usualMood)) },
		sleep: week(facts.poorSleep, facts.sleepTold),
		pleasant: week(facts.pleasant, facts.pleasantTold),
		active: week(facts.active, facts.activeTold)
	};
}

/** What z stands for as a share of weeks: for calibration, never for a page of a person. */
export const chanceOf = (z: number): number => 1 / (1 + Math.exp(-z));

/** From here on a signal is high by the whole house's weights; our own choice, 0.4 over a usual week. */
export const HIGH = Math.log(0.15 / 0.85) + 0.4;
const RISE_SOME = 0.5;
const RISE_MUCH = 1.5;
/** Fewer people make no third of anything. */
const LEAST_PEOPLE = 30;

/** Where the upper third of the people here begins today; never under {@link HIGH}. */
export function upperThird(all: readonly number[]): number {
	if (all.length < LEAST_PEOPLE) return HIGH;
	return Math.max(HIGH, all.toSorted((a, b) => a - b)[Math.floor((all.length * 2) / 3)]!);
}

/** The middle of the person's own signals of four weeks; null under a week of them. */
export function ownUsual(last: readonly number[]): number | null {
	if (last.length < 7) return null;
	return last.toSorted((a, b) => a - b)[Math.floor(last.length / 2)]!;
}

/** The word: against the person's own usual and against the house. null: not enough to say. */
export function bandOf(z: number | null, own: number | null, high: number = HIGH): Band | null {
	if (z === null) return null;
	const rise = own === null ? null : z - own;
	if (rise === null) return z >= high + RISE_SOME ? 'extra_support' : z >= high ? 'some_strain' : 'steady';
	if (rise >= RISE_MUCH || (z >= high && rise >= RISE_SOME)) return 'extra_support';
	return z >= high || rise >= RISE_SOME ? 'some_strain' : 'steady';
}
