import { expect, test } from 'vitest';
import { gapsOf, KINDS } from './map.ts';

test('a gap is a kind that nobody gives who is not muted', () => {
	expect(gapsOf([])).toEqual([...KINDS]);
	expect(KINDS).toHaveLength(12);
	const all = { kinds: [...KINDS], muted: false };
	expect(gapsOf([all])).toEqual([]);
	expect(gapsOf([{ ...all, muted: true }])).toEqual([...KINDS]);
	expect(
		gapsOf([
			{ kinds: ['listens'], muted: false },
			{ kinds: ['night'], muted: true }
		])
	).toEqual(KINDS.filter((kind) => kind !== 'listens'));
});
