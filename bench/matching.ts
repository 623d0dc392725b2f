/**
 * Everybody who waits and every worker with room, at once: our solver with its proof, beside who comes first is served
 * first, deferred acceptance (Gale and Shapley), and HiGHS. What it costs, who waits on, and how it falls out by language,
 * by need and by the time they have waited. Budget: ten thousand people and a thousand workers in 1.5 s.
 */
import { checkCertificate } from '../src/domains/matching/solve/check-certificate.ts';
import { matchCost } from '../src/domains/matching/matching.ts';
import type { Problem } from '../src/domains/matching/solve/problem.ts';
import { solve } from '../src/domains/matching/solve/solve.ts';
import { forHighs, highsSolver } from '../tests/support/highs.ts';
import { byArrival, deferredAcceptance } from './_matching-others.ts';
import { BY_LANGUAGE, BY_NEED, BY_WAIT, makeTown, type Town } from './_matching-town.ts';
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
		if (people === 10_000) yield* groups(size, town, ours.result.of, byArrival(town.problem));
	}
}

/** What a plan means for all of them. */
function* outcome(name: string, { problem, people }: Town, of: Int32Array, best: number): Generator<Case> {
	const cost = planCost(problem, of);
	const left = people.filter((_, p) => of[p] === -1);
	yield {
		bench: 'matching',
		case: `${name}, cost`,
		value: cost,
		unit: '',
		against: best,
		ratio: cost / best
	};
	yield { bench: 'matching', case: `${name}, wait on`, value: left.length, unit: 'people' };
	yield {
		bench: 'matching',
		case: `${name}, waited by those who wait on`,
		value: left.reduce((sum, { days }) => sum + days, 0) / left.length,
		unit: 'days'
	};
}

/**
 * Who gains and who loses, by language, by need and by how long they have waited: a plan that is good on the whole could
 * still leave one group behind. Each beside the same in the order of arrival.
 */
function* groups(size: string, town: Town, of: Int32Array, greedy: Int32Array): Generator<Case> {
	for (const [who, belongs] of [...BY_LANGUAGE, ...BY_NEED, ...BY_WAIT]) {
		const them = town.people.flatMap((person, p) => (belongs(person) ? [p] : []));
		const [ours, theirs] = [lotOf(town, of, them), lotOf(town, greedy, them)];
		for (const [what, unit] of [
			['given', '%'],
			['doesNotFit', 'of 1000'],
			['firstWish', '%']
		] as const)
			yield {
				bench: 'matching',
				case: `${size}, ${who} (${them.length.toLocaleString('en-US')}): ${SAID[what]}`,
				value: ours[what],
				unit,
				against: theirs[what],
				ratio: ours[what] / theirs[what]
			};
	}
}
const SAID = {
	given: 'given somebody',
	doesNotFit: 'misfit of those',
	firstWish: 'first wish held'
};

/** Of these people: how many are given somebody, how badly that fits them, and how many have whom fits them best. */
function lotOf({ problem, people }: Town, of: Int32Array, them: readonly number[]) {
	const given = them.filter((p) => of[p] !== -1);
	const misfit = (p: number) => (costOf(problem, p, of[p]!) * 1000) / matchCost(1000, people[p]!.days);
	const first = (p: number) =>
		costOf(problem, p, of[p]!) === Math.min(...problem.cost.subarray(problem.start[p], problem.start[p + 1]));
	return {
		given: (100 * given.length) / them.length,
		doesNotFit: given.reduce((sum, p) => sum + misfit(p), 0) / given.length,
		firstWish: (100 * given.filter(first).length) / them.length
	};
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
