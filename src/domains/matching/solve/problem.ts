/**
 * Who could be with whom, and what it costs, in whole numbers: nothing is lost to rounding, and a proof is exact.
 * The candidates of person p stand from `start[p]` to before `start[p + 1]` in `worker` and `cost`.
 */
export interface Problem {
	start: Int32Array;
	worker: Int32Array;
	cost: Int32Array;
	/** What it costs that a person waits on. */
	alone: Int32Array;
	/** How many more each worker can take. */
	room: Int32Array;
}

/** A match for each, and the prices that prove it: what a place with a worker is worth, and what each person is. */
export interface Solution {
	/** The worker of each person; -1: waits on. */
	of: Int32Array;
	worth: Float64Array;
	price: Float64Array;
	cost: number;
}

export interface Candidate {
	worker: number;
	cost: number;
}

/** The problem out of plain lists, in the order of the persons. */
export function makeProblem(
	persons: readonly { alone: number; candidates: readonly Candidate[] }[],
	room: readonly number[]
): Problem {
	const start = new Int32Array(persons.length + 1);
	persons.forEach((person, at) => (start[at + 1] = start[at]! + person.candidates.length));
	const all = persons.flatMap((person) => person.candidates);
	return {
		start,
		worker: Int32Array.from(all, (one) => one.worker),
		cost: Int32Array.from(all, (one) => one.cost),
		alone: Int32Array.from(persons, (person) => person.alone),
		room: Int32Array.from(room)
	};
}
