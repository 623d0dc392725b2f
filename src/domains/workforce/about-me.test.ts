import { expect, test } from 'vitest';
import { keepShown, MOST_KEPT, PLACES, shownAt, type AboutLine, type ShownFrom } from './about-me.ts';

const lines: AboutLine[] = [
	{ words: 'I am in recovery', shows: ['people', 'badge'] },
	{ words: 'I have been in court', shows: ['people'] },
	{ words: 'I raised two children alone', shows: [] },
	{ words: '', shows: ['court'] }
];

test.each([
	['people', ['I am in recovery', 'I have been in court']],
	['badge', ['I am in recovery']],
	['court', []],
	['staff', []]
] as const)('%s', (place, words) => expect(shownAt(lines, place)).toEqual(words));

test('nothing shows by itself', () => {
	for (const place of PLACES) expect(shownAt([{ words: 'mine', shows: [] }], place)).toEqual([]);
});

test('a hundred changes are kept, and the oldest goes', () => {
	let kept: readonly ShownFrom[] = [];
	for (let n = 0; n <= MOST_KEPT; n++)
		kept = keepShown(kept, [{ words: `line ${n}`, shows: ['people'] }], new Date(n));
	expect(kept).toHaveLength(MOST_KEPT);
	expect(kept[0]?.places.people).toEqual([`line ${MOST_KEPT}`]);
	expect(kept.at(-1)?.places.people).toEqual(['line 1']);
});
