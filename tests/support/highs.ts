import loadHighs from 'highs';
import type { Problem } from '../../src/domains/matching/solve/problem.ts';

/** A problem in the words of HiGHS; its constraints are totally unimodular, so that whole numbers need not be asked for. */
export function forHighs({ start, worker, cost, alone, room }: Problem): string {
	const terms: string[] = [];
	const rows: string[] = [];
	const of = Array.from(room, () => [] as string[]);
	for (let p = 0; p < alone.length; p++) {
		terms.push(`${alone[p]} z${p}`);
		const row = [`z${p}`];
		for (let at = start[p]!; at < start[p + 1]!; at++) {
			terms.push(`${cost[at]} x${at}`);
			row.push(`x${at}`);
			of[worker[at]!]!.push(`x${at}`);
		}
		rows.push(`${row.join(' + ')} = 1`);
	}
	of.forEach((names, w) => names.length > 0 && rows.push(`${names.join(' + ')} <= ${Math.max(0, room[w]!)}`));
	return `Minimize\n ${terms.join('\n + ')}\nSubject To\n ${rows.join('\n ')}\nEnd`;
}

/** What HiGHS says a problem costs at best. */
export async function highsSolver(): Promise<(text: string) => number> {
	const highs = await loadHighs();
	return (text) => {
		const answer = highs.solve(text);
		if (answer.Status !== 'Optimal') throw new Error(`HiGHS: ${answer.Status}`);
		return Math.round(answer.ObjectiveValue);
	};
}
