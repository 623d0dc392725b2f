/** People who wait and workers with room, made up: the same town for each run. */
import { makeProblem, type Problem } from '../src/domains/matching/solve/problem.ts';

export interface Town {
	problem: Problem;
	/** By person, in the order in which they came. */
	spanish: Uint8Array;
	close: Uint8Array;
	days: Int32Array;
}

/** Numbers that look random and are the same each time (mulberry32). */
function chanceFrom(seed: number): () => number {
	let a = seed;
	return () => {
		a = (a + 0x6d2b79f5) | 0;
		let t = Math.imul(a ^ (a >>> 15), 1 | a);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** One in five needs Spanish and one worker in eight speaks it; there is room for 95 of a hundred. */
export function makeTown(people: number, workers: number, candidates: number): Town {
	const chance = chanceFrom(people * 31 + workers);
	const draw = (below: number) => Math.floor(chance() * below);
	const speaks = Array.from({ length: workers }, (_, w) => w % 8 === 0);
	const style = Array.from({ length: workers }, () => Array.from({ length: 8 }, () => draw(3)));
	const speakers = speaks.flatMap((yes, w) => (yes ? [w] : []));
	const town: Town = {
		problem: makeProblem([], []),
		spanish: new Uint8Array(people),
		close: new Uint8Array(people),
		days: Int32Array.from({ length: people }, () => draw(60)).sort((a, b) => b - a)
	};
	const persons = Array.from({ length: people }, (_, p) => {
		town.spanish[p] = chance() < 0.2 ? 1 : 0;
		town.close[p] = chance() < 0.15 ? 1 : 0;
		const own = Array.from({ length: 8 }, () => draw(3));
		const seen = new Set<number>();
		const among = town.spanish[p] ? speakers : null;
		while (seen.size < Math.min(candidates, among?.length ?? workers))
			seen.add(among ? among[draw(among.length)]! : draw(workers));
		const slow = 60 + Math.min(town.days[p]!, 60);
		return {
			alone: 4000 + 40 * town.days[p]!,
			candidates: [...seen].map((worker) => {
				const apart = own.reduce((sum, answer, at) => sum + Math.abs(answer - style[worker]![at]!), 0);
				const far = town.close[p] ? draw(200) : 0;
				return { worker, cost: Math.round((((apart * 1000) / 16 + far) * slow) / 60) };
			})
		};
	});
	const places = Math.floor((people * 0.95) / workers);
	const over = Math.round(people * 0.95) - places * workers;
	town.problem = makeProblem(
		persons,
		Array.from({ length: workers }, (_, w) => places + (w < over ? 1 : 0))
	);
	return town;
}
