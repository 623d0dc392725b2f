import { makeHeap } from './heap.ts';
import type { Problem, Solution } from './problem.ts';

/**
 * The least total cost at which everybody in `problem` is matched or waits on, by successive shortest paths with
 * potentials (Ahuja, Magnanti, Orlin, Network Flows, 9.7). Persons come one by one; each takes the cheapest chain of
 * changes that makes room for them, and the prices that come out along the way prove the whole
 * ({@link import('./check-certificate.ts').checkCertificate}).
 */
export function solve(problem: Problem): Solution {
	const state = emptyState(problem);
	for (let person = 0; person < problem.alone.length; person++) takeIn(problem, state, person);
	return { of: state.of, worth: state.worth, price: state.price, cost: costOf(problem, state) };
}

interface State extends Omit<Solution, 'cost'> {
	/** Cost of the match that each has. */
	paid: Float64Array;
	/** Who is with whom: the members of worker w stand from `from[w]` on, `count[w]` of them. */
	from: Int32Array;
	count: Int32Array;
	members: Int32Array;
	/** Of the search that goes on. */
	distance: Float64Array;
	reachedBy: Int32Array;
	reachedAt: Float64Array;
	settled: Uint8Array;
	touched: Int32Array;
	heap: ReturnType<typeof makeHeap>;
}

function emptyState({ alone, room }: Problem): State {
	const from = new Int32Array(room.length + 1);
	for (let w = 0; w < room.length; w++) from[w + 1] = from[w]! + Math.min(room[w]!, alone.length);
	return {
		of: new Int32Array(alone.length).fill(-1),
		worth: new Float64Array(alone.length),
		price: new Float64Array(room.length),
		paid: new Float64Array(alone.length),
		from,
		count: new Int32Array(room.length),
		members: new Int32Array(from[room.length]!),
		distance: new Float64Array(room.length).fill(Infinity),
		reachedBy: new Int32Array(room.length),
		reachedAt: new Float64Array(room.length),
		settled: new Uint8Array(room.length),
		touched: new Int32Array(room.length),
		heap: makeHeap()
	};
}

/** One more person: the shortest way to a free place, or to somebody (maybe this one) who waits on. */
function takeIn(problem: Problem, s: State, newcomer: number): void {
	const { alone, room } = problem;
	let touched = reach(problem, s, newcomer, 0, 0);
	let end = alone[newcomer]!;
	/** Who leaves their worker and waits on, at the end of the way; the newcomer: waits at once. */
	let leaves = newcomer;
	let last = -1;
	let order = 0;
	for (let w = s.heap.pop(); w >= 0; w = s.heap.pop()) {
		if (s.settled[w]) continue;
		const d = s.distance[w]!;
		if (d >= end) break;
		if (s.count[w]! < room[w]!) {
			[end, last, leaves] = [d, w, -1];
			break;
		}
		s.settled[w] = 1;
		order++;
		for (let at = s.from[w]!; at < s.from[w]! + s.count[w]!; at++) {
			const member = s.members[at]!;
			const out = d + alone[member]! - s.worth[member]!;
			if (out < end) [end, last, leaves] = [out, w, member];
			touched = reach(problem, s, member, d - s.worth[member]!, touched);
		}
	}
	if (order > 0 || touched > 0) raisePrices(s, touched, end);
	s.worth[newcomer] = end;
	if (last >= 0) shift(s, newcomer, last, leaves);
	for (let t = 0; t < touched; t++) {
		const w = s.touched[t]!;
		s.distance[w] = Infinity;
		s.settled[w] = 0;
	}
	s.heap.clear();
}

/** Looks along the candidates of a person who is reached at `base`. */
function reach(
	{ start, worker, cost, room }: Problem,
	s: State,
	person: number,
	base: number,
	touched: number
) {
	for (let at = start[person]!; at < start[person + 1]!; at++) {
		const w = worker[at]!;
		if (room[w]! <= 0 || s.settled[w] || s.of[person] === w) continue;
		const d = base + cost[at]! + s.price[w]!;
		if (d >= s.distance[w]!) continue;
		if (s.distance[w] === Infinity) s.touched[touched++] = w;
		s.distance[w] = d;
		s.reachedBy[w] = person;
		s.reachedAt[w] = cost[at]!;
		s.heap.push(d, w);
	}
	return touched;
}

/** Whoever is nearer than the end becomes dearer by the difference, and their people with them: every match stays tight. */
function raisePrices(s: State, touched: number, end: number): void {
	for (let t = 0; t < touched; t++) {
		const w = s.touched[t]!;
		if (!s.settled[w] || s.distance[w]! >= end) continue;
		const by = end - s.distance[w]!;
		s.price[w]! += by;
		for (let at = s.from[w]!; at < s.from[w]! + s.count[w]!; at++) s.worth[s.members[at]!]! += by;
	}
}

/** Moves everybody along the way that was found, from its end to the newcomer. */
function shift(s: State, newcomer: number, last: number, leaves: number): void {
	let w = last;
	if (leaves >= 0) leave(s, leaves, w);
	for (;;) {
		const person = s.reachedBy[w]!;
		const before = s.of[person]!;
		if (before >= 0) leave(s, person, before);
		s.members[s.from[w]! + s.count[w]!] = person;
		s.count[w]! += 1;
		s.of[person] = w;
		s.paid[person] = s.reachedAt[w]!;
		if (person === newcomer) return;
		w = before;
	}
}

function leave(s: State, person: number, w: number): void {
	const lastAt = s.from[w]! + s.count[w]! - 1;
	for (let at = s.from[w]!; at <= lastAt; at++)
		if (s.members[at] === person) {
			s.members[at] = s.members[lastAt]!;
			break;
		}
	s.count[w]! -= 1;
	s.of[person] = -1;
}

function costOf({ alone }: Problem, s: State): number {
	let sum = 0;
	for (let person = 0; person < alone.length; person++)
		sum += s.of[person]! >= 0 ? s.paid[person]! : alone[person]!;
	return sum;
}
