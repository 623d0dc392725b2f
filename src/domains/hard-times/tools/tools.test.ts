/** What a person's own numbers say, and the clock of a breath. */
import { describe, expect, test } from 'vitest';
import { phaseAt } from './breath.ts';
import { MOST_USES, readUses, TOOLS, whatWorks, type Use } from './what-works.ts';
import { stepsOf, toolWord } from './tools.ts';

const uses = (...numbers: [number, number][]): Use[] =>
	numbers.map(([before, after]) => ['breath', before, after]);

describe('what works for me', () => {
	test.each<[string, Use[], unknown]>([
		['nothing is said of nothing', [], []],
		['nor of two', uses([8, 2], [8, 2]), []],
		['three times lower', uses([8, 2], [7, 6], [5, 0]), [{ tool: 'breath', uses: 3, mostly: 'lower' }]],
		['two of three lower', uses([8, 2], [7, 6], [5, 9]), [{ tool: 'breath', uses: 3, mostly: 'lower' }]],
		[
			'mostly higher is said too',
			uses([2, 8], [6, 7], [5, 5]),
			[{ tool: 'breath', uses: 3, mostly: 'higher' }]
		],
		['mostly the same', uses([2, 2], [6, 6], [5, 1]), [{ tool: 'breath', uses: 3, mostly: 'same' }]],
		['half is not most', uses([8, 2], [8, 2], [5, 9], [5, 9]), [{ tool: 'breath', uses: 4, mostly: 'mixed' }]]
	])('%s', (_, log, said) => expect(whatWorks(log)).toEqual(said));

	test('the uses of one tool do not count for another', () => {
		expect(whatWorks([...uses([8, 2], [8, 2]), ['surf', 8, 2]])).toEqual([]);
	});
	test('what cannot be read is left out, and the last ones stay', () => {
		expect(readUses('')).toEqual([]);
		expect(readUses('{not json')).toEqual([]);
		expect(readUses('{"a":1}')).toEqual([]);
		expect(readUses('[["breath",8,2],["gone",8,2],["breath",11,2],["breath","8",2],7]')).toEqual(
			uses([8, 2])
		);
		expect(readUses(JSON.stringify(Array(MOST_USES + 5).fill(['surf', 1, 0])))).toHaveLength(MOST_USES);
	});
});

test('a breath goes by the clock, whatever the page missed', () => {
	expect([0, 3.9, 4, 8, 12, 15.5, 16, 1607.9].map((at) => phaseAt('box', at))).toEqual([
		{ phase: 'in', left: 4 },
		{ phase: 'in', left: 1 },
		{ phase: 'hold', left: 4 },
		{ phase: 'out', left: 4 },
		{ phase: 'rest', left: 4 },
		{ phase: 'rest', left: 1 },
		{ phase: 'in', left: 4 },
		{ phase: 'hold', left: 1 }
	]);
	expect(phaseAt('even', 9.5)).toEqual({ phase: 'out', left: 1 });
	expect(phaseAt('even', 10)).toEqual({ phase: 'in', left: 4 });
});

test('each tool has a name of its own, and steps that differ', () => {
	expect(new Set(TOOLS.map(toolWord)).size).toBe(TOOLS.length);
	for (const tool of TOOLS)
		if (tool !== 'three') expect(new Set(stepsOf(tool)).size).toBeGreaterThanOrEqual(4);
});
