import type { Problem, Solution } from './problem.ts';

/**
 * Whether a solution is proven to be the cheapest, from its prices alone: it knows nothing of how it was found. By
 * weak duality no other plan costs less than `Σ worth − Σ room × price`; when that equals what this plan costs, it is
 * one of the best. Says in words what is wrong, nothing when all holds.
 */
export function checkCertificate(problem: Problem, solution: Solution): string[] {
	return [...flowFaults(problem, solution), ...priceFaults(problem, solution)];
}

/** Everybody is with one of their own candidates or waits on; no worker has more than their room. */
function flowFaults({ start, worker, alone, room }: Problem, { of }: Solution): string[] {
	const faults: string[] = [];
	if (of.length !== alone.length) faults.push('not one answer for each person');
	const taken = new Int32Array(room.length);
	for (let person = 0; person < of.length; person++) {
		const w = of[person]!;
		if (w === -1) continue;
		if (!worker.subarray(start[person], start[person + 1]).includes(w))
			faults.push(`person ${person} is with a worker who is no candidate`);
		taken[w]! += 1;
	}
	for (let w = 0; w < room.length; w++)
		if (taken[w]! > Math.max(0, room[w]!)) faults.push(`worker ${w} has more people than room`);
	return faults;
}

/** Reduced costs are never below zero, and zero where somebody is matched; only a full worker has a price. */
function priceFaults({ start, worker, cost, alone, room }: Problem, s: Solution): string[] {
	const faults: string[] = [];
	const taken = new Int32Array(room.length);
	let [paid, bound] = [0, 0];
	for (let person = 0; person < alone.length; person++) {
		const own = s.worth[person]!;
		bound += own;
		if (own > alone[person]!) faults.push(`person ${person} is worth more than waiting`);
		let best = Infinity;
		for (let at = start[person]!; at < start[person + 1]!; at++) {
			const w = worker[at]!;
			if (room[w]! <= 0) continue;
			if (cost[at]! - own + s.price[w]! < 0)
				faults.push(`person ${person} would be cheaper with worker ${w}`);
			if (w === s.of[person]) best = Math.min(best, cost[at]!);
		}
		if (s.of[person] === -1) {
			paid += alone[person]!;
			if (own !== alone[person]) faults.push(`person ${person} waits and is not at the price of waiting`);
		} else {
			taken[s.of[person]!]! += 1;
			paid += best;
			if (best - own + s.price[s.of[person]!]! !== 0)
				faults.push(`the match of person ${person} is not tight`);
		}
	}
	for (let w = 0; w < room.length; w++) {
		if (s.price[w]! < 0) faults.push(`worker ${w} has a price below zero`);
		if (s.price[w]! > 0 && taken[w] !== Math.max(0, room[w]!))
			faults.push(`worker ${w} has a price and room`);
		bound -= Math.max(0, room[w]!) * s.price[w]!;
	}
	if (paid !== s.cost) faults.push('it costs something else than it says');
	if (paid !== bound) faults.push('the prices do not prove it');
	return faults;
}
