/** The solver against a proof of its own, against HiGHS, and against every plan there is; degenerate problems among them. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { forHighs, highsSolver } from '../../../../tests/support/highs.ts';
import { checkCertificate } from './check-certificate.ts';
import { makeProblem, type Problem, type Solution } from './problem.ts';
import { solve } from './solve.ts';

let highs: (text: string) => number;
beforeAll(async () => {
	highs = await highsSolver();
});

/** Small numbers on purpose: equal costs, workers without room, persons without candidates, one candidate twice. */
const problems = (costs: fc.Arbitrary<number>) =>
	fc
		.record({
			persons: fc.array(
				fc.record({
					alone: costs,
					candidates: fc.array(fc.record({ worker: fc.nat(4), cost: costs }), { maxLength: 6 })
				}),
				{ minLength: 1, maxLength: 14 }
			),
			room: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 5 })
		})
		.map(({ persons, room }) => makeProblem(persons, room));

test.each([
	['costs between 0 and 1000', fc.nat(1000)],
	['costs of 0 and 1: nearly everything is equal', fc.nat(1)],
	['all costs the same', fc.constant(7)]
])('%s: proven, and what HiGHS finds', (_, costs) => {
	fc.assert(
		fc.property(problems(costs), (problem) => {
			const found = solve(problem);
			expect(checkCertificate(problem, found)).toEqual([]);
			expect(found.cost).toBe(highs(forHighs(problem)));
		}),
		{ numRuns: 150 }
	);
});

test('as good as the best of all plans, tried one by one', () => {
	fc.assert(
		fc.property(problems(fc.nat(20)), (problem) => {
			fc.pre(problem.alone.length <= 6);
			expect(solve(problem).cost).toBe(bestOfAll(problem));
		}),
		{ numRuns: 200 }
	);
});

function bestOfAll({ start, worker, cost, alone, room }: Problem): number {
	const left = [...room];
	const from = (person: number): number => {
		if (person === alone.length) return 0;
		let best = alone[person]! + from(person + 1);
		for (let at = start[person]!; at < start[person + 1]!; at++) {
			const w = worker[at]!;
			if (left[w]! <= 0) continue;
			left[w]! -= 1;
			best = Math.min(best, cost[at]! + from(person + 1));
			left[w]! += 1;
		}
		return best;
	};
	return from(0);
}

test('nobody, and nobody to walk with', () => {
	expect(solve(makeProblem([], [1]))).toMatchObject({ cost: 0 });
	const lonely = makeProblem([{ alone: 9, candidates: [] }], []);
	expect(solve(lonely)).toMatchObject({ cost: 9, of: Int32Array.of(-1) });
});

test('three hundred people fight for few places: proven', () => {
	const problem = crowd(300, 12, 8);
	const found = solve(problem);
	expect(checkCertificate(problem, found)).toEqual([]);
	expect(found.cost).toBe(highs(forHighs(problem)));
	expect(found.of.filter((w) => w >= 0)).toHaveLength(12 * 8);
});

/** Everybody wants the same few most. */
function crowd(people: number, workers: number, places: number): Problem {
	return makeProblem(
		Array.from({ length: people }, (_, p) => ({
			alone: 5000 + (p % 90) * 20,
			candidates: Array.from({ length: workers }, (_, worker) => ({
				worker,
				cost: worker * 50 + ((p * 37 + worker * 11) % 40)
			}))
		})),
		Array<number>(workers).fill(places)
	);
}

/** A wrong plan must never be called proven: each of these breaks one thing the certificate stands on. */
const breaks: [string, (problem: Problem, found: Solution) => void][] = [
	['a place too many', (problem, found) => found.of.fill(problem.worker[0]!)],
	['a worker who is no candidate', (_, found) => (found.of[0] = 11)],
	['a price below zero', (_, found) => (found.price[2] = -1)],
	['a price without a reason', (_, found) => (found.price[2]! += 1)],
	['a worth that is too high', (_, found) => (found.worth[3]! += 1)],
	['a worth that is too low', (_, found) => (found.worth[3]! -= 1)],
	['a cost that is not so', (_, found) => (found.cost -= 1)],
	['somebody sent away', (_, found) => (found.of[found.of.findIndex((w) => w >= 0)] = -1)]
];
test.each(breaks)('the certificate does not hold with %s', (name, spoil) => {
	const problem =
		name === 'a worker who is no candidate'
			? makeProblem([{ alone: 9, candidates: [{ worker: 0, cost: 1 }] }], Array<number>(12).fill(1))
			: crowd(30, 4, 5);
	const found = solve(problem);
	expect(checkCertificate(problem, found)).toEqual([]);
	spoil(problem, found);
	expect(checkCertificate(problem, found)).not.toEqual([]);
});
