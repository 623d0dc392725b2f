/**
 * Looks back: how the rules and the signal would have done over what people told. Pure. A week counts where the signal could be
 * reckoned on its first day and the person said in the seven days after whether there was use beyond their own aim; what was
 * not told is not guessed.
 */
import { LEAST, shownPart } from '#platform/small-counts.ts';
import { countIn, dayNumber, factsOf, type Facts, type Told } from './facts.ts';
import { firing } from './rules/all.ts';
import { bandOf, chanceOf, ownUsual, scoreOf } from './score.ts';
import type { Weights } from './weights.ts';

export interface Person {
	told: readonly Told[];
	/** Groups for the check of fairness alone: never an input. */
	groups: readonly string[];
}
/** Counts of weeks: called extra support or not, a setback told after or not. */
export interface Table {
	weeks: number;
	events: number;
	called: number;
	hits: number;
}
export interface LookBack {
	personWeeks: number;
	/** Cards, as rules would have opened them: a person has one at a time, for three days at least. */
	alerts: number;
	all: Table;
	brier: number;
	/** Five equal parts by the signal, lowest first: what was reckoned, and what was told. */
	fifths: { weeks: number; expected: number; seen: number }[];
	groups: Record<string, Table>;
}

/** From how many weeks and setbacks on a figure says anything (early-warning.md section 6). */
export const ENOUGH = { weeks: 200, events: 40 };
export const isEnough = ({ weeks, events }: Pick<Table, 'weeks' | 'events'>): boolean =>
	weeks >= ENOUGH.weeks && events >= ENOUGH.events;

/** A card stays with the worker for so long before the next can open. */
const CARD_DAYS = 3;

/** One week of one person: what was reckoned on its first day, and what was told after. */
interface Case {
	p: number;
	event: boolean;
	called: boolean;
	groups: readonly string[];
}
/** What one person adds: small, however much they told. */
export interface Part {
	days: number;
	alerts: number;
	cases: Case[];
}

/** Looks back over one person. */
export function partOf({ told, groups }: Person, from: string, until: string, weights?: Weights): Part {
	const byDay = facts(told, dayNumber(from), dayNumber(until));
	const signals = byDay.map((one) => scoreOf(one, weights).z);
	const cases: Case[] = [];
	for (let at = 0; at + 7 < byDay.length; at += 7) {
		const z = signals[at]!;
		const after = byDay[at + 7]!;
		if (z === null || countIn(after.useTold, 0, 6) === 0) continue;
		const before = signals.slice(Math.max(0, at - 28), at).filter((one) => one !== null);
		const called = bandOf(z, ownUsual(before)) === 'extra_support';
		cases.push({ p: chanceOf(z), event: countIn(after.beyond, 0, 6) > 0, called, groups });
	}
	return { days: byDay.length, alerts: cardsOf(byDay), cases };
}

/** Looks back over all of them. */
export const lookBack = (
	people: readonly Person[],
	from: string,
	until: string,
	weights?: Weights
): LookBack => sumUp(people.map((one) => partOf(one, from, until, weights)));

export function sumUp(parts: readonly Part[]): LookBack {
	const cases = parts.flatMap((part) => part.cases);
	const names = [...new Set(cases.flatMap(({ groups }) => groups))].toSorted();
	const sorted = cases.toSorted((a, b) => a.p - b.p);
	const sum = (of: (part: Part) => number) => parts.reduce((all, part) => all + of(part), 0);
	return {
		personWeeks: Math.round(sum(({ days }) => days) / 7),
		alerts: sum(({ alerts }) => alerts),
		all: tableOf(cases),
		brier: mean(cases.map(({ p, event }) => (p - Number(event)) ** 2)),
		fifths: [0, 1, 2, 3, 4].map((n) => {
			const part = sorted.slice(
				Math.floor((n * sorted.length) / 5),
				Math.floor(((n + 1) * sorted.length) / 5)
			);
			return {
				weeks: part.length,
				expected: mean(part.map(({ p }) => p)),
				seen: mean(part.map(({ event }) => Number(event)))
			};
		}),
		groups: Object.fromEntries(
			names.map((name) => [name, tableOf(cases.filter(({ groups }) => groups.includes(name)))])
		)
	};
}

const mean = (all: readonly number[]) =>
	all.length > 0 ? all.reduce((sum, one) => sum + one, 0) / all.length : 0;
const tableOf = (cases: readonly { event: boolean; called: boolean }[]): Table => ({
	weeks: cases.length,
	events: cases.filter(({ event }) => event).length,
	called: cases.filter(({ called }) => called).length,
	hits: cases.filter(({ event, called }) => event && called).length
});

/** The facts as of each day, from the first day somebody told something. */
function facts(told: readonly Told[], first: number, last: number): Facts[] {
	const sorted = told.toSorted((a, b) => a.day - b.day);
	const start = Math.max(first, sorted[0]?.day ?? Infinity);
	const all: Facts[] = [];
	let from = 0;
	for (let today = start; today <= last; today++) {
		while (from < sorted.length && sorted[from]!.day < today - 35) from++;
		let until = from;
		while (until < sorted.length && sorted[until]!.day <= today) until++;
		all.push(factsOf(sorted.slice(from, until), today));
	}
	return all;
}

function cardsOf(byDay: readonly Facts[]): number {
	const lastFired = new Map<string, number>();
	let [cards, busyUntil] = [0, -1];
	for (const [at, one] of byDay.entries())
		for (const { code, rests } of firing(one, false)) {
			if (at - (lastFired.get(code) ?? -99) < rests) continue;
			lastFired.set(code, at);
			if (at > busyUntil) {
				cards++;
				busyUntil = at + CARD_DAYS - 1;
			}
		}
	return cards;
}

/** A share in percent; null where it would rest on a count that is not shown. */
export const shareOf = (part: number, whole: number): number | null =>
	whole < LEAST || shownPart(part, whole) === null ? null : Math.round((100 * part) / whole);
