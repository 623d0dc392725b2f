/**
 * What check-ins tell of one person as of one day, folded into a few numbers. The same fold stands in SQL
 * (server/facts.sql.ts), which does it for a whole organization at once; a test holds both against each other.
 *
 * Days are calendar days where the person was. A set of days is a number whose bit `n` says "n days ago". Only what the
 * person shares is read; of a check-in kept for oneself nothing counts but that there was one, so that nobody is called
 * quiet who is not.
 */

/** What one check-in tells. Codes as they are stored; null: not said. */
export interface Told {
	/** Days since 1970-01-01. */
	day: number;
	shared: boolean;
	today: number | null;
	craving: number | null;
	confidence: number | null;
	stress: number | null;
	sleepMinutes: number | null;
	/** 0 poor, 1 ok, 2 good. */
	sleepQuality: number | null;
	/** 0 nobody, 1 some, 2 close. */
	connection: number | null;
	/** 0 missed, 1 partly, 2 taken. */
	medication: number | null;
	/** 0 none, 1 within the own aim, 2 beyond it. */
	useState: number | null;
	/** Of what was used, some is a substance: alcohol, a drug, or what the person named in words of their own. */
	substance: boolean;
	/** Beyond an own aim about opioids. */
	opioids: boolean;
	/** How many moments that can pull; null: not said. */
	risky: number | null;
	/** Something good was named; null: not said. */
	good: boolean | null;
	/** A call, a meeting or the plan helped; null: not said. */
	active: boolean | null;
}

/** So many days are read: a week, and the four before it. */
export const FACT_DAYS = 35;
/** What asks for a word at once is looked for on the day and the seven before it, no further. */
export const NEAR_DAYS = 8;
/** "Now": today and the two days before it (72 hours in the studies). */
export const NOW_DAYS = 3;
/** Under five hours is a short night. Our own choice. */
export const SHORT_NIGHT = 300;

/** How many days of a kind: sums and counts of the four weeks before "now". */
export interface Usual {
	sum: number;
	n: number;
}

export interface Facts {
	/** Sets of days. */
	told: number;
	beyond: number;
	useTold: number;
	poorSleep: number;
	sleepTold: number;
	pleasant: number;
	pleasantTold: number;
	active: number;
	activeTold: number;
	/** Sets of the last {@link NEAR_DAYS} days. */
	used: number;
	opioids: number;
	highPull: number;
	pullAndNoConfidence: number;
	medicationMissed: number;
	/** Strongest pull now. */
	craving: number | null;
	/** The latest word on confidence within a week, as days since 1970 times 16 plus the answer. */
	confidenceAt: number | null;
	risky: number | null;
	stress: Usual;
	mood: Usual;
	usualCraving: Usual;
	usualConfidence: Usual;
	usualStress: Usual;
	usualMood: Usual;
}

const DAY = 86_400_000;
/** A calendar day as a number, and back. */
export const dayNumber = (day: string): number => Math.round(Date.parse(day) / DAY);
export const dayOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** Powers of two, at hand. */
export const POWER: readonly number[] = Array.from({ length: 53 }, (_, n) => 2 ** n);
/** Whether the day `ago` days back is in the set. */
export const has = (set: number, ago: number): boolean => Math.floor(set / POWER[ago]!) % 2 === 1;
/**
 * How many days from `from` to `to` days back (both counted, 31 at most) are in the set. Bits are counted in parallel, since it
 * is asked some fifteen times for each person: day by day it was most of the time of a round.
 */
export function countIn(set: number, from: number, to: number): number {
	let bits = (set / POWER[from]!) & (POWER[to - from + 1]! - 1);
	bits -= (bits >> 1) & 0x55555555;
	bits = (bits & 0x33333333) + ((bits >> 2) & 0x33333333);
	return (((bits + (bits >> 4)) & 0x0f0f0f0f) * 0x01010101) >> 24;
}

export const meanOf = ({ sum, n }: Usual): number | null => (n > 0 ? sum / n : null);
/** The latest word on confidence; null: none within a week. */
export const confidenceOf = (facts: Facts): number | null =>
	facts.confidenceAt === null ? null : facts.confidenceAt % 16;

/** Folds check-ins into facts as of `today`. What lies after it, or too far back, is not looked at. */
export function factsOf(told: readonly Told[], today: number): Facts {
	const facts = nothing();
	for (const one of told) {
		const ago = today - one.day;
		if (ago < 0 || ago >= FACT_DAYS) continue;
		facts.told = withDay(facts.told, ago);
		if (one.shared) foldOne(facts, one, ago);
	}
	return facts;
}

const withDay = (set: number, ago: number): number => (has(set, ago) ? set : set + 2 ** ago);
const nil = (): Usual => ({ sum: 0, n: 0 });

function nothing(): Facts {
	return {
		told: 0,
		beyond: 0,
		useTold: 0,
		poorSleep: 0,
		sleepTold: 0,
		pleasant: 0,
		pleasantTold: 0,
		active: 0,
		activeTold: 0,
		used: 0,
		opioids: 0,
		highPull: 0,
		pullAndNoConfidence: 0,
		medicationMissed: 0,
		craving: null,
		confidenceAt: null,
		risky: null,
		stress: nil(),
		mood: nil(),
		usualCraving: nil(),
		usualConfidence: nil(),
		usualStress: nil(),
		usualMood: nil()
	};
}

/** Which sets of the last days a check-in belongs to. */
const NEAR: [keyof Facts, (one: Told) => boolean][] = [
	['used', ({ useState, substance }) => (useState ?? 0) >= 1 && substance],
	['opioids', ({ opioids }) => opioids],
	['highPull', ({ craving }) => (craving ?? 0) >= 8],
	['pullAndNoConfidence', ({ craving, confidence }) => (craving ?? 0) >= 8 && (confidence ?? 9) <= 2],
	['medicationMissed', ({ medication }) => medication === 0]
];
/** Which sets of five weeks. */
const SETS: [keyof Facts, (one: Told) => boolean][] = [
	['beyond', ({ useState }) => useState === 2],
	['useTold', ({ useState }) => useState !== null],
	[
		'poorSleep',
		({ sleepQuality, sleepMinutes }) => sleepQuality === 0 || (sleepMinutes ?? 999) < SHORT_NIGHT
	],
	['sleepTold', ({ sleepQuality, sleepMinutes }) => sleepQuality !== null || sleepMinutes !== null],
	['pleasant', ({ good, connection }) => good === true || connection === 2],
	['pleasantTold', ({ good, connection }) => good !== null || connection !== null],
	['active', ({ active }) => active === true],
	['activeTold', ({ active }) => active !== null]
];

function foldOne(facts: Facts, one: Told, ago: number): void {
	for (const [name, belongs] of ago < NEAR_DAYS ? [...SETS, ...NEAR] : SETS)
		if (belongs(one)) (facts[name] as number) = withDay(facts[name] as number, ago);
	if (one.confidence !== null && ago < 7)
		facts.confidenceAt = Math.max(facts.confidenceAt ?? 0, one.day * 16 + one.confidence);
	if (ago < NOW_DAYS) {
		if (one.craving !== null) facts.craving = Math.max(facts.craving ?? 0, one.craving);
		if (one.risky !== null) facts.risky = Math.max(facts.risky ?? 0, one.risky);
		add(facts.stress, one.stress);
		add(facts.mood, one.today);
	} else if (ago < NOW_DAYS + 28) {
		add(facts.usualCraving, one.craving);
		add(facts.usualConfidence, one.confidence);
		add(facts.usualStress, one.stress);
		add(facts.usualMood, one.today);
	}
}

function add(usual: Usual, value: number | null): void {
	if (value === null) return;
	usual.sum += value;
	usual.n++;
}
