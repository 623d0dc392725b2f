/** What an urge tool does for somebody, by their own numbers. Pure, and on the phone alone. */

export const TOOLS = ['three', 'surf', 'tape', 'senses', 'breath', 'halt'] as const;
export type Tool = (typeof TOOLS)[number];

/** The pull from 0 to 10 before and after one use. No time: when it was is nobody's business. */
export type Use = [tool: Tool, before: number, after: number];

export interface Works {
	tool: Tool;
	uses: number;
	/** More than half of the uses; `mixed` when no side has more than half. */
	mostly: 'lower' | 'same' | 'higher' | 'mixed';
}

/** Below this nothing is said: twice may be chance. */
export const ENOUGH_USES = 3;
/** The last ones count; more would weigh on a small phone and tell of times that are over. */
export const MOST_USES = 100;

/** What can be said so far, in the order of the page. */
export function whatWorks(uses: readonly Use[]): Works[] {
	return TOOLS.flatMap((tool) => {
		const mine = uses.filter(([one]) => one === tool);
		if (mine.length < ENOUGH_USES) return [];
		const count = (sign: number) =>
			mine.filter(([, before, after]) => Math.sign(after - before) === sign).length;
		const mostly = ([[-1, 'lower'] as const, [0, 'same'] as const, [1, 'higher'] as const].find(
			([sign]) => count(sign) * 2 > mine.length
		) ?? [0, 'mixed' as const])[1];
		return [{ tool, uses: mine.length, mostly }];
	});
}

/** The uses that were kept. What cannot be read, or is of a tool that is gone, is left out. */
export function readUses(kept: string): Use[] {
	let all: unknown;
	try {
		all = JSON.parse(kept || '[]');
	} catch {
		return [];
	}
	const step = (value: unknown) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 10;
	return Array.isArray(all)
		? all
				.filter(
					(one): one is Use =>
						Array.isArray(one) && TOOLS.includes(one[0] as Tool) && step(one[1]) && step(one[2])
				)
				.slice(-MOST_USES)
		: [];
}
