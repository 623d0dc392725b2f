/**
 * Everybody who waits and every worker with room, at once: our solver with its proof, beside who comes first is served
 * first, deferred acceptance (Gale and Shapley), and HiGHS. What it costs, who waits on, and how it falls out for those
 * who need Spanish and those who need somebody close. Budget: ten thousand people and a thousand workers in 1.5 s.
 */
import { checkCertificate } from '../src/domains/matching/solve/check-certificate.ts';
import type { Problem } from '../src/domains/matching/solve/problem.ts';
import { solve } from '../src/domains/matching/solve/solve.ts';
import { forHighs, highsSolver } from '../tests/support/highs.ts';
import { byArrival, deferredAcceptance } from './_matching-others.ts';
import { makeTown, type Town } from './_matching-town.ts';
import type { Case } from './run.ts';

const ROUNDS = 5;
const BUDGET = 1.5;

export async function* bench(): AsyncGenerator<Case> {
	const highs = await highsSolver();
	for (const [people, workers] of [
		[1_000, 100],
		[10_000, 1_000]
	] as const) {
		const town = makeTown(people, workers, 15);
		const size = `${people.toLocaleString('en-US')} × ${workers.toLocaleString('en-US')}`;
		solve(town.problem);
		const ours = timed(() => solve(town.problem));
		const proof = timed(() => checkCertificate(town.problem, ours.result));
		if (proof.result.length > 0) throw new Error(`not proven: ${proof.result[0]}`);
		const text = forHighs(town.problem);
		const exact = timed(() => highs(text), 1);
		if (exact.result !== ours.result.cost)
			throw new Error(`HiGHS found ${exact.result}, we ${ours.result.cost}`);
		yield {
			bench: 'matching',
			case: `${size}: optimum, against HiGHS with the same`,
			value: ours.seconds,
			unit: 's',
			against: exact.seconds,
			ratio: ours.seconds / exact.seconds,
			...(people === 10_000 && { budget: `at most ${BUDGET} s`, ok: ours.seconds <= BUDGET })
		};
		yield { bench: 'matching', case: `${size}: proof checked`, value: proof.seconds, unit: 's' };
		const plans: [string, Int32Array, number][] = [['optimum', ours.result.of, ours.seconds]];
		for (const [name, plan] of [
			['by arrival', byArrival],
			['deferred acceptance', deferredAcceptance]
		] as const) {
			const other = timed(() => plan(town.problem));
			plans.push([name, other.result, other.seconds]);
			yield { bench: 'matching', case: `${size}: ${name}`, value: other.seconds, unit: 's' };
		}
		for (const [name, of] of plans) yield* outcome(`${size}: ${name}`, town, of, ours.result.cost);
	}
}

/** What a plan means for those in it. */
function* outcome(name: string, town: Town, of: Int32Array, best: number): Generator<Case> {
	const all = of.map((_, person) => person);
	const cost = planCost(town.problem, of);
	const waiting = (people: Int32Array) => people.filter((p) => of[p] === -1).length;
	yield {
		bench: 'matching',
		case: `${name}, cost`,
		value: cost,
		unit: '',
		against: best,
		ratio: cost / best
	};
	yield { bench: 'matching', case: `${name}, wait on`, value: waiting(all), unit: 'people' };
	const groups: [string, (p: number) => boolean][] = [
		['need Spanish', (p) => town.spanish[p] === 1],
		['others', (p) => town.spanish[p] === 0],
		['need somebody close', (p) => town.close[p] === 1],
		['waited 30 days and more', (p) => town.days[p]! >= 30]
	];
	for (const [who, belongs] of groups) {
		const them = all.filter(belongs);
		yield {
			bench: 'matching',
			case: `${name}, ${who}: wait on`,
			value: (100 * waiting(them)) / them.length,
			unit: '%'
		};
		const given = them.filter((p) => of[p] !== -1);
		yield {
			bench: 'matching',
			case: `${name}, ${who}: what does not fit, of those given one`,
			value: given.reduce((sum, p) => sum + costOf(town.problem, p, of[p]!), 0) / given.length,
			unit: ''
		};
	}
}

function planCost(problem: Problem, of: Int32Array): number {
	let sum = 0;
	of.forEach((w, p) => {
		if (w === -1) return void (sum += problem.alone[p]!);
		sum += costOf(problem, p, w);
	});
	return sum;
}

function costOf({ start, worker, cost }: Problem, p: number, w: number): number {
	for (let at = start[p]!; at < start[p + 1]!; at++) if (worker[at] === w) return cost[at]!;
	throw new Error('with somebody who is no candidate');
}

/** The middle of several runs, and what the last one gave. */
function timed<T>(work: () => T, rounds = ROUNDS): { seconds: number; result: T } {
	const took: number[] = [];
	let result: T;
	for (let round = 0; round < rounds; round++) {
		const from = performance.now();
		result = work();
		took.push((performance.now() - from) / 1000);
	}
	return { seconds: took.sort((a, b) => a - b)[rounds >> 1]!, result: result! };
}
